import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownershipClarity } from "@/server/domain/perception/clarity";
import golden from "@/tests/reference/golden_vectors.json";

const countsArbitrary = fc
  .array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 8 })
  .filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 3);

describe("ownership clarity", () => {
  it.each(Object.entries(golden.ownership_clarity))("equals the golden vector %s", (key, value) => {
    expect(ownershipClarity(JSON.parse(key))).toBeCloseTo(value, 4);
  });

  it.each([
    // H = ln 2, min(n, k) = 4: exactly a half.
    [[3, 3, 0, 0], 0.5],
    // Three respondents, three opinions: as unclear as three can be.
    [[1, 1, 1, 0, 0], 0],
    // H = ln 3 - (2/3) ln 2 and min(3, 5) = 3.
    [[2, 1, 0, 0, 0], (2 / 3) * (Math.log(2) / Math.log(3))],
    [[5], 1],
    [[0, 3], 1],
  ])("equals the case worked by hand %j", (counts, expected) => {
    expect(Math.abs((ownershipClarity(counts) ?? 9) - expected)).toBeLessThan(1e-9);
  });

  it.each([[[]], [[0, 0]], [[2, 0]], [[1, 1]]])("is not defined below three: %j", (counts) => {
    expect(ownershipClarity(counts)).toBeNull();
  });

  it("lies between 0 and 1, whatever the order of the options", () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const figure = ownershipClarity(counts);
        expect(figure).toBeGreaterThanOrEqual(0);
        expect(figure).toBeLessThanOrEqual(1);
        expect(ownershipClarity(counts.toReversed())).toBeCloseTo(figure ?? 9, 12);
      }),
    );
  });

  it("is 1 exactly where all name the same", () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const isOne = counts.filter((count) => count > 0).length === 1;
        expect(ownershipClarity(counts) === 1).toBe(isOne);
      }),
    );
  });
});
