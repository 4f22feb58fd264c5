import { firstRankAcceptability } from "@/server/domain/multi-criteria/acceptability";
import { additiveScores, SAME_SCORE } from "@/server/domain/multi-criteria/additive";
import { sampleDirichlet, shapesAround } from "@/server/domain/multi-criteria/dirichlet";
import { RATING_TOP } from "./criteria";

/** What one rater handed in: a weight a criterion, and a row of ratings (0–4) a hub, hubs in the plan's order. */
export type RatingSheet = Readonly<{
  weights: readonly number[];
  rows: readonly (readonly number[])[];
}>;

/** A hub's place: score 0–1, rank from 1 (hubs with one score share the better rank), acceptability 0–1. */
export type RankedHub = Readonly<{ score: number; rank: number; acceptability: number }>;

const DRAWS = 4_000;
const CONCENTRATION = 50;
const SEED = 1009;

/**
 * The hubs as one rater ranks them, in the plan's order. `acceptability` is the share of weightings near the
 * rater's own (Dirichlet(50 w), 4,000 draws, fixed seed) under which the hub comes first.
 */
export function rankHubs({ weights, rows }: RatingSheet): RankedHub[] {
  if (rows.length === 0) return [];
  const scores = additiveScores(weights, rows, RATING_TOP);
  const shapes = shapesAround(weights, CONCENTRATION);
  const sample = sampleDirichlet({ shapes, draws: DRAWS, seed: SEED });
  const shares = firstRankAcceptability(sample, rows);
  const ranks = ranksOf(scores);
  return scores.map((score, index) => ({
    score,
    rank: ranks[index] ?? 0,
    acceptability: shares[index] ?? 0,
  }));
}

/** Ranks from 1 for the highest score; those that score alike share the better rank (1, 2, 2, 4). */
export function ranksOf(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score + SAME_SCORE).length);
}
