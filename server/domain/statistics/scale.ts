/** Consecutive whole-number options from min to max, 2 to 11 of them. */
export type Scale = { min: number; max: number };

/** A: how many options the scale offers. */
export function optionCount(scale: Scale): number {
  return scale.max - scale.min + 1;
}

/** Variance of answers given at random, all options equally likely: (A² − 1) / 12 (James, Demaree and Wolf 1984). */
export function nullVariance(scale: Scale): number {
  return (optionCount(scale) ** 2 - 1) / 12;
}

/** The fewest answers with which a rater's score counts: half the items, rounded up. */
export function requiredAnswers(items: number): number {
  return Math.ceil(items / 2);
}

/**
 * A rater's score on a set of items: the mean of the answered ones (null = not answered), or null if fewer than half
 * were answered.
 */
export function scoreRater(answers: readonly (number | null)[]): number | null {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0 || given.length < requiredAnswers(answers.length)) return null;
  return given.reduce((sum, answer) => sum + answer, 0) / given.length;
}
