import { describe, expect, it } from "vitest";
import { aDuty, aSeat, aStructure, CIO, CTO, found } from "@/tests/support/structures";

const responsibilities = [aDuty("out", "outward"), aDuty("in", "inward"), aDuty("both", "shared")];
const of = (grid: Parameters<typeof aStructure>[0], positions = [CTO, CIO]) =>
  aStructure(grid, { responsibilities, positions });

describe("O1: nobody accountable", () => {
  it("fires without an A, whatever else there is, and not with one", () => {
    const structure = of({ out: { cto: "R", cio: "CI" }, in: { cio: "A" }, both: { cto: "A" } });
    expect(found("O1", structure)).toEqual([
      {
        rule: "O1",
        severity: "critical",
        responsibilityId: "out",
        positionId: null,
        positionIds: [],
        otherIds: [],
        params: {},
        fix: [{ responsibilityId: "out", positionId: "cto", letters: "AR" }],
        waiver: null,
      },
    ]);
  });

  it("offers the A to the only one at work, else to the fitting seat, else to nobody", () => {
    const [out, inward, both] = found("O1", of({ out: { cio: "R" }, in: { cto: "R", cio: "R" } }));
    expect(out?.fix).toEqual([{ responsibilityId: "out", positionId: "cio", letters: "AR" }]);
    expect(inward?.fix).toEqual([{ responsibilityId: "in", positionId: "cio", letters: "AR" }]);
    expect(both?.fix).toBeNull();
  });

  it("offers nothing to a vacant seat", () => {
    const vacant = [{ ...CTO, holder: null }, CIO];
    const [out] = found("O1", of({ out: { cto: "R" }, in: { cio: "A" } }, vacant));
    expect(out).toMatchObject({ responsibilityId: "out", fix: null });
  });
});

describe("O3: nobody does the work", () => {
  it("fires without an R and not with one", () => {
    const structure = of({ out: { cto: "A" }, in: { cio: "AR" }, both: { cto: "A", cio: "R" } });
    expect(found("O3", structure)).toMatchObject([
      {
        severity: "high",
        responsibilityId: "out",
        fix: [{ responsibilityId: "out", positionId: "cto", letters: "AR" }],
      },
    ]);
  });

  it("offers no fix where none or several are accountable", () => {
    const structure = of({ out: { cto: "A", cio: "A" }, in: { cio: "C" }, both: { cio: "R" } });
    expect(found("O3", structure).map(({ fix }) => fix)).toEqual([null, null]);
  });
});

describe("O4: the A sits with nobody", () => {
  const ceo = aSeat("ceo");
  const below = { ...CTO, reportsToId: "ceo" };

  it("fires for an empty seat and for somebody who left, not for a held one", () => {
    const left = { ...CIO, holder: { personId: "x", hasLeft: true } };
    const structure = of({ out: { cto: "A" }, in: { cio: "A" }, both: { ceo: "A" } }, [
      { ...below, holder: null },
      left,
      ceo,
    ]);
    expect(found("O4", structure)).toMatchObject([
      {
        severity: "critical",
        responsibilityId: "out",
        positionId: "cto",
        params: { why: "vacant" },
        fix: [
          { responsibilityId: "out", positionId: "ceo", letters: "A" },
          { responsibilityId: "out", positionId: "cto", letters: "C" },
        ],
      },
      { responsibilityId: "in", positionId: "cio", params: { why: "left" }, fix: null },
    ]);
  });

  it("does not mind who else is vacant", () => {
    const structure = of({ out: { cto: "R", cio: "A" } }, [{ ...CTO, holder: null }, CIO]);
    expect(found("O4", structure)).toEqual([]);
  });
});
