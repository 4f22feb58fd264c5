import { weightShares } from "@/server/domain/multi-criteria/additive";
import {
  type AgreementWord,
  agreementWord,
  countPairs,
  kendallTauB,
  type PairCounts,
} from "./kendall";
import { type RankedHub, type RatingSheet, rankHubs } from "./ranking";

/** From this difference in rank on a hub is worth a conversation. */
export const TALK_FROM = 2;

/** One criterion of two sheets: weights as shares of 1, and the mean distance of the ratings, 0–4. */
export type CriterionDistance = Readonly<{
  cto: number;
  cio: number;
  weights: number;
  ratings: number;
}>;

export type ComparedHub = Readonly<{
  cto: RankedHub;
  cio: RankedHub;
  /** How many ranks lie between the two. */
  apart: number;
  isToDiscuss: boolean;
}>;

/** Two sheets about the same hubs side by side; hubs and criteria keep their order. */
export type SheetComparison = Readonly<{
  hubs: readonly ComparedHub[];
  pairs: PairCounts;
  /** Kendall's tau-b; null, not defined, where one side ranks all hubs alike. */
  tau: number | null;
  word: AgreementWord | null;
  criteria: readonly CriterionDistance[];
}>;

/** Compares what the CTO and the CIO handed in. Throws where the sheets are about different hubs. */
export function compareSheets(cto: RatingSheet, cio: RatingSheet): SheetComparison {
  const ctoHubs = rankHubs(cto);
  const cioHubs = rankHubs(cio);
  const pairs = countPairs(
    ctoHubs.map(({ rank }) => rank),
    cioHubs.map(({ rank }) => rank),
  );
  const tau = kendallTauB(pairs);
  const hubs = ctoHubs.flatMap((one, index) => {
    const other = cioHubs[index];
    if (!other) return [];
    const apart = Math.abs(one.rank - other.rank);
    return [{ cto: one, cio: other, apart, isToDiscuss: apart >= TALK_FROM }];
  });
  const word = tau === null ? null : agreementWord(tau);
  return { hubs, pairs, tau, word, criteria: criterionDistances(cto, cio) };
}

/** A criterion on which two rows of ratings differ; `at` is its place in the order of the criteria. */
export type RatingGap = Readonly<{ at: number; cto: number; cio: number }>;

/** Where two rows of ratings of one hub differ, the largest difference first, three at most. */
export function largestGaps(cto: readonly number[], cio: readonly number[]): RatingGap[] {
  return cto
    .map((value, at) => ({ at, cto: value, cio: cio[at] ?? value }))
    .filter((gap) => gap.cto !== gap.cio)
    .sort((a, b) => Math.abs(b.cto - b.cio) - Math.abs(a.cto - a.cio) || a.at - b.at)
    .slice(0, 3);
}

/** How far apart the two are on each criterion: in what it weighs, and in the ratings of the hubs. */
export function criterionDistances(cto: RatingSheet, cio: RatingSheet): CriterionDistance[] {
  const one = weightShares(cto.weights);
  const other = weightShares(cio.weights);
  return one.map((share, at) => {
    const distances = cto.rows.map((row, hub) =>
      Math.abs((row[at] ?? 0) - (cio.rows[hub]?.[at] ?? 0)),
    );
    const total = distances.reduce((sum, distance) => sum + distance, 0);
    const counterpart = other[at] ?? 0;
    return {
      cto: share,
      cio: counterpart,
      weights: Math.abs(share - counterpart),
      ratings: distances.length > 0 ? total / distances.length : 0,
    };
  });
}
