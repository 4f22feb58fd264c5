import { describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { formStart } from "@/server/domain/first-role-round/form-start";

const start = (address: Parameters<typeof formStart>[0], stored?: string) => {
  const { answers, at } = formStart(address, DRAFT_1, stored ? [...stored] : undefined);
  return [answers.join(""), at];
};

describe("where a form of questions goes on", () => {
  it("is the first question without an answer, the last where all have one", () => {
    expect(start({})).toEqual(["--------------", 0]);
    expect(start({ answers: "abb" })).toEqual(["abb-----------", 3]);
    expect(start({ answers: "abbdaacbcbbaaa" })).toEqual(["abbdaacbcbbaaa", 13]);
  });

  it("is the step named, if there is such a question", () => {
    expect(start({ answers: "abb", step: "2" })).toEqual(["abb-----------", 1]);
    for (const step of ["0", "15", "1.5", "x", ""]) {
      expect(start({ answers: "abb", step })).toEqual(["abb-----------", 3]);
    }
  });

  it("takes the address before what is stored, and what is stored for the gaps", () => {
    expect(start({ answers: "c-b" }, "abbd----------")).toEqual(["cbbd----------", 4]);
    expect(start({}, "abb-----------")).toEqual(["abb-----------", 3]);
  });

  it("takes a choice that the browser sent by itself, and nothing that is no option", () => {
    expect(start({ answers: "abb", step: "1", choice: "c" })).toEqual(["cbb-----------", 1]);
    expect(start({ answers: "abbdaacbcbbaa", choice: "b" })).toEqual(["abbdaacbcbbaab", 13]);
    expect(start({ answers: "abb", step: "1", choice: "z" })).toEqual(["abb-----------", 0]);
    expect(start({ answers: ["abb", "c"], choice: ["a"] })).toEqual(["--------------", 0]);
  });
});
