import { firstRankAcceptability } from "@/server/domain/multi-criteria/acceptability";
import { SAME_SCORE } from "@/server/domain/multi-criteria/additive";
import {
  flatShapes,
  sampleDirichlet,
  shapesAround,
  type WeightSample,
} from "@/server/domain/multi-criteria/dirichlet";
import {
  ALTERNATIVES,
  type Alternative,
  type Answers,
  type ByAlternative,
  type WeightSet,
} from "./model";
import { type Ranking, rank, valueRows, weightsOf, withAnswer } from "./rank";

export type Direction = "outward" | "inward" | "even";
export type Arrangement = "full-time" | "both" | "converged" | "fractional" | "unfunded";
export type Label = "decisive" | "leaning" | "too-close";
/** One share for each admissible alternative; they sum to 1. */
export type Acceptability = Readonly<Partial<Record<Alternative, number>>>;
/** One other answer that alone would change what comes first. */
export type Flip = Readonly<{ question: string; from: string; to: string; first: Alternative }>;

/** The answer to 'which role first?'; `margin` is null when one alternative is left. */
export type Recommendation = Readonly<{
  first: Alternative;
  direction: Direction;
  arrangement: Arrangement;
  label: Label;
  margin: number | null;
  scores: ByAlternative;
  admissible: readonly Alternative[];
  vetoes: readonly string[];
  acceptability: Readonly<{ near: Acceptability; flat: Acceptability }>;
  flips: readonly Flip[];
  weightSet: string;
}>;

/** How the weights are sampled; part of what a stored result says of itself. */
export const SAMPLING = {
  generator: "xoshiro128** seeded by splitmix32, portable logarithm",
  draws: 10_000,
  concentration: 50,
  seed: { near: 20_240_501, flat: 20_240_502 },
} as const;

/** From which margin and which acceptability near the weights on a label is given. */
export const LABEL_FROM = {
  decisive: { margin: 0.1, acceptability: 0.9 },
  leaning: { margin: 0.04, acceptability: 0.65 },
} as const;

/** Below this difference of the two roles' scores the direction is even. */
export const EVEN_BELOW = 0.04;

const ARRANGEMENTS: Readonly<Record<Alternative, Arrangement>> = {
  CTO: "full-time",
  CIO: "full-time",
  BOTH: "both",
  ONE: "converged",
  FRAC: "fractional",
};

/**
 * Which role first, by the additive value model with vetoes, and how firm that is: acceptability under
 * sampled weights (SMAA) near the given ones, Dirichlet(50 w), and under any, flat Dirichlet; and every
 * single answer that would change it. The same figures on every machine. RangeError for a missing answer.
 */
export function recommend(answers: Answers, set: WeightSet): Recommendation {
  const ranking = rank(answers, set);
  const { first, scores, admissible, vetoes, margin, isUnfunded } = ranking;
  const rows = valueRows(answers, set);
  const weights = weightsOf(set);
  const { concentration, seed } = SAMPLING;
  const around = sampleOnce(shapesAround(weights, concentration), seed.near);
  const anywhere = sampleOnce(flatShapes(weights.length), seed.flat);
  const near = acceptability(around, ranking, rows);
  return {
    first,
    direction: directionOf(scores),
    arrangement: isUnfunded ? "unfunded" : ARRANGEMENTS[first],
    label: labelOf(margin, near[first] ?? 0),
    margin,
    scores,
    admissible,
    vetoes,
    acceptability: { near, flat: acceptability(anywhere, ranking, rows) },
    flips: listFlips(answers, set, first),
    weightSet: set.version,
  };
}

/** Outward where the CTO scores higher, inward where the CIO does, even below a difference of .04. */
export function directionOf(scores: ByAlternative): Direction {
  const pull = scores.CTO - scores.CIO;
  if (Math.abs(pull) < EVEN_BELOW - SAME_SCORE) return "even";
  return pull > 0 ? "outward" : "inward";
}

/** Decisive: margin >= .10 and acceptability >= .90, or nothing else left; leaning: .04 and .65. */
export function labelOf(margin: number | null, acceptabilityOfFirst: number): Label {
  if (margin === null) return "decisive";
  const reaches = (from: { margin: number; acceptability: number }) =>
    margin >= from.margin - SAME_SCORE && acceptabilityOfFirst >= from.acceptability;
  if (reaches(LABEL_FROM.decisive)) return "decisive";
  return reaches(LABEL_FROM.leaning) ? "leaning" : "too-close";
}

/** Every single other answer under which something else comes first, in the order of the questions. */
export function listFlips(answers: Answers, set: WeightSet, first: Alternative): Flip[] {
  return set.questions.flatMap(({ id, options }, at) =>
    options.flatMap((option) => {
      const from = answers[at] ?? "";
      if (option.id === from) return [];
      const other = rank(withAnswer(answers, at, option.id), set).first;
      return other === first ? [] : [{ question: id, from, to: option.id, first: other }];
    }),
  );
}

function acceptability(
  sample: WeightSample,
  { admissible }: Ranking,
  rows: readonly (readonly number[])[],
): Acceptability {
  const allowed = admissible.map((one) => rows[ALTERNATIVES.indexOf(one)] ?? []);
  const shares = firstRankAcceptability(sample, allowed);
  return Object.fromEntries(admissible.map((one, at) => [one, shares[at] ?? 0]));
}

const drawn = new Map<string, WeightSample>();
const KEPT = 6;

// Samples depend on weights and seed alone, and take longer than all the rest: the last few are kept.
function sampleOnce(shapes: readonly number[], seed: number): WeightSample {
  const key = `${seed}:${shapes.join()}`;
  const known = drawn.get(key);
  if (known) return known;
  const sample = sampleDirichlet({ shapes, draws: SAMPLING.draws, seed });
  const oldest = drawn.size >= KEPT ? drawn.keys().next().value : undefined;
  if (oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, sample);
  return sample;
}
