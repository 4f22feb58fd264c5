import type { z } from "zod";
import type { Table, TableCell } from "@/server/domain/table";
import { INDEX_KEYS } from "@/server/domain/timeline/state";
import type { TeamContext } from "@/server/infra/context";
import { getComparison, type StateComparison } from "./compare";
import type { CompareStates } from "./schema";

/** What differs between two states as a file: what it is about, before, after; the download is audited. */
export async function exportComparison(ctx: TeamContext, input: z.output<typeof CompareStates>) {
  const comparison = await getComparison(ctx, input);
  await ctx.audit({
    verb: "export.downloaded",
    target: { kind: "team", id: ctx.team.id },
    details: {
      report: "structure-changes",
      fromDay: comparison.from.day,
      toDay: comparison.to.day,
    },
  });
  const { team, from, to } = comparison;
  return { name: `${team.name} ${from.day} ${to.day}`, table: tableOf(comparison) };
}

function tableOf({ diff, names, people }: StateComparison): Table {
  const nameOf = (id: string | null) => (id === null ? "" : (names[id] ?? ""));
  const list = (ids: readonly string[]) => ids.map(nameOf).join(" + ");
  const rows: TableCell[][] = [
    ...diff.moved.map((row) => [
      "accountable",
      nameOf(row.responsibilityId),
      "",
      list(row.before),
      list(row.after),
    ]),
    ...diff.cells.map((cell) => [
      "letters",
      nameOf(cell.responsibilityId),
      nameOf(cell.positionId),
      cell.before,
      cell.after,
    ]),
    ...diff.holders.map((row) => [
      "holder",
      "",
      nameOf(row.positionId),
      row.before === null ? "" : (people[row.before] ?? ""),
      row.after === null ? "" : (people[row.after] ?? ""),
    ]),
    ...diff.findings.opened.map((one) => [
      "finding",
      nameOf(one.responsibilityId),
      nameOf(one.positionId),
      "",
      one.rule,
    ]),
    ...diff.findings.closed.map((one) => [
      "finding",
      nameOf(one.responsibilityId),
      nameOf(one.positionId),
      one.rule,
      "",
    ]),
    ...INDEX_KEYS.map((key) => [key, "", "", diff.indices[key].before, diff.indices[key].after]),
  ];
  return { header: ["what", "responsibility", "position", "before", "after"], rows };
}
