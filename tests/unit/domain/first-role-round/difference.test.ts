import { describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { spreadOf } from "@/server/domain/first-role/respondents";
import { listDifferences } from "@/server/domain/first-role-round/difference";

function differences(given: Readonly<Record<string, string>>) {
  const respondents = Object.entries(given).map(([id, text]) => ({ id, answers: [...text] }));
  const spread = spreadOf(
    respondents.map(({ answers }) => answers),
    DRAFT_1,
  );
  return listDifferences(spread, respondents, DRAFT_1);
}

describe("differences", () => {
  it("are none where all lie within one option", () => {
    expect(differences({ ann: "abbdaacbcbbaaa", ben: "bbbdaacbcbbaaa" })).toEqual([]);
  });

  it("name who chose what, the furthest apart first, ties in the order of the questions", () => {
    const found = differences({
      ann: "abbdaacbcbbaaa",
      ben: "cbbdaacbcbbaaa",
      cem: "cbbdafcbcbbaca",
    });
    expect(found.map(({ question, range }) => [question, range])).toEqual([
      ["Q6", 5],
      ["Q1", 2],
      ["Q13", 2],
    ]);
    expect(found[1]?.choices).toEqual([
      { option: "a", by: ["ann"] },
      { option: "c", by: ["ben", "cem"] },
    ]);
  });

  it("account for everybody once on every question", () => {
    const given = { ann: "abbdaacbcbbaaa", ben: "cedadcadcabddb", cem: "ddebcfdedccbcc" };
    for (const { choices } of differences(given)) {
      expect(choices.flatMap(({ by }) => by).sort()).toEqual(["ann", "ben", "cem"]);
    }
  });
});
