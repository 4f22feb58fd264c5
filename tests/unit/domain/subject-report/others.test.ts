import { describe, expect, it } from "vitest";
import { intervalOf, marginOf, othersOf } from "@/server/domain/subject-report/others";
import { priorWithinSd } from "@/server/domain/subject-report/reliability";
import golden from "@/tests/reference/golden_vectors.json";
import reference from "@/tests/reference/statistics.json";

const SCALE = { min: 1, max: 5 };

describe("how others see a quality", () => {
  it("is the golden gap's mean and error where one group is told", () => {
    const sd = golden.gap.se * Math.sqrt(5);
    const others = othersOf([{ group: "reports", nFrom: 5, mean: golden.gap.mean, sd }]);
    expect(others).toMatchObject({ mean: 3.2, weighted: 3.2, df: 4, raters: 5, groups: 1 });
    expect(others?.se).toBeCloseTo(golden.gap.se, 12);
  });

  it("weighs each group once, and each rater once in the details", () => {
    const others = othersOf([
      { group: "manager", nFrom: 1, mean: 2, sd: null },
      { group: "reports", nFrom: 6, mean: 4, sd: 0.5 },
    ]);
    expect(others?.mean).toBe(3);
    expect(others?.weighted).toBeCloseTo(26 / 7, 12);
    // SE² = (1/G²) Σ s²/n with s² of the reports, who alone tell a spread with degrees of freedom.
    expect(others?.se).toBeCloseTo(Math.sqrt((0.25 / 1 + 0.25 / 6) / 4), 12);
    expect(others?.df).toBe(5);
  });

  it("takes the spread to be expected where none is told", () => {
    const others = othersOf([{ group: "peers", nFrom: 3, mean: 4, sd: null }]);
    expect(others?.se).toBeCloseTo(priorWithinSd("peers") / Math.sqrt(3), 12);
    const named = othersOf([{ group: "manager", nFrom: 1, mean: 4, sd: null }]);
    expect(named?.se).toBeCloseTo(priorWithinSd("manager"), 12);
    expect(othersOf([])).toBeNull();
  });

  it("counts rounding where a figure is told to the half", () => {
    const exact = othersOf([{ group: "peers", nFrom: 3, mean: 4, sd: null }]);
    const coarse = othersOf([{ group: "peers", nFrom: 3, mean: 4, sd: null, isCoarse: true }]);
    expect((coarse?.se ?? 0) ** 2 - (exact?.se ?? 0) ** 2).toBeCloseTo(1 / 48, 12);
  });

  it("has the interval that R computes, within the scale, and none with too few", () => {
    for (const { ratings, mean, sd_of_rater_means: sd, t90_lower, t90_upper } of reference.panels) {
      const n = ratings.length;
      if (n < 3) continue;
      const se = sd / Math.sqrt(n);
      const interval = intervalOf({ mean, se, df: n - 1 }, SCALE);
      expect(interval?.low).toBeCloseTo(Math.max(1, t90_lower), 9);
      expect(interval?.high).toBeCloseTo(Math.min(5, t90_upper), 9);
      expect(marginOf(se, n - 1)).toBeCloseTo((t90_upper - t90_lower) / 2, 9);
    }
    expect(intervalOf({ mean: 3, se: 0.2, df: 1 }, SCALE)).toBeNull();
  });
});
