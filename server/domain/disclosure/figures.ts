import {
  type CellAddress,
  type ExtremeReason,
  type ReleaseCell,
  suppress,
} from "@/server/domain/disclosure/cell";
import { agreementFrom, histogramFrom } from "@/server/domain/disclosure/thresholds";
import { panelAgreement } from "@/server/domain/statistics/agreement";
import { agreementInWords } from "@/server/domain/statistics/agreement-words";
import { type Moments, sdOf } from "@/server/domain/statistics/moments";
import type { Scale } from "@/server/domain/statistics/scale";

/** What a cell is computed from: moments of the raters' scores, and the counts by option of each item behind them. */
export type CellSource = { moments: Moments; histograms: readonly (readonly number[])[] };

/**
 * A cell by itself: suppressed below the threshold, in words where the raters are alike or at an end of the scale, else
 * with the figures its number of raters allows (agreement and SD from threshold + 2, histogram from ten).
 */
export function cellOf(
  address: CellAddress,
  { moments, histograms }: CellSource,
  scale: Scale,
  threshold: number,
): ReleaseCell {
  if (moments.n < threshold) return suppress(address, "too-few");
  const reason = extremeOf(moments, histograms.length, scale);
  if (reason !== null) return { ...address, state: "extreme", reason };
  const fewest = agreementFrom(threshold);
  const { n, mean } = moments;
  const hasAgreement = n >= fewest;
  const { items, rWgJ, rStarWgJ, adMJ } = panelAgreement(
    hasAgreement ? histograms : [],
    scale,
    fewest,
  );
  return {
    ...address,
    state: "published",
    n,
    mean,
    sd: hasAgreement ? sdOf(moments) : null,
    rWgJ,
    rStarWgJ,
    adMJ,
    agreement: agreementInWords({ n, items, rStarWgJ, adMJ }, scale, fewest),
    histogram: n >= histogramFrom(threshold) ? sumOfCounts(histograms) : null,
  };
}

/**
 * Whether a mean stands so close to an end that it tells single answers: within 0.05, or one step of one answer away, so
 * that the words never prove that everybody chose the end. Otherwise raters without any variance are 'nearly alike'.
 */
export function extremeOf(moments: Moments, items: number, scale: Scale): ExtremeReason | null {
  // The last term keeps a mean that lies on the border, but for rounding, on the cautious side.
  const margin = Math.max(0.05, 1 / (moments.n * items)) + 1e-9;
  if (moments.mean >= scale.max - margin) return "near-top";
  if (moments.mean <= scale.min + margin) return "near-bottom";
  return moments.ss === 0 ? "nearly-alike" : null;
}

function sumOfCounts(histograms: readonly (readonly number[])[]): number[] {
  const options = histograms[0]?.length ?? 0;
  return Array.from({ length: options }, (_, option) =>
    histograms.reduce((sum, counts) => sum + (counts[option] ?? 0), 0),
  );
}
