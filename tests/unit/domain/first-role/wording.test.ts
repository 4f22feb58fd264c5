import { expect, it } from "vitest";
import { ARTICLE_RULES } from "@/server/domain/first-role/article-rules";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { COVERED } from "@/server/domain/first-role/interim-cover";
import { UNFUNDED } from "@/server/domain/first-role/model";
import { recommend } from "@/server/domain/first-role/recommend";
import { nextRole } from "@/server/domain/first-role/triggers";
import { askedQuestions, firstRoleWording, wordsFor } from "@/server/domain/first-role/wording";
import { randomAnswers } from "./reference";

const words = firstRoleWording("en-GB");

it("words every question and every option once", () => {
  const asked = askedQuestions(DRAFT_1, "en-GB");
  expect(asked.map(({ id }) => id)).toEqual(DRAFT_1.questions.map(({ id }) => id));
  for (const [at, { options, question }] of asked.entries()) {
    expect(question).toMatch(/\?$/);
    expect(options.map(({ id }) => id)).toEqual(DRAFT_1.questions[at]?.options.map(({ id }) => id));
    expect(options.every(({ id, text }) => text !== id)).toBe(true);
  }
});

it("words every veto, rule, holder and sign", () => {
  const vetoes = [...DRAFT_1.vetoes.map(({ id }) => id), UNFUNDED.id];
  expect(vetoes.map((id) => `${id}@1`)).toEqual(Object.keys(words.vetoes));
  expect(ARTICLE_RULES.map(({ id }) => `${id}@1`)).toEqual(Object.keys(words.rules));
  expect(
    [...new Set(COVERED.map(({ holder }) => holder))].filter((one) => !words.holders[one]),
  ).toEqual([]);
  const signs = randomAnswers(300, 71).flatMap((answers) =>
    nextRole(recommend(answers, DRAFT_1), answers, DRAFT_1).triggers.map(({ id }) => `${id}@1`),
  );
  expect([...new Set(signs)].sort()).toEqual(Object.keys(words.triggers).sort());
});

it("falls back to English, and to the key of what has no words", () => {
  expect(firstRoleWording("xx")).toBe(words);
  expect(wordsFor(words.triggers, "T18")).toBe("Money for one full-time role is found");
  expect(wordsFor(words.vetoes, "V99")).toBe("V99");
  const unknown = DRAFT_1.questions.map((one) => ({ ...one, version: 99 }));
  expect(() => askedQuestions({ ...DRAFT_1, questions: unknown }, "en")).toThrow(RangeError);
});
