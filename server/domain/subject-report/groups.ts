import { CUT_GROUPS, type CutGroup } from "@/server/domain/disclosure/rater-group";
import type { ReportCell } from "@/server/domain/subject-report/report";

/** A rater group of a report: from how many raters on its figures come; null where no number is told. */
export type GroupTold = Readonly<{ group: CutGroup; nFrom: number | null }>;

/** The groups of a report in their order, each with the widest band that any of its figures tells. */
export function groupsTold(cells: readonly ReportCell[]): GroupTold[] {
  return CUT_GROUPS.flatMap((group) => {
    const own = cells.filter((cell) => cell.group === group);
    if (own.length === 0) return [];
    const told = own.flatMap((cell) => ("nFrom" in cell ? [cell.nFrom] : []));
    return [{ group, nFrom: told.length === 0 ? null : Math.max(...told) }];
  });
}
