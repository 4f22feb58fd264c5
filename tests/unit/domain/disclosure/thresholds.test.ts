import { describe, expect, it } from "vitest";
import {
  agreementFrom,
  DEFAULT_THRESHOLDS,
  histogramFrom,
  problemsOfThresholds,
  thresholdsSchema,
} from "@/server/domain/disclosure/thresholds";

describe("thresholds", () => {
  it("asks for two more raters for agreement and at least ten for a histogram", () => {
    expect([3, 5, 10].map(agreementFrom)).toEqual([5, 7, 12]);
    expect([3, 5, 8, 9, 10].map(histogramFrom)).toEqual([10, 10, 10, 11, 12]);
  });

  it("accepts the defaults and whole numbers from 3 to 10 only", () => {
    expect(thresholdsSchema.safeParse(DEFAULT_THRESHOLDS).success).toBe(true);
    for (const team of [2, 11, 5.5, Number.NaN]) {
      const next = { ...DEFAULT_THRESHOLDS, team };
      expect(thresholdsSchema.safeParse(next).success).toBe(false);
      expect(problemsOfThresholds(DEFAULT_THRESHOLDS, next, false)).toEqual([
        { field: "team", problem: "out-of-range" },
      ]);
    }
  });

  it("lets a launched cycle raise but not lower them", () => {
    const next = { raterGroup: 4, team: 4, comments: 5 };
    expect(problemsOfThresholds(DEFAULT_THRESHOLDS, next, false)).toEqual([]);
    expect(problemsOfThresholds(DEFAULT_THRESHOLDS, next, true)).toEqual([
      { field: "team", problem: "lowered" },
    ]);
  });
});
