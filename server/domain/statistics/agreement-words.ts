import {
  CRITICAL_ITEMS,
  CRITICAL_RATERS,
  CRITICAL_SPREADS,
} from "@/server/domain/statistics/critical-values";
import { nullVariance, optionCount, type Scale } from "@/server/domain/statistics/scale";

/** How alike the raters of a group answered, in one word. */
export type AgreementWord = "agree" | "differ" | "split" | "too-few";

export type AgreementFigures = {
  n: number;
  items: number;
  rStarWgJ: number | null;
  adMJ: number | null;
};

/** Below this many raters, r*_wg(j) < 0 is too easily chance to speak of two camps. */
const SPLIT_FROM = 10;

/**
 * Agreement in words: too few below `fewest` raters; agree if AD_M(J) < A/6 and r*_wg(j) reaches the 5 % critical value
 * of random answers; split if r*_wg(j) < 0 among ten or more; else differ (Burke and Dunlap 2002; Lindell et al. 1999).
 */
export function agreementInWords(
  figures: AgreementFigures,
  scale: Scale,
  fewest: number,
): AgreementWord {
  const { n, items, rStarWgJ, adMJ } = figures;
  if (n < fewest || rStarWgJ === null || adMJ === null) return "too-few";
  const critical = criticalRStar(n, items, scale);
  const isBeyondChance = critical !== null && rStarWgJ >= critical - 1e-9;
  if (isBeyondChance && adMJ < optionCount(scale) / 6) return "agree";
  return rStarWgJ < 0 && n >= SPLIT_FROM ? "split" : "differ";
}

/**
 * The smallest r*_wg(j) that random answers of n raters to J items reach in at most 5 % of all panels, or null if no
 * panel is that unlikely or n is below 5. Between simulated sizes the next smaller one counts, which asks for more.
 */
export function criticalRStar(n: number, items: number, scale: Scale): number | null {
  const raters = lastAtMost(CRITICAL_RATERS, n);
  const columns = lastAtMost(CRITICAL_ITEMS, items);
  const row = CRITICAL_SPREADS[`${optionCount(scale)}:${columns}`];
  if (raters === undefined || columns === undefined || row === undefined) return null;
  const spread = Number(row.split(" ")[CRITICAL_RATERS.indexOf(raters)]);
  if (spread < 0) return null;
  return 1 - spread / (raters * (raters - 1) * columns * nullVariance(scale));
}

function lastAtMost(sizes: readonly number[], size: number): number | undefined {
  return sizes.findLast((candidate) => candidate <= size);
}
