import { dateOfDay, dayOfDate } from "./day";

/** After how many months a cycle is repeated: by quarter or by half-year. */
export const REPEATS = [3, 6] as const;
export type RepeatMonths = (typeof REPEATS)[number];

/** So many days before a round would begin its draft is prepared; later than that by as many at most. */
const AHEAD = 14;

export type Repeated = Readonly<{
  /** The day of the organisation on which the cycle was launched. */
  openedOn: string;
  closesOn: string | null;
  releasesOn: string | null;
  months: RepeatMonths;
}>;

/** The next round: on which day it would begin, from which day on its draft is prepared, and its days. */
export type Round = Readonly<{
  beginsOn: string;
  preparedFrom: string;
  closesOn: string | null;
  releasesOn: string | null;
}>;

/**
 * The next round of a cycle. Each is counted from the launch, so that a month without a 31st moves no later
 * one; days are days of the calendar, whatever clocks do.
 */
export function nextRound({ openedOn, months, ...days }: Repeated, today: string): Round {
  let at = 1;
  while (addDays(addMonths(openedOn, at * months), AHEAD) < today) at += 1;
  const beginsOn = addMonths(openedOn, at * months);
  const moved = (day: string | null) => day && addDays(beginsOn, daysBetween(openedOn, day));
  return {
    beginsOn,
    preparedFrom: addDays(beginsOn, -AHEAD),
    closesOn: moved(days.closesOn),
    releasesOn: moved(days.releasesOn),
  };
}

/** What a round is called: as the cycle, with the month in which it would begin. */
export function nameOfRound(name: string, beginsOn: string, longest: number): string {
  const month = `, ${beginsOn.slice(0, 7)}`;
  const base = name.replace(/, \d{4}-\d{2}$/, "");
  return `${[...base]
    .slice(0, longest - month.length)
    .join("")
    .trimEnd()}${month}`;
}

/** The same day of a later month, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  const date = dateOfDay(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return dayOfDate(first);
}

export function addDays(day: string, days: number): string {
  const date = dateOfDay(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOfDate(date);
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (dateOfDay(to).getTime() - dateOfDay(from).getTime()) / DAY_MS;
}
