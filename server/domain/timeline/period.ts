import { dateOfDay, dayOfDate } from "@/server/domain/day";

/** How far back a timeline may look. */
export const PERIODS = ["6m", "12m", "24m", "all"] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS: Readonly<Record<Exclude<Period, "all">, number>> = { "6m": 6, "12m": 12, "24m": 24 };
/** More points than this make no line clearer. */
const MOST_POINTS = 61;

/** The first day of a period that ends on `today`; `first` is the day on which the record begins. */
export function periodStart(period: Period, today: string, first: string | null): string {
  if (period === "all") return first === null || first > today ? monthsBefore(today, 6) : first;
  return monthsBefore(today, MONTHS[period]);
}

/**
 * The days at which a line is drawn: the first day of each month within [from, to] with both ends
 * themselves; every second, third … month where there would be more than sixty-one.
 */
export function pointsBetween(from: string, to: string): readonly string[] {
  if (from >= to) return [to];
  const firsts: string[] = [];
  for (let step = 1; ; step += 1) {
    const day = firstOfMonth(from, step);
    if (day >= to) break;
    firsts.push(day);
  }
  const every = Math.max(1, Math.ceil(firsts.length / (MOST_POINTS - 2)));
  return [from, ...firsts.filter((_, index) => index % every === 0), to];
}

/** The same day of the month some months earlier, or that month's last day. */
export function monthsBefore(day: string, months: number): string {
  const date = dateOfDay(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return dayOfDate(date);
}

/** The day before. */
export function dayBefore(day: string): string {
  const date = dateOfDay(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return dayOfDate(date);
}

function firstOfMonth(day: string, later: number): string {
  const date = dateOfDay(day);
  return dayOfDate(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1)));
}
