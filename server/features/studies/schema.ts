import { z } from "zod";
import { SearchText } from "@/server/domain/field";

const People = z
  .array(z.uuid("study-people"))
  .min(1, "study-people")
  .max(60, "study-people")
  .transform((people) => [...new Set(people)]);

export const OneStudy = z.object({ study: z.uuid() });
export const OpenStudy = z.object({ instrument: z.uuid(), people: People });
export const InviteJudges = OneStudy.extend({ people: People });
export const FindJudges = z.object({ instrument: z.uuid(), q: SearchText });
export const SaveAnswers = OneStudy.extend({
  answers: z
    .array(
      z.object({
        anchor: z.uuid(),
        quality: z.uuid().nullable(),
        rating: z.int().min(1).max(5).nullable(),
      }),
    )
    .max(100, "too-large"),
});
