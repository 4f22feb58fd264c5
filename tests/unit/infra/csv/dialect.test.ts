import { describe, expect, it } from "vitest";
import { detectDialect, isDelimiterHint } from "@/server/infra/csv/dialect";

describe("dialects", () => {
  it.each([
    [",", "Team,Q1,Q2\nA,1,2\n"],
    [";", "Team;Q1;Q2\nA;3,0;4,5\nB;2,0;1,5\n"],
    [";", "Team;I am open, honest;I act fast, well\nA;3,0;4,0\n"],
    ["\t", "Team\tQ1\tQ2\nA, B; C\t1\t2\n"],
    [",", '"Team; area; place",Q1\n"A;B;C",1\n"D;E;F",2\n'],
    [";", '"Team, area, place";Q1\n"A,\n,C";1\n'],
    [",", "Team,Q1\n"],
    [";", "sep=;\r\nTeam,x;Q1\r\nA,y;1\r\n"],
  ])("finds %j", (delimiter, sample) => {
    expect(detectDialect(sample, true)?.delimiter).toBe(delimiter);
  });

  it("finds none where there is one column", () => {
    expect(detectDialect("Team\nA\nB\n", true)).toBeNull();
    expect(detectDialect("Team|Q1\nA|1\n", true)).toBeNull();
  });

  it("does not count the row that a sample cuts", () => {
    expect(detectDialect("Team;Q1;Q2\nA;1;2\nB,C,D", false)?.delimiter).toBe(";");
  });

  it.each([
    ["a,b\r\n1,2\r\n", "\r\n", false],
    ["a,b\n1,2\n", "\n", false],
    ["a,b\r1,2\r", "\r", false],
    ["a,b\r\n1,2\n", "\n", true],
    ['a,"b\n\n"\r\n1,2\r\n', "\r\n", false],
  ])("finds the line end of %j", (sample, lineEnd, isMixed) => {
    expect(detectDialect(sample, true)).toMatchObject({ lineEnd, isMixed });
  });

  it("knows the line that names the delimiter", () => {
    expect(isDelimiterHint(["sep=", ""])).toBe(true);
    expect(isDelimiterHint(["sep=", "x"])).toBe(false);
  });
});
