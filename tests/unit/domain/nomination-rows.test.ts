import { describe, expect, it } from "vitest";
import { NOMINATION_ROWS, readNominationRows } from "@/server/domain/nomination-rows";

const HEADER = ["Subject", "rater", "E-mail", "group"];
const problems = (table: string[][]) =>
  readNominationRows(table).problems.map(({ row, column, why }) => [row, column, why]);

describe("the rows of a list of raters", () => {
  it("are read by their header, whatever its order and case; empty rows are passed over", () => {
    const table = [
      ["group", "rater", "subject"],
      ["Peers", " Ann ", "Tom"],
      ["", "", ""],
    ];
    expect(readNominationRows(table)).toEqual({
      rows: [{ row: 2, subject: "Tom", rater: "Ann", email: null, group: "peers" }],
      problems: [],
    });
  });

  it("are refused cell by cell, with the row a spreadsheet shows", () => {
    expect(
      problems([
        HEADER,
        ["", "Ann", "", "peers"],
        ["Tom", "", "ann@", "friends"],
        ["Tom", "x".repeat(200), "", "board"],
      ]),
    ).toEqual([
      [2, "subject", "subject-unknown"],
      [3, "rater", "rater-empty"],
      [3, "email", "email-form"],
      [3, "group", "group-unknown"],
      [4, "rater", "rater-too-long"],
    ]);
  });

  it("need their columns once, and one to five thousand rows", () => {
    expect(problems([["subject", "rater"]])).toEqual([
      [1, "group", "column-missing"],
      [1, null, "no-rows"],
    ]);
    const row = ["Tom", "Ann", "", "peers"];
    expect(problems([[...HEADER, "group"], row])).toEqual([[1, "group", "column-twice"]]);
    const many = Array.from({ length: NOMINATION_ROWS + 1 }, () => row);
    expect(problems([HEADER, ...many])).toEqual([[1, null, "too-many-rows"]]);
    expect(readNominationRows([HEADER, ...many.slice(1)]).rows).toHaveLength(NOMINATION_ROWS);
  });
});
