import { describe, expect, it } from "vitest";
import {
  ARTICLE_RULES,
  type ArticleRule,
  holdsThroughoutZone,
  readArticleRules,
  smallestLead,
} from "@/server/domain/first-role/article-rules";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { ALTERNATIVES, type Alternative, type Answers } from "@/server/domain/first-role/model";
import { rank } from "@/server/domain/first-role/rank";
import { LOGISTICS, reference, reweighted, SAAS } from "./reference";

const [PRODUCT, SERVICE] = ARTICLE_RULES;

describe.each(ARTICLE_RULES.map((rule) => ({ name: rule.id, rule })))("rule $name", ({ rule }) => {
  it("holds for every single combination of answers in its zone, counted out", () => {
    const { combinations, least } = everyCombination(rule);
    expect(combinations).toBe(rule.id === "R1" ? 36 * 192_000 : 2 * 1_152_000);
    for (const rival of rivalsOf(rule)) {
      expect(least[rival]).toBeGreaterThan(0);
      // The bound that the product shows is that very minimum, not an estimate of it.
      expect(smallestLead(rule, rival, DRAFT_1)).toBeCloseTo((least[rival] ?? 0) / 528, 12);
    }
    expect(holdsThroughoutZone(rule, DRAFT_1)).toBe(true);
  });
});

it("leads by the margins that were computed", () => {
  const leads = (rule: ArticleRule) =>
    Object.fromEntries(
      rivalsOf(rule).map((rival) => [rival, smallestLead(rule, rival, DRAFT_1).toFixed(3)]),
    );
  expect(PRODUCT && leads(PRODUCT)).toEqual({
    CIO: "0.102",
    BOTH: "0.053",
    ONE: "0.019",
    FRAC: "0.053",
  });
  expect(SERVICE && leads(SERVICE)).toEqual({
    CTO: "0.053",
    BOTH: "0.045",
    ONE: "0.057",
    FRAC: "0.045",
  });
});

it("is not claimed for weights under which it fails, nor where a veto could remove its role", () => {
  const ownPain = DRAFT_1.questions.map(({ weight }, at) => (at === 5 ? 200 : weight));
  const vetoed = {
    ...DRAFT_1,
    vetoes: [{ id: "V9", removes: ["CTO" as const], when: [{ question: "Q9", options: ["d"] }] }],
  };
  expect(PRODUCT && holdsThroughoutZone(PRODUCT, reweighted(ownPain))).toBe(false);
  expect(PRODUCT && holdsThroughoutZone(PRODUCT, vetoed)).toBe(false);
  expect(SERVICE && holdsThroughoutZone(SERVICE, vetoed)).toBe(true);
});

describe("reading", () => {
  it("names the rule that speaks of a company and whether the answer follows it", () => {
    expect(readArticleRules(SAAS, DRAFT_1)).toEqual([
      { rule: PRODUCT, isFollowed: true, isCertain: true, outside: [] },
    ]);
    expect(readArticleRules(LOGISTICS, DRAFT_1)).toEqual([
      { rule: SERVICE, isFollowed: true, isCertain: true, outside: [] },
    ]);
  });

  it("calls a company an exception and says which answers lie outside the rule's zone", () => {
    const poor = SAAS.with(10, "a");
    expect(readArticleRules(poor, DRAFT_1)).toEqual([
      { rule: PRODUCT, isFollowed: false, isCertain: false, outside: ["Q11"] },
    ]);
    const large = SAAS.with(1, "e").with(4, "d");
    expect(readArticleRules(large, DRAFT_1)[0]?.outside).toEqual(["Q2", "Q5"]);
  });

  it("says nothing of companies that no rule speaks of", () => {
    expect(readArticleRules(SAAS.with(0, "d"), DRAFT_1)).toEqual([]);
  });
});

function rivalsOf(rule: ArticleRule): Alternative[] {
  return ALTERNATIVES.filter((one) => one !== rule.first);
}

/** Walks all answers of the zone by integers, without the product's model, and keeps the least leads. */
function everyCombination(rule: ArticleRule) {
  const columns = reference.questions.map((question) => {
    const allowed = rule.zone.find((part) => part.question === question.id)?.options;
    return question.options
      .filter(({ id }) => allowed?.includes(id) ?? true)
      .map(({ id, values }) => ({
        id,
        leads: rivalsOf(rule).map(
          (rival) => question.weight * ((values[rule.first] ?? 0) - (values[rival] ?? 0)),
        ),
      }));
  });
  const least = rivalsOf(rule).map(() => Number.POSITIVE_INFINITY);
  let combinations = 0;
  let [a = 0, b = 0, c = 0, d = 0] = least;
  const walk = (at: number, w: number, x: number, y: number, z: number): void => {
    const column = columns[at];
    if (column === undefined) {
      combinations += 1;
      if (w < a) a = w;
      if (x < b) b = x;
      if (y < c) c = y;
      if (z < d) d = z;
      return;
    }
    for (const { leads } of column) {
      const [p = 0, q = 0, r = 0, s = 0] = leads;
      walk(at + 1, w + p, x + q, y + r, z + s);
    }
  };
  walk(0, 0, 0, 0, 0);
  expectWinnerSomewhere(
    rule,
    columns.map((column) => column[0]?.id ?? ""),
  );
  const found = [a, b, c, d];
  return {
    combinations,
    least: Object.fromEntries(rivalsOf(rule).map((rival, at) => [rival, found[at] ?? 0])),
  };
}

// The walk is over scores; that the product then puts this role first is asked of the product.
function expectWinnerSomewhere(rule: ArticleRule, answers: Answers): void {
  expect(rank(answers, DRAFT_1).first).toBe(rule.first);
}
