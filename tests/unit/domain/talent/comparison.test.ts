import { describe, expect, it } from "vitest";
import { compareSheets, criterionDistances, largestGaps } from "@/server/domain/talent/comparison";
import { DEFAULT_WEIGHTS } from "@/server/domain/talent/criteria";

const level = (value: number) => DEFAULT_WEIGHTS.map(() => value);
const sheet = (...values: number[]) => ({ weights: DEFAULT_WEIGHTS, rows: values.map(level) });

describe("two sheets side by side", () => {
  it("offers for discussion what lies two ranks apart or more, and nothing else", () => {
    const compared = compareSheets(sheet(4, 3, 2, 1), sheet(2, 3, 4, 1));
    expect(compared.hubs.map(({ cto, cio, apart }) => [cto.rank, cio.rank, apart])).toEqual([
      [1, 3, 2],
      [2, 2, 0],
      [3, 1, 2],
      [4, 4, 0],
    ]);
    expect(compared.hubs.map(({ isToDiscuss }) => isToDiscuss)).toEqual([true, false, true, false]);
    // Opposed: 1-2, 1-3, 2-3; alike: the three pairs with the last.
    expect(compared.tau).toBe(0);
    expect(compared.word).toBe("mixed");
  });

  it("takes a difference of one rank for none", () => {
    const compared = compareSheets(sheet(4, 3, 1), sheet(3, 4, 1));
    expect(compared.hubs.map(({ apart }) => apart)).toEqual([1, 1, 0]);
    expect(compared.hubs.some(({ isToDiscuss }) => isToDiscuss)).toBe(false);
    expect(compared.tau).toBeCloseTo(1 / 3, 12);
  });

  it("says 'not defined' where one side ranks all hubs alike", () => {
    const compared = compareSheets(sheet(2, 2, 2), sheet(4, 3, 1));
    expect([compared.tau, compared.word]).toEqual([null, null]);
    // All share the first rank on one side, so the third of the other is two ranks away.
    expect(compared.hubs.map(({ isToDiscuss }) => isToDiscuss)).toEqual([false, false, true]);
  });

  it("does not compare sheets about different hubs", () => {
    expect(() => compareSheets(sheet(1, 2), sheet(1, 2, 3))).toThrow(RangeError);
  });
});

it("names the criteria on which two see a hub most differently, the largest first", () => {
  expect(largestGaps([4, 0, 2, 1, 3], [3, 4, 2, 3, 1])).toEqual([
    { at: 1, cto: 0, cio: 4 },
    { at: 3, cto: 1, cio: 3 },
    { at: 4, cto: 3, cio: 1 },
  ]);
  expect(largestGaps([2, 2], [2, 2])).toEqual([]);
});

describe("distances by criterion", () => {
  it("are shares of weight and mean steps of rating", () => {
    const cto = { weights: [50, 50, 0, 0, 0, 0, 0, 0], rows: [level(4), level(1)] };
    const cio = { weights: [1, 3, 0, 0, 0, 0, 0, 0], rows: [level(2), level(2)] };
    const [first, second, third] = criterionDistances(cto, cio);
    expect(first).toEqual({ cto: 0.5, cio: 0.25, weights: 0.25, ratings: 1.5 });
    expect(second).toEqual({ cto: 0.5, cio: 0.75, weights: 0.25, ratings: 1.5 });
    expect(third).toEqual({ cto: 0, cio: 0, weights: 0, ratings: 1.5 });
  });

  it("are nothing between a sheet and itself, or without hubs", () => {
    const same = criterionDistances(sheet(3, 1), sheet(3, 1));
    expect(same.every(({ weights, ratings }) => weights === 0 && ratings === 0)).toBe(true);
    expect(criterionDistances(sheet(), sheet()).every(({ ratings }) => ratings === 0)).toBe(true);
  });
});
