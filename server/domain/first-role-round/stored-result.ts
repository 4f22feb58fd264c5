import type { Answers, WeightSet } from "@/server/domain/first-role/model";
import { type Recommendation, recommend, SAMPLING } from "@/server/domain/first-role/recommend";
import {
  medianAnswers,
  type QuestionSpread,
  spreadOf,
} from "@/server/domain/first-role/respondents";

/** Which rules made a result: raised whenever the same answers and weights could give another. */
export const RULES_VERSION = "1";

/** What is kept of a result, so that it reads the same however the rules change. */
export type StoredResult = Readonly<{ recommendation: Recommendation; sampling: typeof SAMPLING }>;

/** A result to keep; `spread` is null for one respondent, and never says who answered what. */
export type NewRun = Readonly<{
  answers: Answers;
  respondents: number;
  spread: readonly QuestionSpread[] | null;
  result: StoredResult;
}>;

/** The result of one or several respondents (their median). RangeError for none, or an answer missing. */
export function makeRun(respondents: readonly Answers[], set: WeightSet): NewRun {
  const answers = medianAnswers(respondents, set);
  return {
    answers,
    respondents: respondents.length,
    spread: respondents.length > 1 ? spreadOf(respondents, set) : null,
    result: { recommendation: recommend(answers, set), sampling: SAMPLING },
  };
}
