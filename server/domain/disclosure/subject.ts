import { auditSystem } from "@/server/domain/disclosure/audit";
import { isPublished, type ReleaseCell, suppress } from "@/server/domain/disclosure/cell";
import { coarse, withheld } from "@/server/domain/disclosure/coarse";
import { addressOf, areItemsExact, type Before, isExact } from "@/server/domain/disclosure/earlier";
import { cellOf } from "@/server/domain/disclosure/figures";
import { type Pattern, systemOf } from "@/server/domain/disclosure/patterns";
import { bandOf, type CutGroup, isNamed } from "@/server/domain/disclosure/rater-group";
import { scoredTotals } from "@/server/domain/disclosure/release";
import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";
import {
  type Moments,
  momentsOfCounts,
  momentsOfTotals,
  type RaterTotals,
} from "@/server/domain/statistics/moments";
import type { Scale } from "@/server/domain/statistics/scale";
import type { Layout } from "@/server/domain/statistics/sufficient";

/** What the database tells of one rater group of one subject, once, after closing. */
export type Cut = Readonly<{
  group: CutGroup;
  /** By quality: raters by how many items they answered; which items they answered together. */
  totals: Readonly<Record<string, readonly RaterTotals[]>>;
  patterns: Readonly<Record<string, readonly Pattern[]>>;
  /** By item, and by quality for its anchored level: how often each option was chosen, lowest first. */
  counts: Readonly<Record<string, readonly number[]>>;
  levels: Readonly<Record<string, readonly number[]>>;
  /** How many raters stand in each group that is merged into this one and shown nowhere itself. */
  parts?: readonly number[];
}>;

/** The anchored scale has five levels. */
export const LEVEL_SCALE = { min: 1, max: 5 } as const;

/**
 * All figures of one rater group of a subject: of each quality its mean, the level of its anchored scale and
 * its items. `before`: how the group's raters stand to what earlier releases told of this subject; what could
 * tell of few of them is coarse, or left out.
 */
export function cellsOfCut(
  layout: Layout,
  cut: Cut,
  threshold: number,
  before: Before | null = null,
): SubjectCell[] {
  return layout.qualities.flatMap((quality) => {
    const own = qualityCells(layout, quality, cut, threshold);
    const levels = level(cut, quality.key, threshold);
    if (!before || isNamed(cut.group)) return [...own, ...levels];
    return [
      ...besideEarlier(own, quality, cut, threshold, before),
      ...levels.map((cell) => {
        const isTold = isExact(
          before,
          addressOf(cell),
          ratersIn(cut.levels[quality.key]),
          threshold,
        );
        return isTold ? cell : coarse(cell);
      }),
    ];
  });
}

/** A quality's mean and items beside what was told before of some of the same raters. */
function besideEarlier(
  cells: readonly SubjectCell[],
  { key, items }: Quality,
  cut: Cut,
  threshold: number,
  before: Before,
): SubjectCell[] {
  const scored = scoredTotals(cut.totals[key] ?? [], items.length);
  const answered = scored.reduce((sum, { n }) => sum + n, 0);
  const complete = scored.find((one) => one.answered === items.length)?.n ?? 0;
  const addresses = items.map((item) => addressOf({ level: "item", key: item }));
  const isMeanTold = isExact(before, addressOf({ level: "quality", key }), answered, threshold);
  const areItemsTold = areItemsExact(before, addresses, complete, threshold);
  return cells.map((cell) => {
    // Rough items, set beside their rough mean, would narrow each other down.
    if (!isMeanTold) return cell.level === "item" ? withheld(cell) : coarse(cell);
    if (areItemsTold || cell.level !== "item" || cell.state === "suppressed") return cell;
    return { level: cell.level, key: cell.key, state: "suppressed", reason: "complementary" };
  });
}

export function ratersIn(counts: readonly number[] = []): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Narrower than this, an interval that the scale leaves to a hidden group's mean tells too much. */
const NARROWEST = 1;

/**
 * Whether the mean of a whole leaves the mean of a hidden part, at any answers of the others, an interval
 * narrower than 1.0: near an end of the scale it does.
 */
export function bindsPart(
  { n, mean }: Pick<Moments, "n" | "mean">,
  part: number,
  { min, max }: Scale,
): boolean {
  if (part <= 0 || part >= n) return false;
  const others = n - part;
  const lowest = Math.max(min, (n * mean - others * max) / part);
  const highest = Math.min(max, (n * mean - others * min) / part);
  return highest - lowest < NARROWEST;
}

