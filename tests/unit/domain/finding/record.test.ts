import { describe, expect, it } from "vitest";
import type { KpiNote } from "@/server/domain/finding/finding";
import { monthsBefore } from "@/server/domain/finding/record";
import { aDuty, aStructure, found } from "@/tests/support/structures";

const responsibilities = [aDuty("x", "outward"), aDuty("y", "inward")];
const of = (grid: Parameters<typeof aStructure>[0]) => aStructure(grid, { responsibilities });
const both = of({ x: { cto: "A" }, y: { cio: "A" } });

describe("O14: the A does not stay", () => {
  it("fires from the third day on which it passed on", () => {
    const days = ["2026-01-10", "2026-03-01", "2026-06-30"];
    expect(found("O14", both, { accountabilityDays: { x: days, y: days.slice(1) } })).toMatchObject(
      [{ severity: "medium", responsibilityId: "x", params: { count: 3, last: "2026-06-30" } }],
    );
  });

  it("counts a day once, and none older than twelve months or yet to come", () => {
    const of = (...x: string[]) => found("O14", both, { accountabilityDays: { x } });
    expect(of("2026-01-10", "2026-01-10", "2026-02-01")).toEqual([]);
    expect(of("2025-06-30", "2026-01-10", "2026-02-01")).toEqual([]);
    expect(of("2025-07-01", "2026-01-10", "2026-02-01")).toHaveLength(1);
    expect(of("2026-01-10", "2026-02-01", "2026-07-01")).toEqual([]);
  });
});

describe("monthsBefore", () => {
  it.each([
    ["2026-06-30", 12, "2025-06-30"],
    ["2024-02-29", 12, "2023-02-28"],
    ["2026-03-31", 1, "2026-02-28"],
    ["2026-01-15", 1, "2025-12-15"],
    ["2026-12-31", 12, "2025-12-31"],
    ["2026-07-31", -7, "2027-02-28"],
  ])("%s less %d months is %s", (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});

describe("O15: seen otherwise", () => {
  const seen = (id: string | null) => ({
    perceived: { x: { clarity: 0.8, majorityPositionId: id } },
  });

  it("fires where the majority names another, and offers to follow it", () => {
    expect(found("O15", both, seen("cio"))).toMatchObject([
      {
        severity: "high",
        responsibilityId: "x",
        positionIds: ["cto", "cio"],
        fix: [
          { responsibilityId: "x", positionId: "cio", letters: "A" },
          { responsibilityId: "x", positionId: "cto", letters: "C" },
        ],
      },
    ]);
  });

  it("does not fire where it agrees, without a majority, or without a declared A", () => {
    expect(found("O15", both, seen("cto"))).toEqual([]);
    expect(found("O15", both, seen(null))).toEqual([]);
    expect(found("O15", of({ y: { cio: "A" } }), seen("cio"))).toEqual([]);
  });

  it("offers nothing to a seat that is gone", () => {
    expect(found("O15", both, seen("gone"))).toMatchObject([{ fix: null }]);
  });
});

describe("O17: unmeasured", () => {
  const [x, y] = ["x", "y"].map((responsibilityId) => ({
    responsibilityId,
    ownerPositionId: null,
  })) as [KpiNote, KpiNote];

  it("fires for an A without KPI, and for a KPI without owner", () => {
    const torn = of({ x: { cto: "A", cio: "A" }, y: { cio: "A" } });
    expect(found("O17", torn, { kpis: [x] })).toMatchObject([
      { severity: "medium", responsibilityId: "x", params: { why: "unowned" } },
      { responsibilityId: "y", positionIds: ["cio"], params: { why: "unmeasured" } },
    ]);
  });

  it("asks every KPI for an owner, named or accountable, in the structure as it is", () => {
    const torn = of({ x: { cto: "A", cio: "A" } });
    const named = { ...x, ownerPositionId: "cto" };
    expect(found("O17", torn, { kpis: [named] })).toEqual([]);
    expect(found("O17", torn, { kpis: [named, x] })).toMatchObject([
      { params: { why: "unowned" } },
    ]);
    const gone = { ...x, ownerPositionId: "gone" };
    expect(found("O17", torn, { kpis: [gone] })).toMatchObject([{ params: { why: "unowned" } }]);
    expect(found("O17", of({ x: { cto: "A" } }), { kpis: [gone] })).toEqual([]);
  });

  it("does not fire for what is measured and owned, nor where nobody is accountable", () => {
    expect(found("O17", both, { kpis: [x, y] })).toEqual([]);
    expect(found("O17", of({ x: { cto: "A" }, y: { cio: "R" } }), { kpis: [x] })).toEqual([]);
  });

  it("says so once where a team keeps no KPI at all, and nothing where it is not asked", () => {
    expect(found("O17", both, { kpis: [] })).toMatchObject([
      { responsibilityId: null, otherIds: ["x", "y"], params: { why: "nothing", count: 2 } },
    ]);
    expect(found("O17", both)).toEqual([]);
    expect(found("O17", of({ x: { cto: "R" } }), { kpis: [] })).toEqual([]);
  });
});
