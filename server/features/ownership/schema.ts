import { z } from "zod";
import type { Letters } from "@/server/domain/ownership/letters";

const Day = z.iso.date("day").refine((day) => day >= "1900-01-01" && day < "2200-01-01", "day");
const LetterSet = z.custom<Letters>(
  (value) => typeof value === "string" && /^A?R?C?I?$/.test(value),
  "ownership-letters",
);
const Reason = z.string().trim().max(500, "ownership-reason-long");

export const Change = z.object({
  responsibilityId: z.uuid(),
  positionId: z.uuid(),
  letters: LetterSet,
  share: z.int("ownership-share").min(0, "ownership-share").max(100, "ownership-share").nullable(),
  base: z.object({ id: z.uuid(), version: z.int() }).nullable(),
});
const Changes = z.array(Change).min(1).max(2000, "too-large");

/** From today on, or from a day to come. */
export const SetOwnership = z.object({
  changes: Changes,
  fromDay: Day.optional(),
  reason: Reason.nullish(),
});
export const CorrectOwnership = z.object({
  changes: Changes,
  fromDay: Day,
  /** Null for good; left out, until each cell changes next. */
  toDay: Day.nullish(),
  reason: Reason.min(1, "ownership-reason"),
});
export const ReadPage = z.object({ on: Day.optional() });
export const ReadChanges = z.object({ responsibilityId: z.uuid(), positionId: z.uuid() });

const AgreementText = z.string().trim().min(1, "agreement-text").max(2000, "agreement-text-long");
const terms = {
  text: AgreementText,
  onePositionId: z.uuid("agreement-party"),
  otherPositionId: z.uuid("agreement-party"),
  fromDay: Day,
  /** The first day on which it no longer holds; null for open. */
  toDay: Day.nullable(),
};

export const MakeAgreement = z.object({ responsibilityId: z.uuid("agreement-duty"), ...terms });
export const ChangeAgreement = z.object({ agreementId: z.uuid(), version: z.int(), ...terms });
export const EndAgreement = z.object({ agreementId: z.uuid(), version: z.int(), toDay: Day });
