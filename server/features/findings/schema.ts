import { z } from "zod";
import { RULE_IDS } from "@/server/domain/finding/finding";

export const GiveWaiver = z.object({
  rule: z.enum(RULE_IDS),
  responsibilityId: z.uuid().nullable(),
  positionId: z.uuid().nullable(),
  reason: z.string().trim().min(1, "waiver-reason").max(1000, "waiver-reason-long"),
  /** The first day on which the finding is back. */
  expiresDay: z.iso.date("day"),
});
export const WithdrawWaiver = z.object({ waiverId: z.uuid() });

/** 0 dismisses a proposal, null leaves it undecided again; `base` is what stood when it was decided. */
export const SetDependency = z.object({
  responsibilityId: z.uuid("dependency-ends"),
  onId: z.uuid("dependency-ends"),
  severity: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  base: z.object({ id: z.uuid(), severity: z.int() }).nullable(),
});
