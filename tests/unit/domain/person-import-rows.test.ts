import { describe, expect, it } from "vitest";
import { PERSON_IMPORT_LIMITS, readPersonRows } from "@/server/domain/person-import-rows";

const HEADER = ["name", "email", "team", "lead"];

function problemsOf(...table: string[][]) {
  return readPersonRows(table).problems;
}

describe("readPersonRows", () => {
  it("reads columns in any order and case, and passes over empty rows", () => {
    const read = readPersonRows([
      ["\ufeffTeam", "E-mail", " NAME ", "Phone"],
      ["Platform / Data", "Ada@Example.com", " Ada ", "123"],
      ["", " ", "", ""],
      ["", "", "Bo"],
    ]);
    expect(read.rows).toEqual([
      {
        row: 2,
        name: "Ada",
        email: "ada@example.com",
        teamPath: ["Platform", "Data"],
        isLead: false,
      },
      { row: 4, name: "Bo", email: null, teamPath: [], isLead: false },
    ]);
    expect(read.problems).toEqual([]);
    expect(read.ignoredColumns).toEqual(["Phone"]);
  });

  it("says what is wrong with the header or the size", () => {
    expect(problemsOf()).toEqual([
      { row: 1, column: "name", why: "column-missing" },
      { row: 1, column: null, why: "no-rows" },
    ]);
    expect(problemsOf(["email"], ["a@example.com"])).toEqual([
      { row: 1, column: "name", why: "column-missing" },
    ]);
    expect(problemsOf(["name", "Name", "x", "x"], ["Ada"])).toEqual([
      { row: 1, column: "name", why: "column-twice" },
    ]);
    const many = Array.from({ length: PERSON_IMPORT_LIMITS.rows + 1 }, (_, i) => [`P${i}`]);
    expect(problemsOf(["name"], ...many)).toEqual([
      { row: 1, column: null, why: "too-many-rows", value: "20001" },
    ]);
  });

  it("says which cell is wrong and why, all of a row at once", () => {
    expect(
      problemsOf(
        HEADER,
        ["", "nope", "A//B", "maybe"],
        ["x".repeat(300), "", "", "yes"],
        ["Ada", "", Array.from({ length: 11 }, () => "T").join("/"), "no", "", "extra"],
        ["A\u202eda", "ada＠example.com", "T\u0000", "YES"],
      ),
    ).toEqual([
      { row: 2, column: "name", why: "name-empty", value: "" },
      { row: 2, column: "email", why: "email-form", value: "nope" },
      { row: 2, column: "team", why: "team-empty", value: "A//B" },
      { row: 2, column: "lead", why: "lead-form", value: "maybe" },
      { row: 3, column: "name", why: "name-too-long", value: "x".repeat(300) },
      { row: 3, column: "lead", why: "lead-without-team", value: "yes" },
      { row: 4, column: "team", why: "team-too-deep", value: "T/T/T/T/T/T/T/T/T/T/T" },
      { row: 4, column: null, why: "too-many-cells" },
      { row: 5, column: "name", why: "name-characters", value: "A\u202eda" },
      { row: 5, column: "email", why: "email-characters", value: "ada＠example.com" },
      { row: 5, column: "team", why: "team-characters", value: "T\u0000" },
    ]);
  });

  it("reads yes and no in any case, and nothing as no", () => {
    const read = readPersonRows([HEADER, ["A", "", "T", "Yes"], ["B", "", "T", "NO"], ["C"]]);
    expect(read.rows.map(({ isLead }) => isLead)).toEqual([true, false, false]);
  });
});
