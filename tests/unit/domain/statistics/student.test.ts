import { describe, expect, it } from "vitest";
import { meanOf, momentsOfValues, sdOf } from "@/server/domain/statistics/moments";
import { studentQuantile } from "@/server/domain/statistics/student";
import reference from "@/tests/reference/statistics.json";

describe("the quantile of Student's t", () => {
  it.each(reference.panels.map((panel, index) => [index, panel] as const))(
    "makes the 90 %% bounds that R makes of panel %i",
    (_, { ratings, t90_lower, t90_upper }) => {
      const moments = momentsOfValues(
        ratings.map((items) => items.reduce((sum, one) => sum + one, 0) / items.length),
      );
      const mean = meanOf(moments) ?? Number.NaN;
      const se = (sdOf(moments) ?? Number.NaN) / Math.sqrt(moments.n);
      const half = studentQuantile(0.95, moments.n - 1) * se;
      expect(mean - half).toBeCloseTo(t90_lower, 9);
      expect(mean + half).toBeCloseTo(t90_upper, 9);
    },
  );

  it.each([
    // Closed forms: tan for one degree of freedom, (2p − 1) / √(2p(1 − p)) for two.
    [0.95, 1, Math.tan(0.45 * Math.PI)],
    [0.95, 2, 0.9 / Math.sqrt(2 * 0.95 * 0.05)],
    [0.975, 1, Math.tan(0.475 * Math.PI)],
    [0.5, 7, 0],
  ])("is %f with %i degrees of freedom at %f", (probability, df, value) => {
    expect(studentQuantile(probability, df)).toBeCloseTo(value, 10);
    expect(studentQuantile(1 - probability, df)).toBeCloseTo(-value, 10);
  });

  it("falls towards the normal quantile", () => {
    expect(studentQuantile(0.95, 4)).toBeCloseTo(2.132, 3);
    expect(studentQuantile(0.95, 30)).toBeCloseTo(1.6973, 4);
    expect(studentQuantile(0.95, 100_000)).toBeCloseTo(1.64487, 4);
  });

  it("is not defined elsewhere", () => {
    expect(() => studentQuantile(0.95, 0)).toThrow(RangeError);
    expect(() => studentQuantile(0.95, 1.5)).toThrow(RangeError);
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
  });
});
