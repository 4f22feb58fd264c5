import { z } from "zod";
import { SearchText } from "@/server/domain/field";

const Day = z.iso.date("day");
const PersonIds = z.array(z.uuid()).max(200, "too-large");
const Round = { roundId: z.uuid() };

export const ReadRound = z.object(Round);
export const FindNotAsked = z.object({ ...Round, q: SearchText });
export const OpenRound = z.object({
  personIds: PersonIds,
  /** The last day on which answers are taken; null until somebody closes the round. */
  closesOn: Day.nullable(),
});
export const InvitePeople = z.object({
  ...Round,
  personIds: PersonIds.min(1, "perception-nobody-chosen"),
});
export const SubmitAnswers = z.object({
  ...Round,
  answers: z
    .array(
      z.object({
        responsibilityId: z.uuid(),
        choice: z.enum(["position", "nobody", "unsure"]),
        positionId: z.uuid().nullable(),
      }),
    )
    .max(500, "too-large"),
});
export const SettleRow = z.object({
  ...Round,
  responsibilityId: z.uuid(),
  /** Who is accountable from today; null leaves it open. */
  positionId: z.uuid().nullable(),
  /** Who the screen said holds the A when this was decided. */
  seen: z.array(z.uuid()).max(50),
  note: z.string().trim().max(500, "perception-note-long"),
});
