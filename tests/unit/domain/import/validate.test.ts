import { describe, expect, it } from "vitest";
import { importLimits } from "@/server/domain/import/limit";
import { createRowChecker } from "@/server/domain/import/validate";
import { compiledFor, longChange, rowOf } from "@/tests/support/import-mapping";

const wide = compiledFor(["Team", "Q1", "Q2"], ["Q1", "Q2"]);
const longHeader = ["Team", "Rater", "Item", "Value"];
const long = compiledFor(longHeader, ["Q1", "Q2"], longChange);

describe("checking rows", () => {
  it("stages a valid row, a new rater each where there is no key", () => {
    const checker = createRowChecker(wide);
    checker.check(rowOf(2, "A", "1", "2"));
    expect(checker.check(rowOf(3, " =SUM(A1) ", "5", ""))).toEqual({
      kind: "staged",
      staged: {
        row: 3,
        cycle: "2025",
        team: "=SUM(A1)",
        person: null,
        group: "all",
        rater: 1,
        answers: [{ item: "Q1", value: 5 }],
        notAnswered: 1,
      },
    });
  });

  it("joins the rows of one rater in the long layout and refuses the same item twice", () => {
    const checker = createRowChecker(long);
    const rows = [
      rowOf(2, "A", "r1", "Q1", "3"),
      rowOf(3, "A", "r1", "Q2", "4"),
      rowOf(4, "B", "r1", "Q1", "4"),
      rowOf(5, "A", "r1", "Q1", "5"),
    ].map((row) => checker.check(row));
    expect(rows.slice(0, 3)).toMatchObject(
      [0, 0, 0].map((rater) => ({ kind: "staged", staged: { rater } })),
    );
    expect(rows[3]).toEqual({
      kind: "refused",
      problems: [{ row: 5, column: "Item", code: "duplicate_rating", value: "Q1", params: {} }],
    });
    expect(checker.raters()).toBe(1);
  });

  it("refuses a second wide row of a rater, even with other items", () => {
    const checker = createRowChecker(
      compiledFor(["Team", "Rater", "Q1", "Q2"], ["Q1", "Q2"], { rater: "Rater" }),
    );
    checker.check(rowOf(2, "A", "r1", "3", ""));
    expect(checker.check(rowOf(3, "A", "r1", "", "4"))).toMatchObject({
      problems: [{ column: "Rater", code: "duplicate_rater", value: "r1" }],
    });
  });

  it("passes a row's own defect on without any of its cells, and skips blank rows", () => {
    const checker = createRowChecker(wide);
    const defect = { code: "row_too_short", params: { expected: 3, found: 2 } } as const;
    expect(checker.check({ line: 9, cells: ["A", "5"], defect })).toEqual({
      kind: "refused",
      problems: [{ row: 9, column: null, value: "", ...defect }],
    });
    expect(checker.check(rowOf(10, "", " ", ""))).toEqual({ kind: "blank" });
  });

  it("stops at too many teams and too many ratings", () => {
    const limits = { ...importLimits, teams: 2, ratings: 3 };
    const teams = createRowChecker(wide, limits);
    teams.check(rowOf(2, "A", "1", ""));
    teams.check(rowOf(3, "B", "1", ""));
    expect(() => teams.check(rowOf(4, "C", "1", ""))).toThrow(
      expect.objectContaining({ code: "too_many_teams", row: 4 }),
    );
    const ratings = createRowChecker(wide, limits);
    ratings.check(rowOf(2, "A", "1", "1"));
    expect(() => ratings.check(rowOf(3, "A", "1", "1"))).toThrow(
      expect.objectContaining({ code: "too_many_ratings", row: 3 }),
    );
  });
});
