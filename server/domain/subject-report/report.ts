import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";
import type { Scale } from "@/server/domain/statistics/scale";
import type { Layout } from "@/server/domain/statistics/sufficient";
import { type Gap, gapOf, paneOf, type WindowPane } from "@/server/domain/subject-report/gap";
import { type GroupGap, groupGaps } from "@/server/domain/subject-report/group-gap";
import {
  type Importance,
  importanceOf,
  type NamedImportance,
  weightOf,
} from "@/server/domain/subject-report/importance";
import { extremeItems, type SeenItem } from "@/server/domain/subject-report/items";
import {
  type GroupFigure,
  type Interval,
  intervalOf,
  type Others,
  othersOf,
  withinVariance,
} from "@/server/domain/subject-report/others";
import { groupReliability } from "@/server/domain/subject-report/reliability";
import { type Suggestion, suggestionsFor } from "@/server/domain/subject-report/suggestions";

export type ReportCell = SubjectCell & Readonly<{ group: CutGroup }>;
/** What the subject says of a quality: the mean of its items, and its level; null where not said. */
export type SelfFigure = Readonly<{ mean: number | null; level: number | null }>;

/** One dot: a group's figure with its interval and reliability, where numbers are told. */
export type Dot = Readonly<{
  group: CutGroup;
  cell: SubjectCell;
  interval: Interval | null;
  reliability: number | null;
}>;
export type ReportQuality = Readonly<{
  key: string;
  self: SelfFigure;
  others: Others | null;
  interval: Interval | null;
  gap: Gap | null;
  pane: WindowPane | null;
  dots: readonly Dot[];
  levels: readonly Dot[];
  /** The anchored level, a measure of its own. */
  othersLevel: Others | null;
  items: readonly Readonly<{
    key: string;
    self: number | null;
    others: Others | null;
    dots: readonly Dot[];
  }>[];
}>;
export type SubjectReport = Readonly<{
  qualities: readonly ReportQuality[];
  groupGaps: readonly GroupGap[];
  strongest: readonly SeenItem[];
  weakest: readonly SeenItem[];
  suggestions: readonly Suggestion[];
  importance: Importance | null;
}>;

export type SelfView = Readonly<{
  qualities: ReadonlyMap<string, SelfFigure>;
  items: ReadonlyMap<string, number | null>;
}>;

const LEVELS: Scale = { min: 1, max: 5 };
const UNSAID: SelfFigure = { mean: null, level: null };

/** A subject's report, from what is published and what the subject said of themselves, and nothing else. */
export function reportOf(
  layout: Layout,
  cells: readonly ReportCell[],
  self: SelfView,
  isPulse: boolean,
  named: readonly NamedImportance[] = [],
): SubjectReport {
  const at = Map.groupBy(cells, ({ level, key }) => `${level}:${key}`);
  const find = (level: SubjectCell["level"], key: string) => at.get(`${level}:${key}`) ?? [];
  const qualities = layout.qualities.map(({ key, items }): ReportQuality => {
    const own = self.qualities.get(key) ?? UNSAID;
    const [means, levels] = [find("quality", key), find("level", key)];
    // A pulse asks for the anchored level alone: there it is the measure.
    const [main, scale] = isPulse ? [levels, LEVELS] : [means, layout.scale];
    const said = isPulse ? own.level : own.mean;
    const others = othersOf(figuresOf(main));
    const gap = said !== null && others ? gapOf(said, others) : null;
    return {
      ...{ key, self: own, others, gap, pane: paneOf(gap) },
      interval: others && intervalOf(others, scale),
      dots: main.map((cell) => dotOf(cell, scale)),
      levels: levels.map((cell) => dotOf(cell, LEVELS)),
      othersLevel: othersOf(figuresOf(levels)),
      items: isPulse
        ? []
        : items.map((item) => ({
            key: item,
            self: self.items.get(item) ?? null,
            others: othersOf(figuresOf(find("item", item))),
            dots: find("item", item).map((cell) => dotOf(cell, layout.scale)),
          })),
    };
  });
  const gaps = groupGaps(
    layout.qualities.map(({ key }) => ({
      key,
      figures: figuresOf(find(isPulse ? "level" : "quality", key)),
    })),
  );
  const seen = qualities.flatMap(({ key, items }) =>
    items.flatMap((item) =>
      item.others ? [{ key: item.key, qualityKey: key, mean: item.others.mean }] : [],
    ),
  );
  const importance = importanceOf(qualities, named);
  const judged = qualities.map(({ key, gap, others }) => {
    return {
      ...{ key, label: gap?.label ?? null, gap: gap?.gap ?? 0, others: others?.mean ?? null },
      weight: weightOf(importance, key),
    };
  });
  return {
    qualities,
    groupGaps: gaps,
    ...extremeItems(seen),
    suggestions: suggestionsFor(judged, gaps, seen),
    importance,
  };
}

function figuresOf(cells: readonly ReportCell[]): GroupFigure[] {
  return cells.flatMap((cell) => {
    if (cell.state !== "published" && cell.state !== "coarse") return [];
    const { group, nFrom, mean } = cell;
    const isCoarse = cell.state === "coarse";
    return [{ group, nFrom, mean, sd: cell.state === "published" ? cell.sd : null, isCoarse }];
  });
}

function dotOf(cell: ReportCell, scale: Scale): Dot {
  const [figure] = figuresOf([cell]);
  const { group } = cell;
  if (!figure) return { group, cell, interval: null, reliability: null };
  const df = figure.nFrom - 1;
  const se = Math.sqrt(withinVariance(figure) / figure.nFrom);
  // Told to the half, a mean is rounder than any interval around it.
  const interval = figure.isCoarse ? null : intervalOf({ mean: figure.mean, se, df }, scale);
  return { group, cell, interval, reliability: groupReliability(group, figure.nFrom) };
}
