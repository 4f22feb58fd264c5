/** Numbers in [0, 1) that are the same in every run (mulberry32 of a seed). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number on the scale near `mean`. */
export function ratingNear(
  mean: number,
  spread: number,
  random: () => number,
  scale = { min: 1, max: 5 },
): number {
  const drawn = Math.round(mean + spread * normalFrom(random));
  return Math.min(scale.max, Math.max(scale.min, drawn));
}

/** About normal, by the sum of twelve: mean 0, standard deviation 1. */
function normalFrom(random: () => number): number {
  return Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
}
