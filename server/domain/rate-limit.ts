const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 900;

/**
 * Seconds to wait after the `strike`-th time (1, 2, …) that a limit was passed: 15 s, doubled each
 * time, never more than 15 minutes, so that nobody is locked out for good.
 */
export function waitAfter(strike: number): number {
  const doublings = Math.max(0, Math.min(strike - 1, 20));
  return Math.min(FIRST_WAIT_SECONDS * 2 ** doublings, LONGEST_WAIT_SECONDS);
}
