import { z } from "zod";

/**
 * From how many raters a figure of ratings by others may be shown: an anonymous rater group in a subject's report, a
 * team's or the organisation's cell, comments.
 */
export type Thresholds = { raterGroup: number; team: number; comments: number };

export type ThresholdProblem = { field: keyof Thresholds; problem: "out-of-range" | "lowered" };

export const THRESHOLD_RANGE = { min: 3, max: 10 };
export const DEFAULT_THRESHOLDS: Thresholds = { raterGroup: 3, team: 5, comments: 5 };

const threshold = z.int().min(THRESHOLD_RANGE.min).max(THRESHOLD_RANGE.max);
export const thresholdsSchema = z.object({
  raterGroup: threshold,
  team: threshold,
  comments: threshold,
});

/** Raters from which agreement and SD are shown: two more than the mean needs, because a variance tells more. */
export function agreementFrom(threshold: number): number {
  return threshold + 2;
}

/** Raters from which a histogram is shown: ten, and never fewer than agreement needs, because it contains the SD. */
export function histogramFrom(threshold: number): number {
  return Math.max(10, agreementFrom(threshold));
}

/** Why a change of thresholds is refused (empty = allowed): each lies within 3–10 and is only raised after launch. */
export function problemsOfThresholds(
  current: Thresholds,
  next: Thresholds,
  isLaunched: boolean,
): ThresholdProblem[] {
  const fields = ["raterGroup", "team", "comments"] as const;
  return fields.flatMap((field): ThresholdProblem[] => {
    if (!threshold.safeParse(next[field]).success) return [{ field, problem: "out-of-range" }];
    return isLaunched && next[field] < current[field] ? [{ field, problem: "lowered" }] : [];
  });
}
