import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import type { Scale } from "@/server/domain/statistics/scale";
import { studentQuantile } from "@/server/domain/statistics/student";
import { priorWithinSd } from "@/server/domain/subject-report/reliability";

/** One group's published figure: at least `nFrom` raters; `sd` is null where none is told. */
export type GroupFigure = Readonly<{
  group: CutGroup;
  nFrom: number;
  mean: number;
  sd: number | null;
  /** Told to the half only. */
  isCoarse?: boolean;
}>;

/** How others see a quality or an item, over the groups that are published. */
export type Others = Readonly<{
  /** Each group counts once. */
  mean: number;
  /** Each rater counts once. */
  weighted: number;
  se: number;
  df: number;
  raters: number;
  groups: number;
}>;

export type Interval = Readonly<{ low: number; high: number }>;

/** Intervals are of 90 %, two-sided. */
const UPPER = 0.95;
/** Below this many degrees of freedom no interval is worth showing. */
export const FEWEST_DF = 2;
/** Variance of rounding to the half. */
export const COARSE_VARIANCE = 0.5 ** 2 / 12;

/**
 * The group-balanced mean, with SE² = (1/G²) Σ s²/n over the G published groups: s² pooled over them by n − 1,
 * n the lower end of each band.
 */
export function othersOf(figures: readonly GroupFigure[]): Others | null {
  const groups = figures.length;
  if (groups === 0) return null;
  const raters = sumOf(figures, ({ nFrom }) => nFrom);
  const df = raters - groups;
  const pooled = pooledVariance(figures);
  const variance = sumOf(
    figures,
    ({ nFrom, isCoarse }) => pooled / nFrom + (isCoarse ? COARSE_VARIANCE : 0),
  );
  return {
    mean: sumOf(figures, ({ mean }) => mean) / groups,
    weighted: sumOf(figures, ({ nFrom, mean }) => nFrom * mean) / raters,
    se: Math.sqrt(variance) / groups,
    df,
    raters,
    groups,
  };
}

/** The interval of the others' mean, within the scale; null where there are too few raters to say. */
export function intervalOf(
  { mean, se, df }: Pick<Others, "mean" | "se" | "df">,
  scale: Scale,
): Interval | null {
  if (df < FEWEST_DF) return null;
  const half = marginOf(se, df);
  return { low: Math.max(scale.min, mean - half), high: Math.min(scale.max, mean + half) };
}

/** Half of an interval: t · SE. */
export function marginOf(se: number, df: number): number {
  return studentQuantile(UPPER, df) * se;
}

/** The variance of a group's raters around their mean: what is published, else what is to be expected. */
export function withinVariance({ group, sd }: Pick<GroupFigure, "group" | "sd">): number {
  return (sd ?? priorWithinSd(group)) ** 2;
}

function pooledVariance(figures: readonly GroupFigure[]): number {
  const df = sumOf(figures, ({ nFrom }) => nFrom - 1);
  // Named raters alone: nothing is pooled, and each counts with what is to be expected.
  if (df === 0) return sumOf(figures, withinVariance) / figures.length;
  return sumOf(figures, (figure) => (figure.nFrom - 1) * withinVariance(figure)) / df;
}

function sumOf<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}
