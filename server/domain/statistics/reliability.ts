import { type Moments, mergeMoments, NO_MOMENTS } from "@/server/domain/statistics/moments";

/** One-way analysis of variance, groups × raters, with the intraclass correlations; null where not defined. */
export type Anova = {
  groups: number;
  n: number;
  msBetween: number | null;
  msWithin: number | null;
  n0: number | null;
  icc1: number | null;
  icc2: number | null;
};

/**
 * One-way ANOVA from each group's moments: n0 = (N − Σn²/N) / (k − 1), ICC(1) = (MSB − MSW) / (MSB + (n0 − 1) MSW),
 * ICC(2) = (MSB − MSW) / MSB (Bliese 2000). ICCs may be negative; empty groups are ignored.
 */
export function anova(groups: readonly Moments[]): Anova {
  const filled = groups.filter((group) => group.n > 0);
  const total = filled.reduce(mergeMoments, NO_MOMENTS);
  const k = filled.length;
  const within = filled.reduce((sum, group) => sum + group.ss, 0);
  const between = filled.reduce((sum, group) => sum + group.n * (group.mean - total.mean) ** 2, 0);
  const squares = filled.reduce((sum, group) => sum + group.n ** 2, 0);
  const msBetween = k > 1 ? between / (k - 1) : null;
  const msWithin = total.n > k ? within / (total.n - k) : null;
  const n0 = k > 1 ? (total.n - squares / total.n) / (k - 1) : null;
  return { groups: k, n: total.n, msBetween, msWithin, n0, ...iccOf(msBetween, msWithin, n0) };
}

/** Spearman–Brown: reliability of the mean of k raters from that of one (0–1). */
export function spearmanBrown(single: number, raters: number): number {
  return (raters * single) / (1 + (raters - 1) * single);
}

/** The fewest raters whose mean reaches a reliability, or null if no number does (a single reliability of 0 or less). */
export function ratersForReliability(single: number, wanted: number): number | null {
  if (wanted <= 0) return 1;
  if (single <= 0 || wanted >= 1) return single >= 1 ? 1 : null;
  const exact = (wanted * (1 - single)) / (single * (1 - wanted));
  // A whole number that floating point has pushed just above itself must not cost one more rater.
  return Math.max(1, Math.ceil(exact - 1e-9));
}

function iccOf(msBetween: number | null, msWithin: number | null, n0: number | null) {
  if (msBetween === null || msWithin === null || n0 === null) return { icc1: null, icc2: null };
  const spread = msBetween + (n0 - 1) * msWithin;
  return {
    icc1: spread > 0 ? (msBetween - msWithin) / spread : null,
    icc2: msBetween > 0 ? (msBetween - msWithin) / msBetween : null,
  };
}
