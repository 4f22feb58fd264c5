/** Count, mean and sum of squared deviations: what means, variances and ICCs are made of. */
export type Moments = { n: number; mean: number; ss: number };

/** Raters who answered the same number of items: how many, and the sums of their totals (all integers, hence exact). */
export type RaterTotals = { answered: number; n: number; sum: number; sumSq: number };

export const NO_MOMENTS: Moments = { n: 0, mean: 0, ss: 0 };

/** Moments of any values, by Welford's update; one value after the other, so no cancellation. */
export function momentsOfValues(values: readonly number[]): Moments {
  return values.reduce((sum, value) => mergeMoments(sum, { n: 1, mean: value, ss: 0 }), NO_MOMENTS);
}

/**
 * Moments of integer answers on consecutive options, from how often each was chosen (first count = option `min`).
 * Exact up to one rounding.
 */
export function momentsOfCounts(counts: readonly number[], min: number): Moments {
  let n = 0;
  let sum = 0;
  let sumSq = 0;
  counts.forEach((count, index) => {
    n += count;
    sum += count * (min + index);
    sumSq += count * (min + index) ** 2;
  });
  return momentsOfSums(n, sum, sumSq, 1);
}

/**
 * Moments of rater means (total / answered), from the raters' integer totals grouped by the number of answered items.
 * Zero deviation is exactly 0 only if all rater means are equal.
 */
export function momentsOfTotals(totals: readonly RaterTotals[]): Moments {
  return totals
    .map(({ answered, n, sum, sumSq }) => momentsOfSums(n, sum, sumSq, answered))
    .reduce(mergeMoments, NO_MOMENTS);
}

/** Moments of the union of two groups (Chan, Golub and LeVeque 1983). */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const delta = b.mean - a.mean;
  return { n, mean: a.mean + (delta * b.n) / n, ss: a.ss + b.ss + (delta * delta * a.n * b.n) / n };
}

/** Arithmetic mean, or null without values. */
export function meanOf(moments: Moments): number | null {
  return moments.n > 0 ? moments.mean : null;
}

/** Sample variance (n − 1), or null below two values. */
export function varianceOf(moments: Moments): number | null {
  return moments.n > 1 ? moments.ss / (moments.n - 1) : null;
}

/** Sample standard deviation (n − 1), or null below two values. */
export function sdOf(moments: Moments): number | null {
  const variance = varianceOf(moments);
  return variance === null ? null : Math.sqrt(variance);
}

/** n Σx² − (Σx)² of integers, without loss: products outgrow a double's 53 bits in large groups. */
export function squaredSpread(n: number, sum: number, sumSq: number): bigint {
  return BigInt(n) * BigInt(sumSq) - BigInt(sum) ** 2n;
}

function momentsOfSums(n: number, sum: number, sumSq: number, divisor: number): Moments {
  if (n === 0) return NO_MOMENTS;
  return {
    n,
    mean: sum / (n * divisor),
    ss: Number(squaredSpread(n, sum, sumSq)) / (n * divisor * divisor),
  };
}
