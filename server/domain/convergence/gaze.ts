import type { Direction } from "@/server/domain/structure/structure";

/** Where a direction lies on the dial. */
const PLACE: Readonly<Record<Direction, number>> = { outward: 1, shared: 0, inward: -1 };

/**
 * Where a role's load points: the mean of its responsibilities' directions (outward +1, shared 0,
 * inward −1) weighted by its load, −1 … +1. Null where the role carries nothing.
 */
export function gazeOf(loads: readonly Readonly<{ direction: Direction; load: number }>[]) {
  let sum = 0;
  let total = 0;
  for (const { direction, load } of loads) {
    sum += load * PLACE[direction];
    total += load;
  }
  return total > 0 ? sum / total : null;
}

/**
 * How far apart two gazes are, −2 … 2: 2 is a perfect split, 0 no difference, below 0 the two roles
 * have swapped sides. Null where either gaze is.
 */
export function gazeDistance(outward: number | null, inward: number | null): number | null {
  return outward === null || inward === null ? null : outward - inward;
}

/** How far apart two gazes are, in a word. */
export type DistanceWord = "split" | "apart" | "partly" | "same" | "swapped";

/** The word for a gaze distance; below 0, but for a hair, the roles have swapped sides. */
export function distanceWord(distance: number): DistanceWord {
  if (distance < -0.05) return "swapped";
  if (distance < 0.5) return "same";
  if (distance < 1) return "partly";
  return distance < 1.6 ? "apart" : "split";
}
