import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { medianAnswers, spreadOf } from "@/server/domain/first-role/respondents";
import { randomAnswers, SAAS } from "./reference";

const THREE = [SAAS, SAAS.with(1, "d"), SAAS.with(1, "c").with(5, "b")];

it("takes the middle answer of each question", () => {
  expect(medianAnswers(THREE, DRAFT_1)).toEqual(SAAS.with(1, "c"));
  expect(medianAnswers([SAAS], DRAFT_1)).toEqual(SAAS);
});

it("takes the lower of the two middle answers, in whatever order people answered", () => {
  const two = [SAAS.with(10, "d"), SAAS.with(10, "b")];
  expect(medianAnswers(two, DRAFT_1)[10]).toBe("b");
  expect(medianAnswers(two.toReversed(), DRAFT_1)[10]).toBe("b");
});

it("says where people are two options apart or more", () => {
  const spread = spreadOf(THREE, DRAFT_1);
  expect(spread[1]).toEqual({
    question: "Q2",
    median: "c",
    counts: [0, 1, 1, 1, 0],
    range: 2,
    isApart: true,
  });
  expect(spread[5]).toMatchObject({ range: 1, isApart: false });
  expect(spread.filter(({ isApart }) => isApart)).toHaveLength(1);
});

it("counts every respondent once and keeps the median between the extremes", () => {
  const people = randomAnswers(7, 61);
  for (const { question, counts, median, range } of spreadOf(people, DRAFT_1)) {
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    const chosen = counts.flatMap((count, at) => (count > 0 ? [at] : []));
    const options = DRAFT_1.questions.find(({ id }) => id === question)?.options ?? [];
    expect(chosen).toContain(options.findIndex(({ id }) => id === median));
    expect(range).toBe(Math.max(...chosen) - Math.min(...chosen));
  }
});

it("refuses to speak for nobody, or for answers that are not whole", () => {
  expect(() => spreadOf([], DRAFT_1)).toThrow(RangeError);
  expect(() => spreadOf([SAAS.slice(1)], DRAFT_1)).toThrow(RangeError);
});
