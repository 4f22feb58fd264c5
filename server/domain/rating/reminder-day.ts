import { dateOfDay } from "../day";

const DAY_MS = 86_400_000;
const DAYS_BEFORE = 3;
/** Below that, a reminder at half time would stand too close to the invitation or to the last one. */
const SHORT = 8;

/** Whether raters are reminded today of a cycle: at half time, and three days before its last day. */
export function isReminderDay(
  { openedOn, closesOn }: Readonly<{ openedOn: string; closesOn: string | null }>,
  today: string,
): boolean {
  if (closesOn === null) return false;
  const length = daysBetween(openedOn, closesOn);
  const passed = daysBetween(openedOn, today);
  if (passed < 1 || passed > length) return false;
  const isHalfTime = length >= SHORT && passed === Math.floor(length / 2);
  return isHalfTime || passed === length - DAYS_BEFORE;
}

function daysBetween(from: string, to: string): number {
  return Math.round((dateOfDay(to).getTime() - dateOfDay(from).getTime()) / DAY_MS);
}
