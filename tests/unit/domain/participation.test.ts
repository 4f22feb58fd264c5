import { describe, expect, it } from "vitest";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { forecastOf, isTold, mayNameMissing, outlookOf } from "@/server/domain/participation";

const tally = (group: RaterGroup, asked: number, done: number, declined = 0, gone = 0) => {
  return { group, asked, done, declined, gone };
};

describe("the outlook of a subject's report", () => {
  it("tells what closing now hides and what waiting can still bring", () => {
    const outlook = outlookOf(
      [
        tally("manager", 1, 0),
        tally("peers", 4, 2),
        tally("reports", 5, 3),
        tally("board", 3, 1, 1),
      ],
      3,
    );
    expect(outlook.map(({ group, now, atBest }) => [group, now, atBest])).toEqual([
      ["manager", "nobody", "shown"],
      ["board", "omitted", "omitted"],
      ["peers", "merged", "shown"],
      ["reports", "merged", "shown"],
    ]);
    expect(outlook.map(({ now }) => isTold(now))).toEqual([false, false, true, true]);
    expect(forecastOf(outlook)).toEqual({ groups: 4, hidden: 2, lost: 1, done: 6, asked: 13 });
  });

  it("counts the forms that would show a hidden group, alone or with its neighbour", () => {
    const missing = (...tallies: ReturnType<typeof tally>[]) =>
      outlookOf(tallies, 4).map(({ formsMissing }) => formsMissing);
    expect(missing(tally("manager", 1, 0), tally("board", 4, 1))).toEqual([1, 3]);
    expect(missing(tally("peers", 4, 1), tally("reports", 5, 2))).toEqual([1, 1]);
    expect(missing(tally("peers", 4, 0), tally("reports", 5, 2))).toEqual([4, 2]);
    expect(missing(tally("peers", 4, 4), tally("reports", 5, 4))).toEqual([0, 0]);
  });

  it("expects nothing of whoever declined or left", () => {
    expect(outlookOf([tally("peers", 4, 1, 1, 1)], 3)[0]).toMatchObject({ atBest: "omitted" });
    expect(outlookOf([tally("peers", 4, 1, 0, 1)], 3)[0]).toMatchObject({ atBest: "shown" });
  });
});

describe("names of who is missing", () => {
  it("are told where they leave those who answered in a crowd", () => {
    const may = (group: RaterGroup, done: number, declined = 0) =>
      mayNameMissing({ group, done, declined }, 3);
    expect([0, 1, 2, 3, 4].map((done) => may("peers", done))).toEqual([
      ...[true, false, false, true, true],
    ]);
    expect([0, 1].map((done) => may("manager", done))).toEqual([true, true]);
    // Who alone declined would be told by being left out.
    expect([0, 2, 3].map((done) => may("peers", done, 1))).toEqual([false, false, true]);
  });
});
