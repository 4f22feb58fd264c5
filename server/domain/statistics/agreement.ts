import { type Moments, momentsOfCounts, varianceOf } from "@/server/domain/statistics/moments";
import { nullVariance, type Scale } from "@/server/domain/statistics/scale";

/** How alike the raters of one group answered a set of items; null where not defined. */
export type PanelAgreement = {
  items: number;
  rWgJ: number | null;
  rStarWgJ: number | null;
  adMJ: number | null;
};

/** r_wg of one item, 1 − s² / σ²_E cut off at 0, within 0–1; null below two raters (James, Demaree and Wolf 1984). */
export function rWg(moments: Moments, scale: Scale): number | null {
  const variance = varianceOf(moments);
  return variance === null ? null : rWgJ([variance], scale);
}

/**
 * r_wg(j) of J items from their variances, within 0–1; grows with J. The mean variance counts at most as the variance
 * of random answers (James, Demaree and Wolf 1984).
 */
export function rWgJ(variances: readonly number[], scale: Scale): number | null {
  const rStar = rStarWgJ(variances, scale);
  if (rStar === null) return null;
  const share = Math.min(1 - rStar, 1);
  const items = variances.length;
  return (items * (1 - share)) / (items * (1 - share) + share);
}

/** r*_wg(j) = 1 − mean item variance / σ²_E; at most 1, below 0 where raters split (Lindell, Brandt and Whitney 1999). */
export function rStarWgJ(variances: readonly number[], scale: Scale): number | null {
  if (variances.length === 0) return null;
  const sum = variances.reduce((total, variance) => total + variance, 0);
  return 1 - sum / variances.length / nullVariance(scale);
}

/** AD_M: mean absolute distance of the answers from their mean, in scale points; null without answers (Burke 1999). */
export function adM(counts: readonly number[]): number | null {
  const n = counts.reduce((total, count) => total + count, 0);
  if (n === 0) return null;
  const sum = counts.reduce((total, count, index) => total + count * index, 0);
  const distance = counts.reduce(
    (total, count, index) => total + count * Math.abs(n * index - sum),
    0,
  );
  return distance / (n * n);
}

/**
 * Agreement over the items of a quality, from each item's counts by option. Items with fewer than `fewest` answers
 * (at least two) are left out; AD_M(J) and r*_wg(j) are means over the remaining items.
 */
export function panelAgreement(
  histograms: readonly (readonly number[])[],
  scale: Scale,
  fewest = 2,
): PanelAgreement {
  const variances: number[] = [];
  let distances = 0;
  for (const counts of histograms) {
    const moments = momentsOfCounts(counts, scale.min);
    const variance = varianceOf(moments);
    const distance = adM(counts);
    if (moments.n < fewest || variance === null || distance === null) continue;
    variances.push(variance);
    distances += distance;
  }
  const items = variances.length;
  return {
    items,
    rWgJ: rWgJ(variances, scale),
    rStarWgJ: rStarWgJ(variances, scale),
    adMJ: items === 0 ? null : distances / items,
  };
}
