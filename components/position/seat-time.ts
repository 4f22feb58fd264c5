import { along } from "../charts/geometry";

const DAY = 86_400_000;

export type TimeScale = Readonly<{
  x: (day: string) => number;
  /** Where a bar without an end stops. */
  end: number;
  ticks: readonly { day: string; label: string }[];
}>;

/**
 * Places days on a straight axis from the first to the last, with a tick at each beginning of a year,
 * or of a quarter where there are few years; never more than `most` ticks.
 */
export function timeScale(
  days: readonly string[],
  range: readonly [number, number],
  most: number,
): TimeScale {
  const numbers = days.map(numberOf);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  // A little room after the last day, so that a bar without an end shows that it goes on.
  const domain = [first, last + Math.max(14, (last - first) * 0.04)] as const;
  const x = (day: string) => along(Math.min(numberOf(day), domain[1]), domain, range);
  return { x, end: range[1], ticks: ticksOf(domain, most) };
}

function ticksOf([from, to]: readonly [number, number], most: number) {
  const months = monthsBetween(from, to);
  const step = [1, 3, 6, 12, 24, 60, 120, 240, 600].find((one) => months / one <= most) ?? 1200;
  const start = new Date(from * DAY);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / step) * step;
  const ticks: { day: string; label: string }[] = [];
  for (let month = first; ; month += step) {
    const moment = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
    if (moment.getTime() / DAY > to) return ticks;
    const day = moment.toISOString().slice(0, 10);
    ticks.push({ day, label: step >= 12 ? day.slice(0, 4) : day.slice(0, 7) });
  }
}

function monthsBetween(from: number, to: number): number {
  return (to - from) / 30.44;
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}
