import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import { SMALLEST_GAP } from "@/server/domain/subject-report/gap";
import {
  FEWEST_DF,
  type GroupFigure,
  marginOf,
  withinVariance,
} from "@/server/domain/subject-report/others";

/** How far two groups lie apart on a quality: the higher less the lower. */
export type GroupGap = Readonly<{
  qualityKey: string;
  higher: CutGroup;
  lower: CutGroup;
  gap: number;
  /** What the gap has to exceed; null where there are too few raters to say. */
  limit: number | null;
  isClear: boolean;
}>;

/** The widest gap between two groups of each quality, the widest quality first; only those that matter. */
export function groupGaps(
  qualities: readonly Readonly<{ key: string; figures: readonly GroupFigure[] }>[],
): GroupGap[] {
  return qualities
    .flatMap(({ key, figures }) => {
      const exact = figures.filter(({ isCoarse }) => !isCoarse);
      const ordered = exact.toSorted((a, b) => a.mean - b.mean);
      const [low, high] = [ordered[0], ordered.at(-1)];
      return low && high && low !== high ? [between(key, low, high)] : [];
    })
    .filter(({ gap }) => gap >= SMALLEST_GAP - 1e-9)
    .toSorted((a, b) => Number(b.isClear) - Number(a.isClear) || b.gap - a.gap);
}

function between(qualityKey: string, low: GroupFigure, high: GroupFigure): GroupGap {
  const gap = high.mean - low.mean;
  const df = low.nFrom + high.nFrom - 2;
  const se = Math.sqrt(withinVariance(low) / low.nFrom + withinVariance(high) / high.nFrom);
  const limit = df < FEWEST_DF ? null : marginOf(se, df);
  const isClear = limit !== null && gap > limit;
  return { qualityKey, higher: high.group, lower: low.group, gap, limit, isClear };
}
