/** Below this many who named somebody, nothing can be said about how clear an owner is. */
export const CLARITY_FROM = 3;
/** A clarity below this is an unclear owner. */
export const UNCLEAR_BELOW = 0.5;

/**
 * How far respondents agree on who owns something, from 0 (as many opinions as possible) to 1 (all say
 * the same): `1 - H / ln min(n, k)` with `H = -Σ p ln p`, Shannon's entropy of the choices, n respondents
 * and k options. `counts` holds how often each option was named, one element an option, zeros included.
 * Null with fewer than three respondents; 1 where there is one option only.
 */
export function ownershipClarity(counts: readonly number[]): number | null {
  const named = counts.filter((count) => count > 0);
  const n = named.reduce((sum, count) => sum + count, 0);
  if (n < CLARITY_FROM) return null;
  if (named.length === 1) return 1;
  const entropy = named.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
  // Rounding may leave a figure a hair beside the range: 0.1 + 0.2 and its kin.
  return Math.min(1, Math.max(0, 1 - entropy / Math.log(Math.min(n, counts.length))));
}
