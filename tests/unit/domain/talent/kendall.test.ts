import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementWord, countPairs, kendallTauB } from "@/server/domain/talent/kendall";

const tau = (first: readonly number[], second: readonly number[]) =>
  kendallTauB(countPairs(first, second));

describe("tau-b", () => {
  it("counts pairs that can be counted by hand", () => {
    // 1-2 alike; 1-3, 2-3 alike; 3-4 opposed; 1-4, 2-4 alike.
    expect(countPairs([1, 2, 3, 4], [1, 2, 4, 3])).toEqual({
      pairs: 6,
      alike: 5,
      opposed: 1,
      tiedInFirst: 0,
      tiedInSecond: 0,
    });
    expect(countPairs([1, 1, 3], [2, 1, 1])).toEqual({
      pairs: 3,
      alike: 0,
      opposed: 1,
      tiedInFirst: 1,
      tiedInSecond: 1,
    });
  });

  it.each([
    // Without ties: (C − D) / n0.
    { first: [1, 2, 3, 4], second: [1, 2, 4, 3], exact: 4 / 6 },
    { first: [1, 2, 3, 4, 5], second: [1, 2, 3, 5, 4], exact: 8 / 10 },
    {
      first: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      second: [3, 1, 4, 2, 6, 5, 9, 8, 7, 10],
      exact: 31 / 45,
    },
    // One tie in the first: 5 / sqrt(5 · 6).
    { first: [1, 2, 2, 4], second: [1, 2, 3, 4], exact: 5 / Math.sqrt(30) },
    // One tie in each, at different pairs: 4 / sqrt(5 · 5).
    { first: [1, 1, 3, 4], second: [1, 2, 2, 4], exact: 4 / 5 },
    // The published example of SciPy's kendalltau, −0.47140452079103173: −4 / sqrt(8 · 9) = −sqrt(2)/3.
    { first: [12, 2, 1, 12, 2], second: [1, 4, 7, 1, 0], exact: -Math.SQRT2 / 3 },
    // 4 pairs tied in the first, 1 in the second, computed with SciPy 1.17: 19 / sqrt(24 · 27).
    {
      first: [1, 2, 2, 4, 5, 5, 5, 8],
      second: [2, 1, 3, 3, 5, 8, 6, 7],
      exact: 0.7463904912524668,
    },
  ])("is $exact", ({ first, second, exact }) => {
    expect(Math.abs((tau(first, second) ?? 9) - exact)).toBeLessThan(1e-9);
  });

  it("is not defined where one side ranks all alike, nor for fewer than two", () => {
    expect(tau([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(tau([1, 2, 3], [2, 2, 2])).toBeNull();
    expect(tau([1], [1])).toBeNull();
    expect(tau([], [])).toBeNull();
  });

  it("does not compare rankings of different things", () => {
    expect(() => countPairs([1, 2], [1, 2, 3])).toThrow(RangeError);
  });

  it("is 1 with itself, changes its sign with the order, and takes no notice of names and sides", () => {
    const ranking = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 12 });
    const two = ranking.chain((first) =>
      fc.tuple(
        fc.constant(first),
        fc.array(fc.integer({ min: 1, max: 6 }), {
          minLength: first.length,
          maxLength: first.length,
        }),
      ),
    );
    fc.assert(
      fc.property(two, ([first, second]) => {
        const value = tau(first, second);
        expect(tau(second, first)).toBe(value);
        const turned = tau(
          first,
          second.map((rank) => -rank),
        );
        expect(turned === null ? null : turned + (value ?? 0)).toBe(value === null ? null : 0);
        if (value === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(tau(first, first)).toBeCloseTo(1, 12);
        expect(tau([...first].reverse(), [...second].reverse())).toBe(value);
      }),
    );
  });
});

it("says agreement in a word, at its cut-offs", () => {
  expect([1, 0.8].map(agreementWord)).toEqual(["same", "same"]);
  expect([0.79, 0.4].map(agreementWord)).toEqual(["close", "close"]);
  expect([0.39, 0, -0.39].map(agreementWord)).toEqual(["mixed", "mixed", "mixed"]);
  expect([-0.4, -1].map(agreementWord)).toEqual(["opposite", "opposite"]);
});
