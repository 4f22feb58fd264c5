import { describe, expect, it } from "vitest";
import { togetherOf } from "@/server/domain/convergence/joint";
import { loadsOf } from "@/server/domain/convergence/load";
import type { Structure } from "@/server/domain/structure/structure";
import { aDuty, aSeat, aStructure, CIO, CTO, type Grid } from "@/tests/support/structures";

const duties = [aDuty("x", "shared"), aDuty("y", "outward"), aDuty("z", "inward")];
const agreement = (responsibilityId: string, one = "cto", other = "cio") => ({
  responsibilityId,
  positionIds: [one, other] as const,
});
const structureOf = (grid: Grid, rest: Parameters<typeof aStructure>[1] = {}) =>
  aStructure(grid, { responsibilities: duties, ...rest });
const of = (structure: Structure, perceived = {}) =>
  togetherOf(structure, loadsOf(structure), perceived);

describe("joint load", () => {
  const grid = { x: { cto: "A", cio: "R" }, y: { cto: "AR" }, z: { cto: "C", cio: "AR" } } as const;

  it("is the share of load with one A, the other R or C, and a written agreement of the two", () => {
    // Loads: x 3 + 2, y 4, z 1 + 4.
    const agreed = structureOf(grid, {
      agreements: [agreement("x"), agreement("z", "cio", "cto")],
    });
    expect(of(agreed)).toEqual({
      joint: 10 / 14,
      contested: 0,
      jointIds: ["x", "z"],
      contestedIds: [],
    });
  });

  it("is nothing without the agreement, nor with one of other parties", () => {
    expect(of(structureOf(grid)).joint).toBe(0);
    const ciso = aSeat("ciso");
    const others = { positions: [CTO, CIO, ciso], agreements: [agreement("x", "cto", "ciso")] };
    expect(of(structureOf(grid, others)).joint).toBe(0);
  });

  it("asks the other seat for more than I, and for one A in all", () => {
    const agreements = [agreement("x")];
    expect(of(structureOf({ x: { cto: "A", cio: "I" } }, { agreements })).joint).toBe(0);
    expect(of(structureOf({ x: { cto: "R", cio: "R" } }, { agreements })).joint).toBe(0);
    const third = { agreements, positions: [CTO, CIO, aSeat("ceo")] };
    expect(of(structureOf({ x: { cto: "A", cio: "R", ceo: "A" } }, third)).joint).toBe(0);
  });
});

describe("contested load", () => {
  it("is the share of load with two A, whoever holds them", () => {
    const positions = [CTO, CIO, aSeat("ceo")];
    const grid = { x: { cto: "A", cio: "A" }, y: { cto: "A", ceo: "A" }, z: { cio: "A" } } as const;
    expect(of(structureOf(grid, { positions }))).toMatchObject({
      contested: 9 / 12,
      contestedIds: ["x", "y"],
    });
  });

  it("is also where people see no one owner: clarity below .5, not at it, not where too few said", () => {
    const grid = { x: { cto: "A" }, y: { cto: "A" }, z: { cio: "A" } } as const;
    const perceived = { x: { clarity: 0.49 }, y: { clarity: 0.5 }, z: { clarity: null } };
    expect(of(structureOf(grid), perceived).contestedIds).toEqual(["x"]);
    const inWords = { x: { clarity: null, isClear: false }, y: { clarity: 0.5, isClear: true } };
    expect(of(structureOf(grid), inWords).contestedIds).toEqual(["x"]);
  });

  it("can hold for what is joint on paper", () => {
    const structure = structureOf({ x: { cto: "A", cio: "R" } }, { agreements: [agreement("x")] });
    expect(of(structure, { x: { clarity: 0.2 } })).toMatchObject({ joint: 1, contested: 1 });
  });
});

describe("what cannot be said", () => {
  it("is null without a seat behind each needle, and where both carry nothing", () => {
    const lonely = structureOf({ x: { cto: "A" } }, { positions: [CTO] });
    expect(of(lonely)).toMatchObject({ joint: null, contested: null });
    expect(of(structureOf({ x: { ciso: "A" } }))).toMatchObject({ joint: null, contested: null });
  });

  it("leaves a converged seat nothing to be joint with", () => {
    const both = aSeat("both", { feedsOutward: true, feedsInward: true });
    const structure = structureOf(
      { x: { both: "AR" } },
      { positions: [both], agreements: [agreement("x", "both", "both")] },
    );
    expect(of(structure)).toMatchObject({ joint: 0, contested: 0 });
  });
});
