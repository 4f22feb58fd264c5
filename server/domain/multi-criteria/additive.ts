/** Values of one alternative, one a criterion, in the order of the weights; 0 to the scale's top. */
export type ValueRow = readonly number[];

/** Scores closer than this are one score: rounding shall not decide a tie. */
export const SAME_SCORE = 1e-12;

/** Weights as shares of 1. Throws where a weight is negative or all are nothing. */
export function weightShares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || !Number.isFinite(total) || weights.some((weight) => weight < 0)) {
    throw new RangeError("weights must be 0 or more and sum to something");
  }
  return weights.map((weight) => weight / total);
}

/** The additive value model: `V_a = sum_q w_q v_q,a / (top * sum_q w_q)`, one score in 0..1 a row. */
export function additiveScores(
  weights: readonly number[],
  rows: readonly ValueRow[],
  top: number,
): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError("weights sum to nothing");
  return rows.map((row) => weightedSum(weights, row) / (top * total));
}

/** Indexes from the highest score to the lowest; what ties stays in the order given. */
export function rankByScore(scores: readonly number[]): number[] {
  const left = scores.map((_, index) => index);
  const order: number[] = [];
  while (left.length > 0) {
    const best = Math.max(...left.map((index) => scores[index] ?? 0));
    const at = left.findIndex((index) => (scores[index] ?? 0) >= best - SAME_SCORE);
    order.push(...left.splice(at, 1));
  }
  return order;
}

/**
 * The share of all weight at which `rival` draws level with `leader` when the weight of `criterion`
 * alone changes: `w* = -(sum of the others' w d) / d_q` with `d = v_leader - v_rival`, as
 * `w* / (w* + sum of the others' w)`. Null where no weight of it brings them level.
 */
export function reversalShare(
  weights: readonly number[],
  pair: Readonly<{ leader: ValueRow; rival: ValueRow }>,
  criterion: number,
): number | null {
  const lead = (at: number) => (pair.leader[at] ?? 0) - (pair.rival[at] ?? 0);
  const own = lead(criterion);
  if (own === 0) return null;
  let others = 0;
  let weightOfOthers = 0;
  weights.forEach((weight, at) => {
    if (at === criterion) return;
    others += weight * lead(at);
    weightOfOthers += weight;
  });
  const needed = others === 0 ? 0 : -others / own;
  return needed >= 0 && needed + weightOfOthers > 0 ? needed / (needed + weightOfOthers) : null;
}

function weightedSum(weights: readonly number[], row: ValueRow): number {
  return weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0);
}
