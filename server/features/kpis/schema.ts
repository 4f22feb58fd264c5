import { z } from "zod";
import { DisplayName } from "@/server/domain/field";
import { parseFigure } from "@/server/domain/kpi/figure";
import { GOOD } from "@/server/domain/kpi/state";

/** A figure as typed; a refusal is a key of messages `errors`. */
const Figure = z.string().transform(figureIn);

// Not a union of nothing and a figure: that would say of a word that it is neither, not what is wrong.
const Target = z
  .string()
  .transform((text, context) => (text.trim() === "" ? null : figureIn(text, context)));

const Terms = z.object({
  name: DisplayName,
  unit: z.string().trim().max(40, "kpi-unit"),
  good: z.enum(GOOD),
  target: Target,
  ownerPositionId: z.uuid("kpi-owner").nullable(),
  staleAfterDays: z.coerce
    .number("kpi-stale")
    .int("kpi-stale")
    .min(1, "kpi-stale")
    .max(1000, "kpi-stale"),
});

export const CreateKpi = Terms.extend({ responsibilityId: z.uuid("kpi-responsibility") });
export const ChangeKpi = Terms.extend({ kpi: z.uuid(), version: z.int() });
export const RetireKpi = z.object({ kpi: z.uuid(), version: z.int() });
export const GetKpi = z.object({ kpi: z.uuid() });
export const RecordReading = z.object({
  kpi: z.uuid(),
  day: z.iso.date("day"),
  value: Figure,
  note: z.string().trim().max(500, "reading-note"),
});
export const RecordReadings = z.object({
  kpi: z.uuid(),
  text: z.string().max(200_000, "reading-many"),
});
export const RemoveReading = z.object({ kpi: z.uuid(), day: z.iso.date("day"), version: z.int() });

function figureIn(text: string, context: z.RefinementCtx<string>): number {
  const parsed = parseFigure(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: `figure-${parsed.why}` });
  return z.NEVER;
}
