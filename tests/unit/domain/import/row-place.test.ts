import { describe, expect, it } from "vitest";
import { importLimits } from "@/server/domain/import/limit";
import type { Problem } from "@/server/domain/import/problem";
import { createPlaces, readPlace, subjectNumber } from "@/server/domain/import/row-place";
import { compiledFor, rowOf } from "@/tests/support/import-mapping";

const header = ["Team", "Who", "Group", "Year", "Rater", "Q1"];
const mapping = compiledFor(header, ["Q1"], {
  person: "Who",
  group: "Group",
  cycle: { kind: "column", column: "Year" },
  rater: "Rater",
});

const start = () => {
  const places = createPlaces(importLimits);
  const problems: Problem[] = [];
  const read = (...cells: string[]) => readPlace(rowOf(2, ...cells), mapping, places, problems);
  return { read, problems };
};

describe("the place of a row", () => {
  it("reads cycle, team, person, group and rater", () => {
    const { read, problems } = start();
    expect(read("A", "Ada", "peers", "2024", "r1")).toMatchObject({
      cycle: { name: "2024" },
      team: { name: "A" },
      person: { name: "Ada" },
      group: "peers",
      raterKey: "r1",
    });
    expect(problems).toEqual([]);
  });

  it("takes the team's leadership as a body without a person", () => {
    expect(start().read("A", " ", "peers", "2024", "r1")?.person).toBeNull();
  });

  it("says everything that is missing at once", () => {
    const { read, problems } = start();
    expect(read("", "", "", "", "")).toBeNull();
    expect(problems.map(({ column, code }) => [column, code])).toEqual([
      ["Team", "team_missing"],
      ["Year", "cycle_missing"],
      ["Rater", "rater_missing"],
      ["Group", "group_missing"],
    ]);
  });

  it("refuses a person in two teams of a cycle, not of two cycles", () => {
    const { read, problems } = start();
    read("A", "Ada", "peers", "2024", "r1");
    read("B", "Ada", "peers", "2025", "r1");
    expect(problems).toEqual([]);
    read("B", "Ada", "peers", "2024", "r2");
    expect(problems).toMatchObject([
      { column: "Who", code: "person_in_two_teams", params: { first: "A", second: "B" } },
    ]);
  });

  it("numbers subjects apart: bodies, persons and cycles", () => {
    const { read } = start();
    const numbers = [
      ["A", "", "2024"],
      ["B", "", "2024"],
      ["A", "Ada", "2024"],
      ["A", "Bo", "2024"],
      ["A", "", "2025"],
      ["A", "Ada", "2025"],
    ].map(([team = "", who = "", year = ""]) => {
      const place = read(team, who, "peers", year, "r");
      return place && subjectNumber(place);
    });
    expect(new Set(numbers).size).toBe(6);
  });
});
