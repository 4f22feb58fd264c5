import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  meanOf,
  mergeMoments,
  momentsOfCounts,
  momentsOfTotals,
  momentsOfValues,
  NO_MOMENTS,
  sdOf,
  squaredSpread,
  varianceOf,
} from "@/server/domain/statistics/moments";

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 40 });

describe("moments", () => {
  it("has no mean without values and no variance below two", () => {
    expect(meanOf(NO_MOMENTS)).toBeNull();
    expect(meanOf(momentsOfValues([3]))).toBe(3);
    expect(varianceOf(momentsOfValues([3]))).toBeNull();
    expect(sdOf(momentsOfValues([3]))).toBeNull();
    expect(sdOf(momentsOfValues([1, 1, 5, 5]))).toBeCloseTo(Math.sqrt(16 / 3), 14);
  });

  it("keeps a small variance beside a large mean", () => {
    expect(varianceOf(momentsOfValues([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBe(30);
  });

  it("finds exactly no deviation among equal rater means, however many items were answered", () => {
    const totals = [
      { answered: 3, n: 7, sum: 77, sumSq: 7 * 121 },
      { answered: 6, n: 5, sum: 110, sumSq: 5 * 484 },
    ];
    expect(momentsOfTotals(totals)).toEqual({ n: 12, mean: 11 / 3, ss: 0 });
  });

  it("does not lose digits where sums outgrow a double", () => {
    expect(squaredSpread(1_000_000, 200_000_001, 40_000_000_401)).toBe(
      1_000_000n * 40_000_000_401n - 200_000_001n ** 2n,
    );
  });

  it("is the same from counts as from values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2 }), (answers) => {
        const counts = Array.from({ length: 11 }, (_, i) => answers.filter((a) => a === i).length);
        const moments = momentsOfCounts(counts, 0);
        const direct = momentsOfValues(answers);
        expect(moments.n).toBe(direct.n);
        expect(moments.mean).toBeCloseTo(direct.mean, 12);
        expect(moments.ss).toBeCloseTo(direct.ss, 9);
      }),
    );
  });

  it("merges in any split and order", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const whole = momentsOfValues([...a, ...b]);
        for (const merged of [
          mergeMoments(momentsOfValues(a), momentsOfValues(b)),
          mergeMoments(momentsOfValues(b), momentsOfValues(a)),
        ]) {
          expect(merged.n).toBe(whole.n);
          expect(merged.mean).toBeCloseTo(whole.mean, 9);
          expect(merged.ss).toBeCloseTo(whole.ss, 6);
        }
      }),
    );
  });
});
