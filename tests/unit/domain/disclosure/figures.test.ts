import { describe, expect, it } from "vitest";
import { cellOf, extremeOf } from "@/server/domain/disclosure/figures";
import { momentsOfCounts } from "@/server/domain/statistics/moments";

const scale = { min: 1, max: 5 };
const address = { team: "a", level: "item", key: "t1" } as const;
const cell = (counts: number[], threshold = 5) =>
  cellOf(address, { moments: momentsOfCounts(counts, 1), histograms: [counts] }, scale, threshold);

describe("a cell by itself", () => {
  it("is a marker without numbers below the threshold", () => {
    expect(cell([1, 1, 1, 1, 0])).toEqual({ ...address, state: "suppressed", reason: "too-few" });
    expect(cell([0, 0, 0, 0, 4])).toEqual({ ...address, state: "suppressed", reason: "too-few" });
    expect(cell([0, 0, 0, 0, 0])).toEqual({ ...address, state: "suppressed", reason: "too-few" });
  });

  it("shows a mean from the threshold, SD and agreement from two more, a histogram from ten", () => {
    expect(cell([1, 1, 1, 1, 1])).toEqual({
      ...address,
      state: "published",
      n: 5,
      mean: 3,
      sd: null,
      rWgJ: null,
      rStarWgJ: null,
      adMJ: null,
      agreement: "too-few",
      histogram: null,
    });
    const seven = cell([0, 0, 2, 3, 2]);
    expect(seven).toMatchObject({ n: 7, mean: 4, agreement: "agree", histogram: null });
    expect(seven).toHaveProperty("sd", Math.sqrt(4 / 6));
    expect(cell([0, 0, 3, 4, 3])).toMatchObject({ n: 10, histogram: [0, 0, 3, 4, 3] });
  });

  it("moves with a raised threshold", () => {
    expect(cell([0, 0, 3, 4, 2], 10).state).toBe("suppressed");
    expect(cell([0, 0, 3, 4, 3], 10)).toMatchObject({ state: "published", sd: null });
    expect(cell([0, 0, 4, 4, 3], 10)).toMatchObject({ sd: null, histogram: null });
    expect(cell([0, 0, 4, 4, 4], 10)).toMatchObject({ histogram: [0, 0, 4, 4, 4] });
  });

  it.each([
    ["all at the top", [0, 0, 0, 0, 5], "near-top"],
    ["one step of one rater off the top", [0, 0, 0, 1, 5], "near-top"],
    ["a mean within 0.05 of the top", [0, 0, 0, 5, 95], "near-top"],
    ["all at the bottom", [30, 0, 0, 0, 0], "near-bottom"],
    ["one step off the bottom", [6, 1, 0, 0, 0], "near-bottom"],
    ["all alike", [0, 0, 8, 0, 0], "nearly-alike"],
  ])("puts %s in words, without any number", (_, counts, reason) => {
    expect(cell(counts)).toEqual({ ...address, state: "extreme", reason });
  });

  it("shows numbers just inside", () => {
    expect(cell([0, 0, 0, 2, 5]).state).toBe("published");
    expect(cell([0, 0, 0, 6, 94]).state).toBe("published");
    expect(cell([0, 0, 7, 1, 0]).state).toBe("published");
  });

  it("never proves that everybody chose the end", () => {
    for (let n = 5; n <= 40; n += 1) {
      expect(extremeOf(momentsOfCounts([0, 0, 0, 1, n - 1], 1), 1, scale)).toBe("near-top");
      expect(extremeOf(momentsOfCounts([n - 1, 1, 0, 0, 0], 1), 1, scale)).toBe("near-bottom");
    }
  });

  it("adds the histograms of a quality's items", () => {
    const histograms = [
      [2, 0, 3, 4, 1],
      [0, 5, 0, 0, 5],
    ];
    const moments = { n: 10, mean: 3.1, ss: 4 };
    expect(cellOf(address, { moments, histograms }, scale, 5)).toMatchObject({
      histogram: [2, 5, 3, 4, 6],
    });
  });
});
