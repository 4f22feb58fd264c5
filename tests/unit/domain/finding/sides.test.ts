import { describe, expect, it } from "vitest";
import { aDuty, aSeat, aStructure, CIO, CTO, found } from "@/tests/support/structures";

const responsibilities = [aDuty("out", "outward"), aDuty("in", "inward"), aDuty("D14", "shared")];
const of = (grid: Parameters<typeof aStructure>[0], positions = [CTO, CIO]) =>
  aStructure(grid, { responsibilities, positions });
const twice = [CTO, { ...CIO, holder: CTO.holder }];
const both = aSeat("both", { feedsOutward: true, feedsInward: true });

describe("O9: accountable against direction", () => {
  it("fires for a CTO on an inward one and a CIO on an outward one, as a question", () => {
    const structure = of({ out: { cio: "AR" }, in: { cto: "A", cio: "R" }, D14: { cio: "A" } });
    expect(found("O9", structure)).toMatchObject([
      {
        severity: "info",
        responsibilityId: "in",
        positionId: "cto",
        params: { direction: "inward" },
        fix: [
          { responsibilityId: "in", positionId: "cio", letters: "AR" },
          { responsibilityId: "in", positionId: "cto", letters: "C" },
        ],
      },
      { responsibilityId: "out", positionId: "cio", params: { direction: "outward" } },
    ]);
  });

  it("does not fire with the direction, nor for one hand on both sides", () => {
    expect(found("O9", of({ out: { cto: "A", cio: "R" }, in: { cio: "A" } }))).toEqual([]);
    const swapped = { out: { cio: "A" }, in: { cto: "A" } } as const;
    expect(found("O9", of(swapped, twice))).toEqual([]);
    expect(found("O9", of({ in: { both: "A" } }, [both]))).toEqual([]);
  });

  it("hands nothing over to a vacant seat", () => {
    const vacant = [CTO, { ...CIO, holder: null }];
    expect(found("O9", of({ in: { cto: "A" } }, vacant))).toMatchObject([{ fix: null }]);
  });
});

describe("O10: the counterpart of a shared one not even consulted", () => {
  it("fires with no letter or with I alone, for either role", () => {
    expect(found("O10", of({ D14: { cto: "A", cio: "I" } }))).toMatchObject([
      {
        severity: "high",
        responsibilityId: "D14",
        positionId: "cio",
        positionIds: ["cto", "cio"],
        fix: [{ responsibilityId: "D14", positionId: "cio", letters: "CI" }],
      },
    ]);
    expect(found("O10", of({ D14: { cio: "A" } }))).toMatchObject([{ positionId: "cto" }]);
  });

  it.each(["C", "R", "A"] as const)("does not fire with %s", (letter) => {
    expect(found("O10", of({ D14: { cto: "A", cio: letter } }))).toEqual([]);
  });

  it("needs two hands", () => {
    expect(found("O10", of({ D14: { cto: "A" } }, twice))).toEqual([]);
    expect(found("O10", of({ D14: { cto: "A" } }, [CTO]))).toEqual([]);
    expect(found("O10", of({ D14: { both: "A" } }, [both]))).toEqual([]);
  });
});

describe("O13: talent without both roles", () => {
  it("fires where either role is neither R nor A, and names it", () => {
    expect(found("O13", of({ D14: { cto: "AR", cio: "C" } }))).toMatchObject([
      {
        severity: "high",
        responsibilityId: "D14",
        positionIds: ["cio"],
        fix: [{ responsibilityId: "D14", positionId: "cio", letters: "RC" }],
      },
    ]);
    expect(found("O13", of({ out: { cto: "A" } }))).toMatchObject([
      { positionIds: ["cto", "cio"] },
    ]);
  });

  it("does not fire with both, with the one hand there is, or without two seats", () => {
    expect(found("O13", of({ D14: { cto: "A", cio: "R" } }))).toEqual([]);
    expect(found("O13", of({ D14: { cto: "R" } }, twice))).toEqual([]);
    expect(found("O13", of({ D14: { both: "A" } }, [both]))).toEqual([]);
    expect(found("O13", of({ out: { cto: "A" } }, [CTO]))).toEqual([]);
  });

  it("asks the one seat behind both needles as well", () => {
    expect(found("O13", of({ out: { both: "A" } }, [both]))).toMatchObject([
      { positionIds: ["both"] },
    ]);
  });
});
