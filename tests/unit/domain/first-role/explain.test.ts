import { describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import {
  explain,
  listReasons,
  listReversals,
  listSettling,
} from "@/server/domain/first-role/explain";
import { rank } from "@/server/domain/first-role/rank";
import { recommend } from "@/server/domain/first-role/recommend";
import { LOGISTICS, RETAILER, randomAnswers, reweighted, SAAS } from "./reference";

const explained = (answers: readonly string[]) =>
  explain(answers, DRAFT_1, recommend(answers, DRAFT_1));

describe("reasons", () => {
  it("are ranked and sum to the margin", () => {
    for (const answers of randomAnswers(100, 51)) {
      const { first, second, margin } = rank(answers, DRAFT_1);
      if (second === null) continue;
      const reasons = listReasons(answers, DRAFT_1, { first, rival: second });
      const parts = reasons.map(({ contribution }) => contribution);
      expect(parts).toEqual(parts.toSorted((a, b) => b - a));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(margin ?? 0, 12);
    }
  });

  it("lead with the business model for a SaaS company and say where its weight comes from", () => {
    // 22 of 132 weights, four points against two: 22 x 2 / 528.
    expect(explained(SAAS).reasons[0]).toEqual({
      question: "Q1",
      option: "a",
      contribution: 44 / 528,
      share: 22 / 132,
      origin: "article",
    });
  });
});

describe("the weight at which the rival wins", () => {
  it("turns the result just past it and not just before it", () => {
    let checked = 0;
    for (const answers of randomAnswers(60, 53)) {
      const { first, second } = rank(answers, DRAFT_1);
      if (second === null) continue;
      for (const one of listReversals(answers, DRAFT_1, { first, rival: second })) {
        const leadAt = (share: number) => leadWith(answers, one.question, share, [first, second]);
        const past = one.side === "above" ? 1e-4 : -1e-4;
        if (one.needed < 2e-4 || one.needed > 1 - 2e-4) continue;
        expect(leadAt(one.needed + past)).toBeLessThan(0);
        expect(leadAt(one.needed - past)).toBeGreaterThan(0);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it("is told for none where one alternative is left", () => {
    expect(explained(SAAS.with(10, "a"))).toMatchObject({
      rival: "CTO",
      isRivalVetoed: true,
      reversals: [],
    });
  });
});

describe("what would settle a close result", () => {
  it("names questions and answers that put one of the two ahead by .04 or more", () => {
    const { settling, rival } = explained(RETAILER);
    expect(rival).toBe("ONE");
    expect(settling.length).toBeGreaterThan(1);
    for (const { question, forFirst, forRival } of settling) {
      const at = DRAFT_1.questions.findIndex(({ id }) => id === question);
      for (const [side, options] of [
        ["BOTH", forFirst],
        ["ONE", forRival],
      ] as const) {
        for (const option of options) {
          const { first, margin } = rank(RETAILER.with(at, option), DRAFT_1);
          expect(first).toBe(side);
          expect(margin).toBeGreaterThanOrEqual(0.04);
        }
      }
    }
  });

  it("is not asked where the result is clear", () => {
    expect(explained(SAAS).settling).toEqual([]);
    expect(listSettling(SAAS, DRAFT_1, { first: "CTO", rival: "FRAC" })).not.toEqual([]);
  });
});

it("brings the rule, the next role, the cover and the sampling with it", () => {
  const { rules, next, cover, sampling, towards } = explained(LOGISTICS);
  expect(rules.map(({ rule, isFollowed }) => [rule.id, isFollowed])).toEqual([["R2", true]]);
  expect(next.next).toBe("CTO");
  expect(cover.open).toHaveLength(6);
  expect(sampling.draws).toBe(10_000);
  expect(towards).toBe("CIO");
});

/** The lead of one over the other when a question's weight is `share` of all. */
function leadWith(
  answers: readonly string[],
  question: string,
  share: number,
  [one, other]: readonly [
    "CTO" | "CIO" | "BOTH" | "ONE" | "FRAC",
    "CTO" | "CIO" | "BOTH" | "ONE" | "FRAC",
  ],
): number {
  const others = DRAFT_1.questions
    .filter(({ id }) => id !== question)
    .reduce((sum, { weight }) => sum + weight, 0);
  const own = (share * others) / (1 - share);
  const weights = DRAFT_1.questions.map(({ id, weight }) => (id === question ? own : weight));
  const { scores } = rank(answers, reweighted(weights));
  return scores[one] - scores[other];
}
