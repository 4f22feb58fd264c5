import { describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "@/server/domain/talent/criteria";
import { rankHubs, ranksOf } from "@/server/domain/talent/ranking";

const all = (value: number) => DEFAULT_WEIGHTS.map(() => value);

describe("the ranking of hubs", () => {
  it("weighs ratings as a sum done by hand", () => {
    // Supply (20) and cost (15) at 4, the rest at 2: (35 · 4 + 65 · 2) / 400.
    const rows = [[4, 4, 2, 2, 2, 2, 2, 2], all(2)];
    const [first, second] = rankHubs({ weights: DEFAULT_WEIGHTS, rows });
    expect(first?.score).toBeCloseTo(270 / 400, 12);
    expect(second?.score).toBeCloseTo(0.5, 12);
    expect([first?.rank, second?.rank]).toEqual([1, 2]);
    expect([first?.acceptability, second?.acceptability]).toEqual([1, 0]);
  });

  it("gives hubs with one score the better rank, whatever rounding says", () => {
    expect(ranksOf([0.7, 0.9, 0.7, 0.1])).toEqual([2, 1, 2, 4]);
    expect(ranksOf([0.1 + 0.2, 0.3])).toEqual([1, 1]);
    expect(ranksOf([])).toEqual([]);
  });

  it("says how often near weights would put each hub first: shares of 1, the same every time", () => {
    const rows = [
      [4, 0, 2, 2, 2, 2, 2, 2],
      [0, 4, 2, 2, 2, 2, 2, 2],
    ];
    const once = rankHubs({ weights: DEFAULT_WEIGHTS, rows });
    expect(once).toEqual(rankHubs({ weights: DEFAULT_WEIGHTS, rows }));
    const shares = once.map(({ acceptability }) => acceptability);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    // Supply outweighs cost by 20 to 15: mostly, but not always.
    expect(shares[0]).toBeGreaterThan(0.6);
    expect(shares[0]).toBeLessThan(0.95);
  });

  it("lets a criterion without weight decide nothing, and ranks nothing where there is nothing", () => {
    const weights = [0, 1, 1, 1, 1, 1, 1, 1];
    const rows = [[0, 2, 2, 2, 2, 2, 2, 2], all(2)];
    expect(rankHubs({ weights, rows }).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(rankHubs({ weights, rows: [] })).toEqual([]);
  });

  it("refuses weights that sum to nothing", () => {
    expect(() => rankHubs({ weights: all(0), rows: [all(1)] })).toThrow(RangeError);
  });
});
