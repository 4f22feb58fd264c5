import { describe, expect, it } from "vitest";
import { profileColumns } from "@/server/domain/import/column";
import { guessRoles } from "@/server/domain/import/guess-roles";

const rolesOf = (header: string[], ...rows: string[][]) =>
  guessRoles(profileColumns(header, rows, new Set([""])), () => false);

describe("roles of columns", () => {
  it("goes by names, with or without an id suffix", () => {
    expect(
      rolesOf(
        ["Team name", "Leader", "Relationship", "Year", "Respondent_ID", "Q1"],
        ["A", "Ada", "peers", "2024", "7", "1"],
        ["B", "Bo", "self", "2025", "8", "5"],
      ),
    ).toEqual({
      team: "Team name",
      person: "Leader",
      group: "Relationship",
      cycle: "Year",
      rater: "Respondent_ID",
      item: null,
      value: null,
    });
  });

  it("knows rater groups by what the column holds", () => {
    const roles = rolesOf(["Group", "Type", "Q"], ["A", "peers", "1"], ["B", "self", "2"]);
    expect(roles).toMatchObject({ group: "Type", team: "Group" });
  });

  it("takes the first text that repeats for the team", () => {
    const rows = [
      ["x1", "Red", "3"],
      ["x2", "Red", "4"],
      ["x3", "Blue", "3"],
    ];
    expect(rolesOf(["Nr", "Colour", "Q"], ...rows).team).toBe("Colour");
  });

  it("takes an ascending first column of ids for the team", () => {
    const rows = [
      ["1", "3"],
      ["1", "2"],
      ["40", "5"],
      ["99", "1"],
      ["99", "1"],
    ];
    expect(rolesOf(["Code7", "Q"], ...rows).team).toBe("Code7");
    expect(rolesOf(["Q1", "Q2"], ["1", "5"], ["2", "1"], ["2", "1"]).team).toBeNull();
  });

  it("sees the long layout only where item and rating are both there", () => {
    const header = ["Team", "Rater", "Question", "Score"];
    const rows = ["Q1", "Q2", "Q1"].map((item, at) => ["A", `r${at}`, item, "4"]);
    expect(rolesOf(header, ...rows)).toMatchObject({ item: "Question", value: "Score" });
    expect(rolesOf(["Team", "Score"], ["A", "1"], ["A", "2"])).toMatchObject({
      item: null,
      value: null,
    });
  });
});
