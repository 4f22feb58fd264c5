import { additiveScores, rankByScore } from "@/server/domain/multi-criteria/additive";
import {
  ALTERNATIVES,
  type Alternative,
  type Answers,
  type ByAlternative,
  meets,
  TOP_VALUE,
  UNFUNDED,
  type WeightSet,
} from "./model";

/** Scores and who comes first, without the sampling: cheap enough for thousands of variations. */
export type Ranking = Readonly<{
  scores: ByAlternative;
  admissible: readonly Alternative[];
  vetoes: readonly string[];
  isUnfunded: boolean;
  first: Alternative;
  /** The second of the admissible; null when one is left. */
  second: Alternative | null;
  /** Score of the first less score of the second; null when one is left. */
  margin: number | null;
}>;

/** What each alternative gets from each answer: rows as ALTERNATIVES, columns as the questions. */
export function valueRows(answers: Answers, set: WeightSet): number[][] {
  const given = set.questions.map(({ id, options }, at) => {
    const option = options.find((one) => one.id === answers[at]);
    if (!option) throw new RangeError(`no answer to ${id}`);
    return option.values;
  });
  return ALTERNATIVES.map((alternative) => given.map((values) => values[alternative]));
}

/** The weights of a set in the order of its questions. */
export function weightsOf(set: WeightSet): number[] {
  return set.questions.map(({ weight }) => weight);
}

/**
 * Scores by the additive value model, vetoes applied, best first among the admissible (ties in the
 * order of ALTERNATIVES). Throws a RangeError when an answer is missing or unknown.
 */
export function rank(answers: Answers, set: WeightSet): Ranking {
  const [CTO = 0, CIO = 0, BOTH = 0, ONE = 0, FRAC = 0] = additiveScores(
    weightsOf(set),
    valueRows(answers, set),
    TOP_VALUE,
  );
  const scores = { CTO, CIO, BOTH, ONE, FRAC };
  const fired = set.vetoes.filter((veto) => meets(answers, set, veto.when));
  const left = ALTERNATIVES.filter((one) => !fired.some((veto) => veto.removes.includes(one)));
  const isUnfunded = left.length === 0;
  const admissible = isUnfunded ? UNFUNDED.restores : left;
  const order = rankByScore(admissible.map((one) => scores[one]));
  const first = admissible[order[0] ?? 0] ?? "CTO";
  const second = order[1] === undefined ? null : (admissible[order[1]] ?? null);
  return {
    scores,
    admissible,
    vetoes: [...fired.map(({ id }) => id), ...(isUnfunded ? [UNFUNDED.id] : [])],
    isUnfunded,
    first,
    second,
    margin: second === null ? null : scores[first] - scores[second],
  };
}

/** The answers with one of them replaced. */
export function withAnswer(answers: Answers, at: number, option: string): Answers {
  return answers.with(at, option);
}
