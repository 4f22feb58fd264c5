import { describe, expect, it } from "vitest";
import { convergedPersonOf, levelOf } from "@/server/domain/convergence/ladder";
import { loadsOf } from "@/server/domain/convergence/load";
import type { Position } from "@/server/domain/structure/structure";
import { aSeat, aStructure, CIO, CTO, type Grid } from "@/tests/support/structures";

const split = { D01: { cto: "AR" }, D07: { cio: "AR" } } as const;
const level = (joint: number | null, contested: number | null, coupling: number | null) => {
  const structure = aStructure(split);
  return levelOf(structure, loadsOf(structure), { joint, contested, coupling });
};
const person = (grid: Grid, positions: readonly Position[]) => {
  const structure = aStructure(grid, { positions });
  return convergedPersonOf(structure, loadsOf(structure));
};

describe("levelOf", () => {
  it.each([
    [0.3, 0.09, null, "L3"],
    [0.3, 0.1, null, "L1"],
    [0.3, 0.1, 0.2, "L2"],
    [0, 0, 0.2, "L2"],
    [0.1, 0, 0.19, "L1"],
    [0.09, 0, 0.19, "L0"],
    [0.09, 0, null, "L0"],
    [0.1 + 0.2, 0.1 - 1e-12, 0, "L1"],
  ])("is for joint %d, contested %d, coupling %s: %s", (joint, contested, coupling, expected) => {
    expect(level(joint, contested, coupling)).toBe(expected);
  });

  it("has nothing to stand on without both seats", () => {
    expect(level(null, null, 0.9)).toBeNull();
  });
});

describe("L4", () => {
  const one = { personId: "ann", hasLeft: false };
  const both = aSeat("both", { feedsOutward: true, feedsInward: true, holder: one });

  it("holds for a converged seat, and not while it is vacant", () => {
    const grid = { D01: { both: "AR" }, D07: { both: "A" } } as const;
    expect(person(grid, [both])).toBe("ann");
    expect(person(grid, [{ ...both, holder: null }])).toBeNull();
    const structure = aStructure(grid, { positions: [both] });
    const shares = { joint: 0, contested: 0, coupling: null };
    expect(levelOf(structure, loadsOf(structure), shares)).toBe("L4");
  });

  it("holds for one person on two seats", () => {
    const seats = [
      { ...CTO, holder: one },
      { ...CIO, holder: one },
    ];
    expect(person(split, seats)).toBe("ann");
    expect(person(split, [CTO, CIO])).toBeNull();
  });

  it("needs 70 % on both sides", () => {
    // Outward: 7 of 10 points of load are hers; inward all.
    const grid = {
      D01: { cto: "A" },
      D02: { cto: "AR" },
      D03: { cto: "R", cio: "C" },
      D07: { cto: "A" },
    } as const;
    expect(person(grid, [CTO, CIO])).toBe("cto-holder");
    expect(person({ ...grid, D04: { cio: "I" } }, [CTO, CIO])).toBeNull();
    expect(person({ ...grid, D07: { cto: "R", cio: "A" } }, [CTO, CIO])).toBeNull();
    expect(person({ D01: { cto: "A" } }, [CTO, CIO])).toBeNull();
  });

  it("is the whole ladder where one seat is all there is", () => {
    const structure = aStructure({ D01: { cto: "A" }, D07: { cto: "A" } }, { positions: [CTO] });
    const shares = { joint: null, contested: null, coupling: null };
    expect(levelOf(structure, loadsOf(structure), shares)).toBe("L4");
    expect(convergedPersonOf(aStructure({}, { positions: [] }), [])).toBeNull();
  });
});
