import type { Tie } from "@/server/domain/finding/tie";
import type { PaperCounts } from "@/server/domain/report/paper";
import { DIRECTIONS } from "@/server/domain/structure/structure";
import type { Report } from "@/server/features/reports/reads";

/** How long the lists of a report are. */
export function paperCounts(report: Report, ties: readonly Tie[]): PaperCounts {
  const { structure, findings, diff, agreements, kpis } = report;
  const directions = DIRECTIONS.map(
    (wanted) => structure.responsibilities.filter(({ direction }) => direction === wanted).length,
  );
  const roles = (["outward", "inward", "both"] as const).map(
    (wanted) => (kpis ?? []).filter(({ role }) => role === wanted).length,
  );
  return {
    ties: ties.length,
    responsibilities: Math.max(...directions),
    decisions: rulesIn(findings.filter(({ waiver }) => waiver === null)),
    moved: {
      owners: diff.moved.length,
      seats: seatChangesIn(diff),
      opened: rulesIn(diff.findings.opened),
      closed: rulesIn(diff.findings.closed),
    },
    kpis: roles.filter((count) => count > 0),
    dependencies: structure.dependencies.length,
    agreements: agreements.length,
    seats: structure.positions.length,
  };
}

function rulesIn(marks: readonly { rule: string }[]): number {
  return new Set(marks.map(({ rule }) => rule)).size;
}

function seatChangesIn({ positions, holders, agreements, responsibilities }: Report["diff"]) {
  const lists = [positions.added, positions.ended, positions.changed, holders];
  const more = [
    agreements.made,
    agreements.ended,
    responsibilities.added,
    responsibilities.retired,
  ];
  return [...lists, ...more].reduce((sum, list) => sum + list.length, 0);
}
