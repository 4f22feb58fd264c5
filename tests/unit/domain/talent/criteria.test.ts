import { expect, it } from "vitest";
import {
  CRITERION_KEYS,
  DEFAULT_WEIGHTS,
  HubWeights,
  RATING_TOP,
  RatingValue,
} from "@/server/domain/talent/criteria";

const why = (weights: unknown) => HubWeights.safeParse(weights).error?.issues[0]?.message ?? "ok";

it("starts from eight weights that make a hundred", () => {
  expect(new Set(CRITERION_KEYS).size).toBe(8);
  expect(DEFAULT_WEIGHTS).toEqual([20, 15, 15, 10, 10, 10, 10, 10]);
  expect(DEFAULT_WEIGHTS.reduce((sum, weight) => sum + weight)).toBe(100);
  expect(why(DEFAULT_WEIGHTS)).toBe("ok");
});

it("refuses weights that sum to nothing, are negative, too large, broken or too few", () => {
  expect(why([0, 0, 0, 0, 0, 0, 0, 0])).toBe("talent-weights-nothing");
  expect(why([0, 0, 0, 0, 0, 0, 0, 1])).toBe("ok");
  for (const wrong of [-1, 101, 1.5, Number.NaN]) {
    expect(why([wrong, 1, 1, 1, 1, 1, 1, 1])).toBe("talent-weight");
  }
  expect(why([1, 2, 3])).toBe("talent-weight");
});

it("rates from 0 to 4 in whole steps", () => {
  expect([0, RATING_TOP].every((value) => RatingValue.safeParse(value).success)).toBe(true);
  expect([-1, 5, 2.5, "3"].some((value) => RatingValue.safeParse(value).success)).toBe(false);
});
