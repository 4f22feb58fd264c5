import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import {
  COARSE_VARIANCE,
  type GroupFigure,
  type Others,
  othersOf,
  withinVariance,
} from "@/server/domain/subject-report/others";
import type { ReportCell } from "@/server/domain/subject-report/report";

/** How somebody ends work on a behaviour they chose; another one may be chosen instead at any time. */
export const ACTION_OUTCOMES = ["done", "dropped"] as const;
export type ActionOutcome = (typeof ACTION_OUTCOMES)[number];

/** What can be said of a figure told twice. */
export type Change = "rose" | "level" | "fell" | "too-little";

/** A mean with its standard error of measurement. */
export type Measured = Readonly<{ mean: number; sem: number }>;

export type GroupChange = Readonly<{
  group: CutGroup;
  before: ReportCell | null;
  after: ReportCell | null;
  change: Change;
}>;
export type FollowUp = Readonly<{
  groups: readonly GroupChange[];
  /** Over the groups with a figure on both days, each counting once; null where there is none. */
  others: Readonly<{ before: Others; after: Others; change: Change }> | null;
}>;

/** Two-sided, 95 %. */
const RELIABLE = 1.96;
/** Where not even a whole point would stand out, nothing is said of staying level. */
const WIDEST_LIMIT = 1;

/**
 * How far two means have to lie apart for the difference to be more than what measuring again would bring:
 * 1.96 · √(SEM₁² + SEM₂²) (Jacobson and Truax 1991).
 */
export function reliableLimit(before: Measured, after: Measured): number {
  return RELIABLE * Math.hypot(before.sem, after.sem);
}

/** A change in words; level only where one of a point would have stood out. */
export function changeOf(before: Measured, after: Measured): Change {
  const limit = reliableLimit(before, after);
  const difference = after.mean - before.mean;
  if (Math.abs(difference) > limit) return difference > 0 ? "rose" : "fell";
  return limit <= WIDEST_LIMIT ? "level" : "too-little";
}

/** One behaviour then and now, by group; what is told as words on either day is compared with nothing. */
export function followUpOf(earlier: readonly ReportCell[], later: readonly ReportCell[]): FollowUp {
  const names = [...new Set([...later, ...earlier].map(({ group }) => group))];
  const cellOf = (cells: readonly ReportCell[], name: CutGroup) =>
    cells.find(({ group }) => group === name) ?? null;
  const groups = names.map((group): GroupChange => {
    const [before, after] = [cellOf(earlier, group), cellOf(later, group)];
    const [first, second] = [figureOf(before), figureOf(after)];
    const change = first && second ? changeOf(measured(first), measured(second)) : "too-little";
    return { group, before, after, change };
  });
  return { groups, others: othersChange(groups) };
}

function othersChange(groups: readonly GroupChange[]): FollowUp["others"] {
  const both = groups.flatMap((one) => {
    const [first, second] = [figureOf(one.before), figureOf(one.after)];
    return first && second ? [{ first, second }] : [];
  });
  const before = othersOf(both.map(({ first }) => first));
  const after = othersOf(both.map(({ second }) => second));
  if (!before || !after) return null;
  const sem = ({ mean, se }: Others): Measured => ({ mean, sem: se });
  return { before, after, change: changeOf(sem(before), sem(after)) };
}

/** The error of a mean of k raters: their spread around their subject's mean over √k. */
function measured(figure: GroupFigure): Measured {
  const rounding = figure.isCoarse ? COARSE_VARIANCE : 0;
  return { mean: figure.mean, sem: Math.sqrt(withinVariance(figure) / figure.nFrom + rounding) };
}

function figureOf(cell: ReportCell | null): GroupFigure | null {
  if (cell?.state !== "published" && cell?.state !== "coarse") return null;
  const { group, nFrom, mean } = cell;
  const isCoarse = cell.state === "coarse";
  return { group, nFrom, mean, sd: cell.state === "published" ? cell.sd : null, isCoarse };
}
