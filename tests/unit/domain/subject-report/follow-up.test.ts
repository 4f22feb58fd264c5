import { describe, expect, it } from "vitest";
import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import { changeOf, followUpOf, reliableLimit } from "@/server/domain/subject-report/follow-up";
import type { ReportCell } from "@/server/domain/subject-report/report";

const published = (
  group: CutGroup,
  mean: number,
  nFrom = 6,
  sd: number | null = null,
): ReportCell => ({
  ...{ group, level: "item", key: "TR1", state: "published", nFrom, mean, sd },
  ...{ agreement: "too-few", histogram: [] },
});
const coarse = (group: CutGroup, mean: number): ReportCell => {
  const reason = "same-people";
  return { group, level: "item", key: "TR1", state: "coarse", reason, nFrom: 6, mean };
};
const hidden = (group: CutGroup): ReportCell => {
  return { group, level: "item", key: "TR1", state: "suppressed", reason: "too-few" };
};
const changes = (before: ReportCell[], after: ReportCell[]) =>
  followUpOf(before, after).groups.map(({ group, change }) => `${group} ${change}`);

describe("reliable change", () => {
  // Jacobson and Truax with SD .55 and reliability .70: SEM .3012, S_diff .4260.
  const sem = 0.55 * Math.sqrt(1 - 0.7);

  it("takes 0.84 where spread and reliability are the classical ones", () => {
    const limit = reliableLimit({ mean: 3.4, sem }, { mean: 3.9, sem });
    expect(sem).toBeCloseTo(0.3012, 4);
    expect(limit).toBeCloseTo(0.835, 3);
    expect(0.5 / (limit / 1.96)).toBeCloseTo(1.174, 3);
  });

  it("is said of what exceeds it, either way; half a point stays level", () => {
    const at = (mean: number) => ({ mean, sem });
    expect(changeOf(at(3.4), at(3.9))).toBe("level");
    expect(changeOf(at(3.4), at(4.3))).toBe("rose");
    expect(changeOf(at(4.3), at(3.4))).toBe("fell");
  });

  it("does not call level what could not have been seen to move by a point", () => {
    expect(changeOf({ mean: 3, sem: 0.6 }, { mean: 3.5, sem: 0.6 })).toBe("too-little");
    expect(changeOf({ mean: 1.5, sem: 0.6 }, { mean: 4.5, sem: 0.6 })).toBe("rose");
  });
});

describe("one behaviour then and now", () => {
  it("has the error of a mean of as many raters as are told", () => {
    // Six reports: 0.55 · √(1 − .72) = .291 a mean, so .41 of the difference and .81 at 95 %.
    expect(changes([published("reports", 3)], [published("reports", 3.8)])).toEqual([
      "reports level",
    ]);
    expect(changes([published("reports", 3)], [published("reports", 3.9)])).toEqual([
      "reports rose",
    ]);
    // With a spread that is told, that one: 0.6 / √6 a mean, so .68 at 95 %.
    const told = [published("reports", 3, 6, 0.6), published("reports", 3.7, 6, 0.6)] as const;
    expect(changes([told[0]], [told[1]])).toEqual(["reports rose"]);
  });

  it("says little of few raters, of one and of what was rounded to the half", () => {
    expect(changes([published("peers", 3, 3)], [published("peers", 3.9, 3)])).toEqual([
      "peers too-little",
    ]);
    expect(changes([published("manager", 3, 1)], [published("manager", 4, 1)])).toEqual([
      "manager too-little",
    ]);
    expect(changes([published("reports", 3)], [coarse("reports", 3.5)])).toEqual(["reports level"]);
    expect(changes([published("reports", 3)], [coarse("reports", 4.5)])).toEqual(["reports rose"]);
  });

  it("compares with nothing what is hidden on one of the days, or has no group then", () => {
    const found = followUpOf(
      [published("peers", 3), published("reports", 3)],
      [published("colleagues", 4), hidden("board")],
    );
    expect(found.groups.map(({ group, change }) => [group, change])).toEqual([
      ["colleagues", "too-little"],
      ["board", "too-little"],
      ["peers", "too-little"],
      ["reports", "too-little"],
    ]);
    expect(found.others).toBeNull();
  });

  it("sets others against others over the same groups only", () => {
    const found = followUpOf(
      [published("peers", 3), published("reports", 3.2), published("board", 1)],
      [published("peers", 4), published("reports", 4.2), hidden("board")],
    );
    expect(found.others?.before.mean).toBeCloseTo(3.1, 9);
    expect(found.others?.after.mean).toBeCloseTo(4.1, 9);
    expect(found.others?.change).toBe("rose");
  });
});
