import { reversalShare, SAME_SCORE } from "@/server/domain/multi-criteria/additive";
import { type RuleReading, readArticleRules } from "./article-rules";
import { type Cover, interimCover, towards } from "./interim-cover";
import {
  ALTERNATIVES,
  type Alternative,
  type Answers,
  type Origin,
  TOP_VALUE,
  type WeightSet,
} from "./model";
import { type Ranking, rank, valueRows, weightsOf, withAnswer } from "./rank";
import { LABEL_FROM, type Recommendation, SAMPLING } from "./recommend";
import { type NextRole, nextRole } from "./triggers";

/** What one answer adds to the lead over the rival (units of score; negative: it speaks for the rival). */
export type Reason = Readonly<{
  question: string;
  option: string;
  contribution: number;
  /** The question's weight as a share of all. */
  share: number;
  origin: Origin;
}>;

/** The share of all weight at which the rival draws level, were this question's weight alone changed. */
export type Reversal = Readonly<{
  question: string;
  share: number;
  needed: number;
  side: "above" | "below";
}>;

/** A question that would settle a close result, and which other answers would do so for whom. */
export type Settling = Readonly<{
  question: string;
  forFirst: readonly string[];
  forRival: readonly string[];
}>;

export type Explanation = Readonly<{
  /** What the first is compared with: the second of the admissible, else the best that was vetoed. */
  rival: Alternative;
  isRivalVetoed: boolean;
  /** Which of the two roles the scores lean to; says of whom a part-time leader is one. */
  towards: "CTO" | "CIO";
  reasons: readonly Reason[];
  reversals: readonly Reversal[];
  /** Empty unless the result is too close. */
  settling: readonly Settling[];
  rules: readonly RuleReading[];
  next: NextRole;
  cover: Cover;
  sampling: typeof SAMPLING;
}>;

const MOST_SETTLING = 4;

/** Why the recommendation is what it is and what follows from it; the same answers and set as it had. */
export function explain(
  answers: Answers,
  set: WeightSet,
  recommendation: Recommendation,
): Explanation {
  const ranking = rank(answers, set);
  const rival = rivalOf(ranking);
  const pair = { first: ranking.first, rival };
  return {
    rival,
    isRivalVetoed: ranking.second === null,
    towards: towards(ranking.scores),
    reasons: listReasons(answers, set, pair),
    reversals: ranking.second === null ? [] : listReversals(answers, set, pair),
    settling: recommendation.label === "too-close" ? listSettling(answers, set, pair) : [],
    rules: readArticleRules(answers, set),
    next: nextRole(recommendation, answers, set),
    cover: interimCover(recommendation, answers, set),
    sampling: SAMPLING,
  };
}

type Pair = Readonly<{ first: Alternative; rival: Alternative }>;

/** Each answer's part of the lead of `first` over `rival`, the largest first; the parts sum to the lead. */
export function listReasons(answers: Answers, set: WeightSet, { first, rival }: Pair): Reason[] {
  const total = weightsOf(set).reduce((sum, weight) => sum + weight, 0);
  const rows = valueRows(answers, set);
  const value = (alternative: Alternative, at: number) =>
    rows[ALTERNATIVES.indexOf(alternative)]?.[at] ?? 0;
  return set.questions
    .map(({ id, weight, origin }, at) => ({
      question: id,
      option: answers[at] ?? "",
      contribution: (weight * (value(first, at) - value(rival, at))) / (TOP_VALUE * total),
      share: weight / total,
      origin,
    }))
    .sort((a, b) => b.contribution - a.contribution);
}

/** For each question the weight that would bring the rival level, the nearest to today's first. */
export function listReversals(
  answers: Answers,
  set: WeightSet,
  { first, rival }: Pair,
): Reversal[] {
  const weights = weightsOf(set);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = valueRows(answers, set);
  const pair = {
    leader: rows[ALTERNATIVES.indexOf(first)] ?? [],
    rival: rows[ALTERNATIVES.indexOf(rival)] ?? [],
  };
  return set.questions
    .flatMap(({ id, weight }, at) => {
      const needed = reversalShare(weights, pair, at);
      // Without the question at all the two are level at most: there is no weight at which it turns.
      if (needed === null || needed <= SAME_SCORE) return [];
      const side = (pair.leader[at] ?? 0) < (pair.rival[at] ?? 0) ? "above" : "below";
      return [{ question: id, share: weight / total, needed, side } as const];
    })
    .sort((a, b) => Math.abs(a.needed - a.share) - Math.abs(b.needed - b.share));
}

/**
 * The questions another answer to which would leave one of the two ahead by the margin of a leaning
 * result; those that could swing the two furthest first.
 */
export function listSettling(answers: Answers, set: WeightSet, { first, rival }: Pair): Settling[] {
  return set.questions
    .map(({ id, weight, options }, at) => {
      const swings = options.map(({ values }) => weight * (values[first] - values[rival]));
      const others = options.filter((option) => option.id !== answers[at]);
      const winning = (side: Alternative) =>
        others
          .filter((option) => isAheadOf(rank(withAnswer(answers, at, option.id), set), side))
          .map((option) => option.id);
      const swing = Math.max(...swings) - Math.min(...swings);
      return { question: id, swing, forFirst: winning(first), forRival: winning(rival) };
    })
    .filter(({ forFirst, forRival }) => forFirst.length + forRival.length > 0)
    .sort((a, b) => b.swing - a.swing)
    .slice(0, MOST_SETTLING)
    .map(({ question, forFirst, forRival }) => ({ question, forFirst, forRival }));
}

function isAheadOf({ first, margin }: Ranking, side: Alternative): boolean {
  return first === side && (margin === null || margin >= LABEL_FROM.leaning.margin - SAME_SCORE);
}

function rivalOf({ first, second, scores }: Ranking): Alternative {
  if (second) return second;
  const others = ALTERNATIVES.filter((one) => one !== first);
  return others.reduce((best, one) => (scores[one] > scores[best] + SAME_SCORE ? one : best));
}
