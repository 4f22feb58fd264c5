import { dateOfDay } from "../day";

const DAY_MS = 86_400_000;
/** Days before the last on which raters are reminded; the last reminder leaves a day to answer. */
const BEFORE = { early: 3, last: 1 };
/** Below that, a reminder at half time would stand too close to the invitation or to the next one. */
const SHORT = 10;
/** From this part of the forms on, whoever is left is reminded once, at the last. */
const NEARLY_ALL = 0.9;

type Running = Readonly<{
  openedOn: string;
  closesOn: string | null;
  /** How many forms were asked for, and how many wait for no answer any more. */
  asked: number;
  settled: number;
}>;

/**
 * Whether raters are reminded today of a cycle: at half time, three days before its last day and the day before
 * it; only that one where nearly all have answered.
 */
export function isReminderDay(
  { openedOn, closesOn, asked, settled }: Running,
  today: string,
): boolean {
  if (closesOn === null || settled >= asked) return false;
  const length = daysBetween(openedOn, closesOn);
  const passed = daysBetween(openedOn, today);
  if (passed < 1 || passed > length) return false;
  if (passed === length - BEFORE.last) return true;
  if (settled / asked >= NEARLY_ALL) return false;
  const isHalfTime = length >= SHORT && passed === Math.floor(length / 2);
  return isHalfTime || passed === length - BEFORE.early;
}

function daysBetween(from: string, to: string): number {
  return Math.round((dateOfDay(to).getTime() - dateOfDay(from).getTime()) / DAY_MS);
}
