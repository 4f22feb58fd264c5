import {
  ALTERNATIVES,
  type Alternative,
  type Answers,
  type Condition,
  meets,
  type WeightSet,
} from "./model";
import { rank } from "./rank";

/** A rule of the article the product starts from, in the terms of the questions. */
export type ArticleRule = Readonly<{
  id: string;
  version: number;
  first: Alternative;
  /** The companies the article speaks of. */
  premise: Condition;
  /** The companies for which the rule holds whatever the other answers are (with the shipped weights). */
  zone: Condition;
}>;

export const ARTICLE_RULES: readonly ArticleRule[] = [
  {
    id: "R1",
    version: 1,
    first: "CTO",
    premise: [{ question: "Q1", options: ["a"] }],
    zone: [
      { question: "Q1", options: ["a"] },
      { question: "Q2", options: ["a", "b", "c"] },
      { question: "Q4", options: ["d"] },
      { question: "Q5", options: ["a", "b"] },
      { question: "Q11", options: ["b", "c"] },
      { question: "Q12", options: ["a", "b", "c"] },
    ],
  },
  {
    id: "R2",
    version: 1,
    first: "CIO",
    premise: [
      { question: "Q1", options: ["c"] },
      { question: "Q2", options: ["e"] },
      { question: "Q5", options: ["d"] },
    ],
    zone: [
      { question: "Q1", options: ["c"] },
      { question: "Q2", options: ["e"] },
      { question: "Q4", options: ["a"] },
      { question: "Q5", options: ["d"] },
      { question: "Q11", options: ["b", "c"] },
    ],
  },
];

/** What a rule that speaks of this company says, and whether the answer follows it. */
export type RuleReading = Readonly<{
  rule: ArticleRule;
  /** False: this company is an exception to the rule. */
  isFollowed: boolean;
  /** The answers keep to the zone and no other answers there could change what comes first. */
  isCertain: boolean;
  /** Questions whose answers lie outside the zone. */
  outside: readonly string[];
}>;

/** The rules whose premise the answers meet; most companies meet none. */
export function readArticleRules(answers: Answers, set: WeightSet): RuleReading[] {
  const { first } = rank(answers, set);
  return ARTICLE_RULES.filter((rule) => meets(answers, set, rule.premise)).map((rule) => {
    const outside = rule.zone
      .filter((part) => !meets(answers, set, [part]))
      .map(({ question }) => question);
    const isCertain = outside.length === 0 && holdsThroughoutZone(rule, set);
    return { rule, isFollowed: first === rule.first, isCertain, outside };
  });
}

/**
 * The smallest lead of the rule's role over `rival` for any answers in its zone. Exact because the model
 * is additive: each question's smallest contribution, summed, in units of score.
 */
export function smallestLead(rule: ArticleRule, rival: Alternative, set: WeightSet): number {
  const total = set.questions.reduce((sum, { weight }) => sum + weight, 0);
  const least = set.questions.reduce((sum, question) => {
    const allowed = rule.zone.find((part) => part.question === question.id)?.options;
    const leads = question.options
      .filter(({ id }) => allowed?.includes(id) ?? true)
      .map(({ values }) => values[rule.first] - values[rival]);
    return sum + question.weight * Math.min(...leads);
  }, 0);
  return least / (4 * total);
}

/** Whether the rule's role beats every other for every combination of answers in its zone. */
export function holdsThroughoutZone(rule: ArticleRule, set: WeightSet): boolean {
  const rivals = ALTERNATIVES.filter((one) => one !== rule.first);
  const canBeVetoed = set.vetoes.some(
    ({ removes, when }) =>
      removes.includes(rule.first) && when.every((part) => canMeet(rule, part)),
  );
  return !canBeVetoed && rivals.every((rival) => smallestLead(rule, rival, set) > 0);
}

function canMeet(rule: ArticleRule, part: Condition[number]): boolean {
  const allowed = rule.zone.find(({ question }) => question === part.question)?.options;
  return allowed === undefined || part.options.some((option) => allowed.includes(option));
}
