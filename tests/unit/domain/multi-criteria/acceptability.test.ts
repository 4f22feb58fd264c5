import { expect, it } from "vitest";
import { firstRankAcceptability } from "@/server/domain/multi-criteria/acceptability";
import { flatShapes, sampleDirichlet } from "@/server/domain/multi-criteria/dirichlet";

const sample = sampleDirichlet({ shapes: flatShapes(3), draws: 20_000, seed: 11 });

it("sums to 1 and is symmetric where the alternatives are", () => {
  const shares = firstRankAcceptability(sample, [
    [4, 0, 0],
    [0, 4, 0],
    [0, 0, 4],
  ]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  for (const share of shares) expect(share).toBeCloseTo(1 / 3, 1);
});

it("knows the exact share of a half-plane: w1 > 1/2 has a quarter of the triangle", () => {
  const [first = 0] = firstRankAcceptability(sample, [
    [4, 0, 0],
    [2, 2, 2],
  ]);
  expect(Math.abs(first - 0.25)).toBeLessThan(0.01);
});

it("gives everything to what dominates, and ties to the earlier", () => {
  expect(
    firstRankAcceptability(sample, [
      [1, 1, 1],
      [2, 2, 2],
    ]),
  ).toEqual([0, 1]);
  expect(
    firstRankAcceptability(sample, [
      [2, 2, 2],
      [2, 2, 2],
    ]),
  ).toEqual([1, 0]);
  expect(firstRankAcceptability(sample, [[1, 2, 3]])).toEqual([1]);
  expect(() => firstRankAcceptability(sample, [])).toThrow(RangeError);
});
