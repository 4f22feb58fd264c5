import {
  ALTERNATIVES,
  type Alternative,
  type Answers,
  type ByAlternative,
  type WeightSet,
} from "./model";
import { rank, withAnswer } from "./rank";
import type { Recommendation } from "./recommend";

/** A saved result with the answers it was made from. */
export type Run = Readonly<{ answers: Answers; recommendation: Recommendation }>;

export type FromTo<T> = Readonly<{ from: T; to: T }>;

/** `isDecisive`: taking back this answer alone, the later run would have another first. */
export type ChangedAnswer = Readonly<{
  question: string;
  from: string;
  to: string;
  isDecisive: boolean;
}>;

/** What changed between two runs; null where a part is the same. */
export type RunChange = Readonly<{
  answers: readonly ChangedAnswer[];
  first: FromTo<Alternative> | null;
  direction: FromTo<Recommendation["direction"]> | null;
  arrangement: FromTo<Recommendation["arrangement"]> | null;
  label: FromTo<Recommendation["label"]> | null;
  weightSet: FromTo<string> | null;
  /** Later score less earlier score. */
  scores: ByAlternative;
}>;

/** What changed from an earlier run to a later one; `set` is the weight set of the later. */
export function compareRuns(before: Run, after: Run, set: WeightSet): RunChange {
  const was = before.recommendation;
  const is = after.recommendation;
  return {
    answers: changedAnswers(before.answers, after.answers, set),
    first: changeOf(was.first, is.first),
    direction: changeOf(was.direction, is.direction),
    arrangement: changeOf(was.arrangement, is.arrangement),
    label: changeOf(was.label, is.label),
    weightSet: changeOf(was.weightSet, is.weightSet),
    scores: differences(was.scores, is.scores),
  };
}

/** Which of the saved answers have another first under another weight set; `before` as it was saved. */
export function changedResults(
  saved: readonly Readonly<{ answers: Answers; first: Alternative }>[],
  set: WeightSet,
): (FromTo<Alternative> | null)[] {
  return saved.map(({ answers, first }) => changeOf(first, rank(answers, set).first));
}

function changedAnswers(before: Answers, after: Answers, set: WeightSet): ChangedAnswer[] {
  const { first } = rank(after, set);
  return set.questions.flatMap(({ id }, at) => {
    const from = before[at] ?? "";
    const to = after[at] ?? "";
    if (from === to) return [];
    const isDecisive = rank(withAnswer(after, at, from), set).first !== first;
    return [{ question: id, from, to, isDecisive }];
  });
}

function changeOf<T>(from: T, to: T): FromTo<T> | null {
  return from === to ? null : { from, to };
}

function differences(was: ByAlternative, is: ByAlternative): ByAlternative {
  const [CTO = 0, CIO = 0, BOTH = 0, ONE = 0, FRAC = 0] = ALTERNATIVES.map(
    (one) => is[one] - was[one],
  );
  return { CTO, CIO, BOTH, ONE, FRAC };
}
