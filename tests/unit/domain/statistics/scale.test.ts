import { describe, expect, it } from "vitest";
import {
  nullVariance,
  optionCount,
  requiredAnswers,
  scoreRater,
} from "@/server/domain/statistics/scale";

describe("scale", () => {
  it("counts options and the variance of random answers", () => {
    expect(optionCount({ min: 1, max: 5 })).toBe(5);
    expect(nullVariance({ min: 1, max: 5 })).toBe(2);
    expect(optionCount({ min: 0, max: 10 })).toBe(11);
    expect(nullVariance({ min: 0, max: 10 })).toBe(10);
    expect(nullVariance({ min: 0, max: 1 })).toBe(0.25);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [11, 6],
  ])("of %i items asks for %i answers", (items, answers) => {
    expect(requiredAnswers(items)).toBe(answers);
  });

  it("scores a rater on the answered items, from half of them on", () => {
    expect(scoreRater([4, null, 5, null])).toBe(4.5);
    expect(scoreRater([4, null, null, null])).toBeNull();
    expect(scoreRater([null, 0, 0])).toBe(0);
    expect(scoreRater([])).toBeNull();
  });
});
