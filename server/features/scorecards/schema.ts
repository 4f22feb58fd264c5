import { z } from "zod";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { SharedWith } from "@/server/domain/scorecard/visibility";

const MOST_ANSWERS = 200;
const revision = z.int().min(0).max(1_000_000);

export const OneScorecard = z.object({ scorecard: z.uuid() });

/** Held to the instrument's own scale once the scorecard is known. */
const Answer = z.object({
  kind: z.enum(["item", "level"]),
  key: z.string().min(1).max(300),
  value: z.union([z.int(), z.literal(NOT_OBSERVED)]),
  revision,
});

/** `seen`: the scorecard's revision that this screen knows; what came after it is sent back. */
export const SaveAnswers = OneScorecard.extend({
  seen: revision,
  answers: z.array(Answer).max(MOST_ANSWERS),
});

/** `revision`: what the review showed; anything newer has to be looked at before submitting. */
export const SubmitScorecard = OneScorecard.extend({ revision, sharedWith: SharedWith });

/** `from`: the sharing that this screen shows. */
export const ShareScorecard = OneScorecard.extend({ from: SharedWith, sharedWith: SharedWith });
