import type { Answers, WeightSet } from "@/server/domain/first-role/model";
import { APART_FROM, type QuestionSpread } from "@/server/domain/first-role/respondents";

/** One respondent's answers, by whatever id the caller names people. */
export type Respondent = Readonly<{ id: string; answers: Answers }>;

/** Who chose an option, in the order the respondents came in. */
export type Choice = Readonly<{ option: string; by: readonly string[] }>;

/** A question on which respondents lie apart: each option that was chosen, and by whom. */
export type Difference = Readonly<{ question: string; range: number; choices: readonly Choice[] }>;

/**
 * The questions that respondents answered two options or more apart, the furthest apart first (ties in
 * the order of the questions), with who said what.
 */
export function listDifferences(
  spread: readonly QuestionSpread[],
  respondents: readonly Respondent[],
  set: WeightSet,
): Difference[] {
  return spread
    .map((one, at) => ({ ...one, at }))
    .filter(({ range }) => range >= APART_FROM)
    .sort((a, b) => b.range - a.range)
    .map(({ question, range, at }) => ({
      question,
      range,
      choices: (set.questions[at]?.options ?? [])
        .map(({ id }) => ({
          option: id,
          by: respondents.filter(({ answers }) => answers[at] === id).map((one) => one.id),
        }))
        .filter(({ by }) => by.length > 0),
    }));
}
