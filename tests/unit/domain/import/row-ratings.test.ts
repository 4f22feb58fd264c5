import { describe, expect, it } from "vitest";
import type { Problem } from "@/server/domain/import/problem";
import { readRatings } from "@/server/domain/import/row-ratings";
import { compiledFor, longChange, rowOf } from "@/tests/support/import-mapping";

const wide = compiledFor(["Team", "Q1", "Q2", "Q3"], ["Q1", "Q3"]);
const long = compiledFor(["Team", "Rater", "Item", "Value"], ["Q1", "Q3"], {
  ...longChange,
  ignoredItems: ["Q2"],
});

const read = (mapping: typeof wide, ...cells: string[]) => {
  const problems: Problem[] = [];
  return { ...readRatings(rowOf(7, ...cells), mapping, problems), problems };
};

describe("the ratings of a row", () => {
  it("reads mapped columns only and counts what is not answered", () => {
    expect(read(wide, "A", "4", "junk", "NA")).toEqual({
      items: [0],
      answers: [{ item: "Q1", value: 4 }],
      notAnswered: 1,
      problems: [],
    });
  });

  it("refuses a wide row without any rating, unless its cells were refused", () => {
    expect(read(wide, "A", "", "", "-").problems).toMatchObject([{ code: "row_without_rating" }]);
    expect(read(wide, "A", "3,0", "", "9").problems).toEqual([
      {
        row: 7,
        column: "Q1",
        code: "rating_decimal_comma",
        value: "3,0",
        params: { min: 1, max: 5 },
      },
      {
        row: 7,
        column: "Q3",
        code: "rating_outside_scale",
        value: "9",
        params: { min: 1, max: 5 },
      },
    ]);
  });

  it("reads a long row by its item", () => {
    expect(read(long, "A", "r", " Q3 ", "2")).toMatchObject({
      items: [1],
      answers: [{ item: "Q3", value: 2 }],
    });
    expect(read(long, "A", "r", "Q3", "")).toMatchObject({ answers: [], notAnswered: 1 });
    expect(read(long, "A", "r", "Q2", "junk")).toMatchObject({ answers: [], problems: [] });
    expect(read(long, "A", "r", "Q9", "2").problems).toMatchObject([
      { column: "Item", code: "item_unknown", value: "Q9" },
    ]);
    expect(read(long, "A", "r", "", "2").problems).toMatchObject([{ code: "item_missing" }]);
  });
});
