import { expect, it } from "vitest";
import { groupsTold } from "@/server/domain/subject-report/groups";
import type { ReportCell } from "@/server/domain/subject-report/report";

const at = { level: "item", key: "TR1" } as const;
const told = (group: ReportCell["group"], nFrom: number): ReportCell => {
  const figures = { mean: 3, sd: null, agreement: "too-few", histogram: [] } as const;
  return { ...at, group, state: "published", nFrom, ...figures };
};

it("tells a group's widest band, in the order of the groups, and none where no figure has one", () => {
  const cells: ReportCell[] = [
    { ...at, group: "reports", state: "suppressed", reason: "too-few" },
    told("peers", 3),
    told("peers", 6),
    { ...at, group: "peers", state: "extreme", reason: "near-top" },
    told("manager", 1),
    { ...at, group: "board", state: "extreme", reason: "near-top" },
  ];
  expect(groupsTold(cells)).toEqual([
    { group: "manager", nFrom: 1 },
    { group: "board", nFrom: null },
    { group: "peers", nFrom: 6 },
    { group: "reports", nFrom: null },
  ]);
  expect(groupsTold([])).toEqual([]);
});
