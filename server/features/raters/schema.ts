import { z } from "zod";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import { DisplayName, EmailAddress, SearchText } from "@/server/domain/field";
import { LIST_LENGTH } from "@/server/domain/nomination-rows";
import { IMPORTANT_MOST } from "@/server/domain/rating/importance";

const Group = z.enum(RATER_GROUPS, "rater-group");
const Cycle = { cycleId: z.uuid() };
const Subject = { ...Cycle, subjectId: z.uuid() };
const One = { ...Subject, nominationId: z.uuid() };

const csv = z.string().max(LIST_LENGTH, "people-too-large");

export const OneSubject = z.object(Subject);
export const FindRaters = z.object({ ...Subject, q: SearchText });
export const ProposeRaters = z.object({
  ...Subject,
  raters: z
    .array(z.object({ personId: z.uuid("rater-person"), group: Group }))
    .min(1, "rater-person")
    .max(100, "too-large"),
});
export const ProposeOutsider = z.object({
  ...Subject,
  group: Group,
  name: DisplayName,
  email: EmailAddress,
});
export const ApproveRaters = z.object({
  ...Subject,
  nominationIds: z.array(z.uuid()).min(1).max(200, "too-large"),
});
export const ChangeRater = z.object({ ...One, group: Group });
export const RemoveRater = z.object(One);
/** `version`: of the choice that was read; 0 where there was none. */
export const ChooseImportance = z.object({
  ...Subject,
  qualities: z.array(z.string().max(300)).max(IMPORTANT_MOST, "importance-many"),
  version: z.int().min(0),
});
export const CheckRaters = z.object({ ...Cycle, csv });
export const ImportRaters = z.object({
  ...Cycle,
  csv,
  expected: z.object({ raters: z.int(), people: z.int() }),
});
