import { median } from "simple-statistics";

/** Under how many seconds an answer a form counts as filled in fast. */
const FAST_SECONDS = 2;
const ENOUGH_INTERVALS = 5;
const PAUSE_SECONDS = 300;

/** How fast a form was filled in, as a class; the times themselves stay on the device. */
export type Pace = "usual" | "fast";

/**
 * 'fast' where the median time between consecutive answers is under two seconds; pauses over five
 * minutes are left out, and fewer than five intervals say nothing.
 */
export function paceOf(answeredAt: readonly Date[]): Pace {
  const times = answeredAt.map((at) => at.getTime()).sort((a, b) => a - b);
  const intervals = times
    .slice(1)
    .map((time, index) => (time - (times[index] ?? time)) / 1000)
    .filter((seconds) => seconds <= PAUSE_SECONDS);
  if (intervals.length < ENOUGH_INTERVALS) return "usual";
  return median(intervals) < FAST_SECONDS ? "fast" : "usual";
}
