import { z } from "zod";
import { ACTION_OUTCOMES } from "@/server/domain/subject-report/follow-up";

export const OneReport = z.object({ subject: z.uuid() });

const text = (most: number) => z.string().trim().min(1).max(most);

export const ChooseAction = OneReport.extend({
  item: z.string().max(300),
  body: text(1000),
  dueOn: z.iso.date(),
});
/** `version`: of the action as it was read. */
export const OneAction = OneReport.extend({ action: z.uuid(), version: z.int() });
export const EndAction = OneAction.extend({ outcome: z.enum(ACTION_OUTCOMES) });
export const SaveNote = OneReport.extend({
  body: text(4000),
  /** Of the note that was read; null for the first one. */
  version: z.int().nullable(),
});
