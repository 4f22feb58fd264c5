import { describe, expect, it } from "vitest";
import { aDuty, aSeat, aStructure, CIO, CTO, found } from "@/tests/support/structures";

const responsibilities = [aDuty("out", "outward"), aDuty("in", "inward"), aDuty("both", "shared")];
const others = ["a", "b", "c", "d"].map((id) => aSeat(id));
const of = (grid: Parameters<typeof aStructure>[0], positions = [CTO, CIO, ...others]) =>
  aStructure(grid, { responsibilities, positions });

describe("O2: two or more accountable", () => {
  it("fires for two A and not for one", () => {
    const structure = of({ out: { cto: "A", a: "AR" }, in: { cio: "A", cto: "RCI" } });
    expect(found("O2", structure)).toMatchObject([
      {
        severity: "critical",
        responsibilityId: "out",
        positionIds: ["cto", "a"],
        params: { count: 2 },
        fix: [
          { responsibilityId: "out", positionId: "cto", letters: "A" },
          { responsibilityId: "out", positionId: "a", letters: "R" },
        ],
      },
    ]);
  });

  it("keeps the only one at work where no seat fits, and else leaves the choice", () => {
    const [out, both] = found("O2", of({ both: { cto: "A", cio: "AR" }, out: { a: "A", b: "A" } }));
    expect(out?.fix).toBeNull();
    expect(both?.fix).toEqual([
      { responsibilityId: "both", positionId: "cio", letters: "AR" },
      { responsibilityId: "both", positionId: "cto", letters: "C" },
    ]);
  });
});

describe("O5: both roles at work, neither accountable", () => {
  it("fires for two R, and not once either is accountable", () => {
    const structure = of({
      out: { cto: "R", cio: "RC" },
      in: { cto: "R", cio: "AR" },
      both: { cto: "R" },
    });
    expect(found("O5", structure)).toMatchObject([
      {
        severity: "high",
        responsibilityId: "out",
        positionIds: ["cto", "cio"],
        fix: [{ responsibilityId: "out", positionId: "cto", letters: "AR" }],
      },
    ]);
  });

  it("fires also where a third is accountable, whose A it does not take", () => {
    expect(found("O5", of({ out: { cto: "R", cio: "R", a: "A" } }))).toMatchObject([{ fix: null }]);
  });

  it("does not fire for one person on both seats, nor without both seats", () => {
    const grid = { out: { cto: "R", cio: "R" } } as const;
    expect(found("O5", of(grid, [CTO, { ...CIO, holder: CTO.holder }]))).toEqual([]);
    expect(found("O5", of(grid, [CTO]))).toEqual([]);
  });
});

describe("O6: a crowd", () => {
  it("fires from the fourth R and from the fifth C on", () => {
    const three = { cto: "AR", cio: "R", a: "R" } as const;
    const four = { cto: "C", cio: "C", a: "C", b: "C" } as const;
    expect(found("O6", of({ out: three, in: four }))).toEqual([]);
    const findings = found("O6", of({ out: { ...three, b: "R" }, in: { ...four, c: "C" } }));
    expect(findings).toMatchObject([
      {
        severity: "medium",
        responsibilityId: "out",
        params: { which: "responsible", responsible: 4 },
      },
      { responsibilityId: "in", params: { which: "consulted", consulted: 5 }, fix: null },
    ]);
    expect(findings[1]?.positionIds).toHaveLength(5);
  });

  it("is one finding where both are too many", () => {
    const all = { cto: "RC", cio: "RC", a: "RC", b: "RC", c: "C" } as const;
    expect(found("O6", of({ out: all }))).toMatchObject([
      { params: { which: "both", responsible: 4, consulted: 5 } },
    ]);
  });
});
