import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementInWords, criticalRStar } from "@/server/domain/statistics/agreement-words";
import golden from "@/tests/reference/golden_vectors.json";

const scale = { min: 1, max: 5 };
const word = (n: number, items: number, rStarWgJ: number | null, adMJ: number | null) =>
  agreementInWords({ n, items, rStarWgJ, adMJ }, scale, 7);

describe("critical r*", () => {
  it.each(Object.entries(golden.rwg_crit).filter(([n]) => Number(n) >= 5))(
    "of one item on 1–5 equals the exact one for %s raters",
    (n, { crit }) => {
      const found = criticalRStar(Number(n), 1, scale) ?? Number.NaN;
      // The golden table is printed to two to six decimals.
      expect(Math.abs(found - crit)).toBeLessThan(0.005);
    },
  );

  it("is not defined below five raters, or where no panel is unlikely enough", () => {
    expect(criticalRStar(4, 1, scale)).toBeNull();
    expect(criticalRStar(5, 0, scale)).toBeNull();
    expect(criticalRStar(5, 1, { min: 0, max: 1 })).toBeNull();
    expect(criticalRStar(6, 1, { min: 0, max: 1 })).toBe(1);
  });

  it("takes the next smaller size between and beyond the simulated ones", () => {
    expect(criticalRStar(39, 6, scale)).toBe(criticalRStar(30, 5, scale));
    expect(criticalRStar(5000, 100, scale)).toBe(criticalRStar(200, 28, scale));
  });

  it("asks for less with more raters or items", () => {
    const sizes = fc.tuple(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 2, max: 40 }));
    const options = fc.integer({ min: 2, max: 11 });
    fc.assert(
      fc.property(sizes, options, ([n, items], a) => {
        const at = (raters: number, j: number) =>
          criticalRStar(raters, j, { min: 1, max: a }) ?? Number.NaN;
        expect(at(n * 2, items)).toBeLessThanOrEqual(at(n, items));
        expect(at(n, items * 2)).toBeLessThanOrEqual(at(n, items));
        expect(at(n, items)).toBeGreaterThan(0);
      }),
    );
  });
});

describe("agreement in words", () => {
  it("asks for the threshold + 2 raters", () => {
    expect(word(6, 4, 0.9, 0.3)).toBe("too-few");
    expect(word(7, 4, 0.9, 0.3)).toBe("agree");
    expect(word(20, 0, null, null)).toBe("too-few");
  });

  it("needs both a small distance and more than chance to agree", () => {
    const critical = criticalRStar(10, 1, scale) ?? Number.NaN;
    expect(word(10, 1, critical, 0.83)).toBe("agree");
    expect(word(10, 1, critical, 5 / 6)).toBe("differ");
    expect(word(10, 1, critical - 0.01, 0.3)).toBe("differ");
  });

  it("speaks of two camps from ten raters on", () => {
    expect(word(10, 4, -0.1, 1.4)).toBe("split");
    expect(word(9, 4, -0.1, 1.4)).toBe("differ");
    expect(word(10, 4, 0, 1.4)).toBe("differ");
  });
});
