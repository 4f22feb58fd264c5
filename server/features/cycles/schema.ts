import { z } from "zod";
import { REPEATS } from "@/server/domain/cycle-repeat";
import { CYCLE_FORMS, PURPOSE_LENGTH, QUESTIONS, THRESHOLDS } from "@/server/domain/cycle-terms";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import { DisplayName, PageNumber, SearchText } from "@/server/domain/field";

const Day = z.iso.date("day");
const Threshold = z.coerce
  .number("cycle-threshold")
  .int("cycle-threshold")
  .min(THRESHOLDS.least, "cycle-threshold")
  .max(THRESHOLDS.most, "cycle-threshold");
const Cycle = { cycleId: z.uuid() };
const Ids = z.array(z.uuid()).max(500, "too-large").default([]);
const Launched = {
  groupThreshold: Threshold,
  teamThreshold: Threshold,
  commentThreshold: Threshold,
  closesOn: Day.nullable(),
  releasesOn: Day.nullable(),
};
const Terms = {
  ...Launched,
  name: DisplayName,
  purpose: z
    .string()
    .trim()
    .min(1, "cycle-purpose-empty")
    .max(PURPOSE_LENGTH, "cycle-purpose-long"),
  form: z.enum(CYCLE_FORMS),
  questions: z
    .array(z.string().trim().min(1, "cycle-question").max(QUESTIONS.length, "cycle-question"))
    .max(QUESTIONS.most, "cycle-questions-many"),
  isHeld: z.boolean(),
  raterGroups: z
    .array(z.enum(RATER_GROUPS))
    .min(1, "cycle-groups-none")
    .default([...RATER_GROUPS])
    .transform((chosen) => RATER_GROUPS.filter((group) => chosen.includes(group))),
};

export const CycleId = z.object(Cycle);
export const ReadCycle = z.object({ ...Cycle, page: PageNumber });
export const CreateCycle = z.object({ ...Terms, instrumentId: z.uuid().nullable().default(null) });
export const ChangeCycle = z.object({ ...Cycle, ...Terms, version: z.int() });
export const TightenCycle = z.object({ ...Cycle, ...Launched, version: z.int() });
export const CloneCycle = z.object({ ...Cycle, name: DisplayName });
export const RepeatCycle = z.object({
  ...Cycle,
  months: z.union([z.literal(REPEATS[0]), z.literal(REPEATS[1])]).nullable(),
});
export const AskAgain = z.object({ ...Cycle, name: DisplayName });
export const AddSubjects = z.object({ ...Cycle, personIds: Ids, teamIds: Ids });
export const RemoveSubject = z.object({ ...Cycle, subjectId: z.uuid() });
export const GiveConsent = z.object({ ...Cycle, subjectId: z.uuid(), hasConsented: z.boolean() });
export const FindSubjects = z.object({ ...Cycle, q: SearchText });
