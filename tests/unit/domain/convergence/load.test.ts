import { describe, expect, it } from "vitest";
import { loadOf, loadsOf, shareOf } from "@/server/domain/convergence/load";
import { aDuty, aSeat, aStructure, CTO } from "@/tests/support/structures";

const duties = [aDuty("x", "outward", { importance: 2 }), aDuty("y", "shared", { importance: 0 })];

describe("loadsOf", () => {
  it("weighs the involvement of both seats by importance, third seats left out", () => {
    const structure = aStructure(
      { x: { cto: "AR", cio: "C", ciso: "A" }, y: { cto: "A" } },
      { responsibilities: duties },
    );
    const [x, y] = loadsOf(structure);
    expect(x).toEqual({
      responsibilityId: "x",
      direction: "outward",
      importance: 2,
      outwardLetters: "AR",
      inwardLetters: "C",
      outward: 8,
      inward: 2,
    });
    expect(y && loadOf(y)).toBe(0);
    expect(x && loadOf(x)).toBe(10);
  });

  it("puts a seat that feeds both needles on both sides, and nothing on a side without a seat", () => {
    const both = aSeat("both", { feedsOutward: true, feedsInward: true });
    const grid = { x: { both: "A", cto: "R" } } as const;
    const [converged] = loadsOf(aStructure(grid, { responsibilities: duties, positions: [both] }));
    expect([converged?.outward, converged?.inward]).toEqual([6, 6]);
    const [lonely] = loadsOf(aStructure(grid, { responsibilities: duties, positions: [CTO] }));
    expect([lonely?.outward, lonely?.inward]).toEqual([4, 0]);
  });
});

describe("shareOf", () => {
  it("is null of nothing and never above 1", () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(1, 4)).toBe(0.25);
    expect(shareOf(0.1 + 0.2, 0.3)).toBe(1);
  });
});
