import {
  ALTERNATIVES,
  type Alternative,
  type ByAlternative,
  type WeightSet,
} from "@/server/domain/first-role/model";

const PREFIX = "own-";

/** A weight as a form offers it, in points. */
export const WEIGHT_RANGE = { min: 0, max: 100 } as const;

/** Weights by question, and values by `question.option.alternative`, as a form holds them. */
export type SetFigures = Readonly<{
  weights: Readonly<Record<string, number>>;
  values: Readonly<Record<string, number>>;
}>;

/** The key of an organisation's next weight set: `own-1`, `own-2`, …; keys are never given twice. */
export function nextSetKey(known: readonly string[]): string {
  const numbers = known.map((key) => Number(/^own-([0-9]+)$/.exec(key)?.[1] ?? 0));
  return `${PREFIX}${Math.max(0, ...numbers) + 1}`;
}

/** The name of a value in a form. */
export function valueName(question: string, option: string, alternative: Alternative): string {
  return `${question}.${option}.${alternative}`;
}

/** A weight set as a form shows it. */
export function figuresOf(set: WeightSet): SetFigures {
  const weights = set.questions.map(({ id, weight }) => [id, weight] as const);
  const values = set.questions.flatMap(({ id, options }) =>
    options.flatMap((option) =>
      ALTERNATIVES.map((one) => [valueName(id, option.id, one), option.values[one]] as const),
    ),
  );
  return { weights: Object.fromEntries(weights), values: Object.fromEntries(values) };
}

/** The set with other figures; what is not named stays, and what the set does not have is ignored. */
export function withFigures(set: WeightSet, { weights, values }: SetFigures): WeightSet {
  return {
    ...set,
    questions: set.questions.map((question) => ({
      ...question,
      weight: weights[question.id] ?? question.weight,
      options: question.options.map((option) => ({
        ...option,
        values: valuesOf(question.id, option, values),
      })),
    })),
  };
}

/** What all weights of the figures sum to. */
export function weightTotal({ weights }: Pick<SetFigures, "weights">): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

function valuesOf(
  question: string,
  option: Readonly<{ id: string; values: ByAlternative }>,
  given: SetFigures["values"],
): ByAlternative {
  const value = (one: Alternative) =>
    given[valueName(question, option.id, one)] ?? option.values[one];
  return {
    CTO: value("CTO"),
    CIO: value("CIO"),
    BOTH: value("BOTH"),
    ONE: value("ONE"),
    FRAC: value("FRAC"),
  };
}
