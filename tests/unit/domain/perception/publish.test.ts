import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownershipClarity } from "@/server/domain/perception/clarity";
import {
  nearestDifference,
  publishQuestion,
  type QuestionCounts,
} from "@/server/domain/perception/publish";

const NAMES = ["cto", "cio", "vp", "nobody"];
const OPTIONS = NAMES.length;

/** Counts as the database hands them over: named from five on, sizes from three. */
function countsOf(sizes: readonly number[], unsure = 0): QuestionCounts {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const choices = sizes
    .map((count, at) => ({ positionId: NAMES[at] === "nobody" ? null : (NAMES[at] ?? ""), count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return {
    responsibilityId: "r",
    sizes: n >= 3 ? choices.map(({ count }) => count) : null,
    choices: n >= 5 ? choices : null,
    unsure: n >= 5 ? unsure : null,
  };
}
const publish = (sizes: readonly number[], difference = 0, unsure = 0) =>
  publishQuestion(countsOf(sizes, unsure), OPTIONS, difference);

describe("what is published of a question", () => {
  it.each([[[0]], [[2]], [[1, 1]]])("is nothing below three who named somebody: %j", (sizes) => {
    expect(publish(sizes)).toEqual({
      responsibilityId: "r",
      state: "suppressed",
      reason: "too-few",
    });
  });

  it.each([
    [[2, 1], 0.42, false],
    [[1, 1, 1], 0, false],
    [[2, 2], 0.5, true],
    [[2, 1, 1], 0.25, false],
  ])("is clarity alone with three or four: %j", (sizes, clarity, isClear) => {
    expect(publish(sizes)).toEqual({
      responsibilityId: "r",
      state: "clarity",
      reason: "few",
      clarity,
      isClear,
    });
  });

  it("is everything from five on", () => {
    expect(publish([3, 2], 0, 2)).toEqual({
      responsibilityId: "r",
      state: "full",
      reason: null,
      isClear: true,
      clarity: ownershipClarity([3, 2, 0, 0]),
      n: 5,
      unsure: 2,
      counts: [
        { positionId: "cto", count: 3 },
        { positionId: "cio", count: 2 },
      ],
      majority: { positionId: "cto" },
    });
  });

  it("names no majority where half is the most", () => {
    expect(publish([3, 3])).toMatchObject({ state: "full", majority: null });
  });

  it("says 'nobody' where most said so", () => {
    expect(publish([1, 1, 0, 4])).toMatchObject({ state: "full", majority: { positionId: null } });
  });

  it.each([[[5]], [[4, 1]], [[0, 0, 0, 9]], [[11, 1]]])(
    "is in words where all but one at most say the same: %j",
    (sizes) => {
      const published = publish(sizes);
      expect(published).toMatchObject({ state: "alike", isClear: true });
      expect(Object.keys(published)).not.toContain("counts");
      expect(Object.keys(published)).not.toContain("clarity");
    },
  );

  it("cannot tell five alike from four and one", () => {
    expect(publish([5])).toEqual(publish([4, 1]));
    expect(publish([4])).toEqual(publish([3, 1]));
  });

  it("names nobody with three or four who say the same", () => {
    expect(publish([3])).toEqual({
      responsibilityId: "r",
      state: "alike",
      reason: "few",
      isClear: true,
      majority: null,
    });
  });

  it("says one word where one or two differ from an earlier round", () => {
    for (const difference of [1, 2])
      expect(publish([4, 2, 1], difference)).toEqual({
        responsibilityId: "r",
        state: "coarse",
        reason: "same-people",
        isClear: false,
      });
  });

  it("names nobody where three or four differ, and everything from five", () => {
    for (const difference of [3, 4]) {
      expect(publish([4, 2, 1], difference)).toMatchObject({
        state: "clarity",
        reason: "same-people",
      });
      expect(publish([7], difference)).toMatchObject({
        state: "alike",
        reason: "same-people",
        majority: null,
      });
    }
    expect(publish([4, 2, 1], 5)).toMatchObject({ state: "full" });
  });

  it("never tells a single answer for certain to somebody outside", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 6 }), { minLength: OPTIONS, maxLength: OPTIONS }),
        fc.nat({ max: 7 }),
        (sizes, difference) => {
          const published = publish(sizes, difference);
          if (published.state === "full") {
            expect(published.n).toBeGreaterThanOrEqual(5);
            // Whoever is in the largest group cannot be everybody, nor everybody but one.
            expect(published.n - (published.counts[0]?.count ?? 0)).toBeGreaterThanOrEqual(
              published.isClear ? 2 : 1,
            );
          } else {
            expect(JSON.stringify(published)).not.toMatch(/"n":|"counts"|"unsure"/);
          }
        },
      ),
    );
  });
});

describe("the difference from earlier rounds", () => {
  it.each([
    [["a", "b"], [], 0],
    [["a", "b"], [["b", "a"]], 0],
    [["a", "b", "c"], [["a", "b"]], 1],
    [["a", "b", "c"], [["a", "b", "d"]], 2],
    [
      ["a", "b", "c"],
      [
        ["a", "b", "c"],
        ["x", "y"],
        ["a", "b", "d"],
      ],
      2,
    ],
  ])("of %j from %j is %i", (own, earlier, expected) => {
    expect(nearestDifference(own, earlier)).toBe(expected);
  });
});
