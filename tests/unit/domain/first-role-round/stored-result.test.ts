import { describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { recommend, SAMPLING } from "@/server/domain/first-role/recommend";
import { makeRun } from "@/server/domain/first-role-round/stored-result";

const SAAS = [..."abbdaacbcbbaaa"];
const LOGISTICS = [..."cedadcadcabddb"];

describe("a result to keep", () => {
  it("is one person's recommendation with how it was sampled", () => {
    expect(makeRun([SAAS], DRAFT_1)).toEqual({
      answers: SAAS,
      respondents: 1,
      spread: null,
      result: { recommendation: recommend(SAAS, DRAFT_1), sampling: SAMPLING },
    });
  });

  it("is the recommendation on the median of several, with the spread and without names", () => {
    const run = makeRun([SAAS, LOGISTICS, SAAS], DRAFT_1);
    expect(run).toMatchObject({ answers: SAAS, respondents: 3 });
    expect(run.spread).toHaveLength(14);
    expect(run.spread?.[0]).toEqual({
      question: "Q1",
      median: "a",
      counts: [2, 0, 1, 0, 0],
      range: 2,
      isApart: true,
    });
  });

  it("is none without respondents", () => {
    expect(() => makeRun([], DRAFT_1)).toThrow(RangeError);
  });
});
