import { mean, sampleStandardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { type JudgedLevel, StudyResult, studyResult } from "@/server/domain/study/result";

/** A level as judges answered it one by one. */
function level(place: number, ratings: readonly number[], sorted = ratings.length): JudgedLevel {
  const counts = [1, 2, 3, 4, 5].map((value) => ratings.filter((one) => one === value).length);
  return { quality: "trust", level: place, sorted, ratings: counts };
}
const SOUND = [
  level(1, [1, 1, 2, 1]),
  level(2, [2, 2, 2, 3]),
  level(3, [3, 3, 3, 3]),
  level(4, [4, 4, 4, 3]),
  level(5, [5, 5, 5, 4]),
];
const flags = (judges: number, levels: readonly JudgedLevel[]) =>
  studyResult(judges, levels)?.levels.map((one) => one.flags.join("+"));

describe("a study's result", () => {
  it("gives agreement, mean and SD of a level, as computed by hand", () => {
    // 2, 4, 4, 5: mean 15/4, deviations 1.75² + .25² + .25² + 1.25² = 4.75, SD √(4.75/3).
    const result = studyResult(4, [level(1, [2, 4, 4, 5], 3)]);
    expect(result?.levels[0]?.agreement).toBe(0.75);
    expect(result?.levels[0]?.mean).toBe(3.75);
    expect(result?.levels[0]?.sd).toBeCloseTo(Math.sqrt(4.75 / 3), 12);
  });

  it("agrees with an independent library on every panel of four", () => {
    for (let code = 0; code < 5 ** 4; code += 1) {
      const ratings = [0, 1, 2, 3].map((at) => (Math.floor(code / 5 ** at) % 5) + 1);
      const [one] = studyResult(4, [level(1, ratings)])?.levels ?? [];
      expect(one?.mean).toBeCloseTo(mean(ratings), 12);
      expect(one?.sd).toBeCloseTo(sampleStandardDeviation(ratings), 12);
    }
  });

  it("passes where every level does, and reads back as it was frozen", () => {
    const result = studyResult(4, SOUND);
    expect(result).toMatchObject({ judges: 4, isPassed: true });
    expect(StudyResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it("flags what fewer than 75 % sorted rightly, and takes 75 % itself", () => {
    expect(flags(4, SOUND.with(2, level(3, [3, 3, 3, 3], 3)))).toEqual(["", "", "", "", ""]);
    expect(flags(4, SOUND.with(2, level(3, [3, 3, 3, 3], 2)))).toEqual([
      "",
      "",
      "agreement",
      "",
      "",
    ]);
  });

  it("flags ratings whose SD exceeds 1.0, and takes 1.0 itself", () => {
    // 1, 2, 3: SD exactly 1; 1, 1, 3: √(8/3 / 2) = 1.15.
    expect(flags(3, [level(1, [1, 2, 3])])).toEqual([""]);
    expect(flags(3, [level(1, [1, 1, 3])])).toEqual(["spread"]);
  });

  it("flags both neighbours whose means do not rise", () => {
    expect(flags(4, SOUND.with(3, level(4, [3, 3, 3, 3])))).toEqual(["", "", "order", "order", ""]);
    expect(studyResult(4, SOUND.with(3, level(4, [3, 3, 3, 3])))?.isPassed).toBe(false);
  });

  it("is not told of fewer than three judges, nor of nothing", () => {
    expect(studyResult(2, [level(1, [1, 2])])).toBeNull();
    expect(studyResult(5, [])).toBeNull();
  });
});