/** A group with too few raters: every figure that was asked for a reason, so that nothing tells how few. */
export function markersOf(layout: Layout, itemKey: string | null = null): SubjectCell[] {
  const marker = (level: SubjectCell["level"], key: string): SubjectCell => {
    return { level, key, state: "suppressed", reason: "too-few" };
  };
  if (itemKey !== null) return [marker("item", itemKey)];
  return layout.qualities.flatMap(({ key, items }) => [
    marker("quality", key),
    marker("level", key),
    ...items.map((item) => marker("item", item)),
  ]);
}

type Quality = Layout["qualities"][number];

function qualityCells(
  { scale }: Layout,
  { key, items }: Quality,
  cut: Cut,
  threshold: number,
): SubjectCell[] {
  const totals = cut.totals[key] ?? [];
  const moments = momentsOfTotals(scoredTotals(totals, items.length));
  const histograms = items.map((item) => cut.counts[item] ?? []);
  const at = (level: "quality" | "item", name: string) => ({ team: "", level, key: name });
  if (isNamed(cut.group)) {
    const own = histograms.map((counts) => momentsOfCounts(counts, scale.min));
    return [
      ...named("quality", key, moments),
      ...items.flatMap((item, index) => named("item", item, own[index] ?? moments)),
    ];
  }
  const guarded = (cell: ReleaseCell, figure: Moments) =>
    isPublished(cell) && (cut.parts ?? []).some((part) => bindsPart(figure, part, scale))
      ? suppress(cell, "complementary")
      : cell;
  const whole = cellOf(at("quality", key), { moments, histograms }, scale, threshold);
  const quality = guarded(whole, moments);
  const itemCells = items.map((item, index) => {
    const counts = histograms[index] ?? [];
    const source = { moments: momentsOfCounts(counts, scale.min), histograms: [counts] };
    return guarded(cellOf(at("item", item), source, scale, threshold), source.moments);
  });
  const isShown = canShowItems(quality, itemCells, cut.patterns[key] ?? [], threshold);
  if (isShown) return [quality, ...itemCells].map(asTold);
  const hidden = itemCells.map((cell) =>
    cell.state === "suppressed" ? cell : suppress(cell, "complementary"),
  );
  // Answers pooled over the items, set against the mean of rater means, would single out incomplete forms.
  const alone = isPublished(quality) ? { ...quality, histogram: null } : quality;
  return [alone, ...hidden].map(asTold);
}

/**
 * Items are shown all or none: a quality's mean gives a missing one away. Then the audit decides, since
 * forms that leave items out do not cancel from 'quality less the mean of its items'.
 */
function canShowItems(
  quality: ReleaseCell,
  items: readonly ReleaseCell[],
  patterns: readonly Pattern[],
  threshold: number,
): boolean {
  if (items.length === 0 || quality.state === "suppressed") return quality.state === "suppressed";
  if (quality.state === "extreme" || !items.every(isPublished)) return false;
  const plan = { hasMean: true, items: items.map(() => true) };
  return auditSystem(systemOf(patterns, plan), threshold) === "safe";
}

function level(cut: Cut, key: string, threshold: number): SubjectCell[] {
  const counts = cut.levels[key] ?? [];
  const moments = momentsOfCounts(counts, LEVEL_SCALE.min);
  if (isNamed(cut.group)) return named("level", key, moments);
  const source = { moments, histograms: [counts] };
  const cell = cellOf({ team: "", level: "quality", key }, source, LEVEL_SCALE, threshold);
  const isBound = (cut.parts ?? []).some((part) => bindsPart(moments, part, LEVEL_SCALE));
  const told = isPublished(cell) && isBound ? suppress(cell, "complementary") : cell;
  return [{ ...asTold(told), level: "level" }];
}

/** A named rater's figures carry their name; what they did not answer is not there. */
function named(level: SubjectCell["level"], key: string, { n, mean }: Moments): SubjectCell[] {
  if (n === 0) return [];
  const figures = { nFrom: 1, mean: toTenth(mean), sd: null, histogram: [] };
  return [{ level, key, state: "published", ...figures, agreement: "too-few" }];
}

function asTold(cell: ReleaseCell): SubjectCell {
  const { level, key } = cell;
  if (cell.state === "suppressed") return { level, key, state: "suppressed", reason: cell.reason };
  if (cell.state === "extreme") return { level, key, state: "extreme", reason: cell.reason };
  return {
    ...{ level, key, state: "published", nFrom: bandOf(cell.n), mean: toTenth(cell.mean) },
    sd: cell.sd === null ? null : toTenth(cell.sd),
    agreement: cell.agreement,
    histogram: cell.histogram ?? [],
  };
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
