import fc from "fast-check";
import { expect, it } from "vitest";
import {
  firstOpen,
  formatAnswers,
  formatDraft,
  parseAnswers,
  parseDraft,
} from "@/server/domain/first-role/answers";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { randomAnswers } from "./reference";

it("reads what it writes", () => {
  for (const answers of randomAnswers(50, 3)) {
    expect(parseAnswers(formatAnswers(answers), DRAFT_1)).toEqual({ ok: true, answers });
    expect(parseDraft(formatDraft(answers), DRAFT_1)).toEqual(answers);
  }
});

it("says how many letters there are of how many", () => {
  for (const [text, given] of [
    ["", 0],
    ["abb", 3],
    ["abbdaacbcbbaaaa", 15],
  ] as const) {
    const problem = { kind: "count", given, wanted: 14 };
    expect(parseAnswers(text, DRAFT_1)).toEqual({ ok: false, problem });
  }
});

it("names the first letter that is no option of its question", () => {
  expect(parseAnswers("abbeaacbcbbaaa", DRAFT_1)).toEqual({
    ok: false,
    problem: { kind: "letter", at: 4, question: "Q4", options: ["a", "b", "c", "d"] },
  });
  for (const text of ["ABBDAACBCBBAAA", "abbdaacbcbbaa-", "abbdaacbcbbaa ", "abbdaacbcbbaaé"]) {
    expect(parseAnswers(text, DRAFT_1)).toMatchObject({ ok: false, problem: { kind: "letter" } });
  }
});

it("takes any text as answers on the way without failing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const draft = parseDraft(text, DRAFT_1);
      expect(draft).toHaveLength(14);
      expect(parseDraft(formatDraft(draft), DRAFT_1)).toEqual(draft);
    }),
  );
});

it("keeps gaps and leaves the open end out", () => {
  const draft = parseDraft("a-bz", DRAFT_1);
  expect(formatDraft(draft)).toBe("a-b");
  expect(firstOpen(draft)).toBe(1);
  expect(firstOpen(parseDraft("abbdaacbcbbaaa", DRAFT_1))).toBeNull();
});
