import { dayIn } from "../day";

const FIRST_HOUR = 7;
const LAST_HOUR = 20;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How often at most somebody is reminded of a cycle, and how long after the last mail: every other day at most. */
export const MOST_REMINDERS = 3;
// Some hours less than two days: the look of the day is not at the very same second.
const HOURS_BETWEEN = 44;

/** When a mail may go: at once between 7 and 20 o'clock in the organisation's zone, else at the next 7. */
export function mailTime(now: Date, timeZone: string): Date {
  const hour = hourIn(now, timeZone);
  if (hour >= FIRST_HOUR && hour < LAST_HOUR) return now;
  const wanted = dayIn(timeZone, new Date(now.getTime() + (hour >= LAST_HOUR ? DAY_MS / 2 : 0)));
  // Clocks are changed by night: the next morning is found by looking, an hour at a time.
  const start = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  for (let at = start; at <= start + DAY_MS; at += HOUR_MS / 4) {
    const moment = new Date(at);
    const isMorning = hourIn(moment, timeZone) === FIRST_HOUR && dayIn(timeZone, moment) === wanted;
    if (isMorning && at > now.getTime()) return moment;
  }
  return new Date(now.getTime() + DAY_MS / 2);
}

/** Whether somebody who got these mails of a cycle, invitation first, may be reminded now. */
export function mayRemind(sentAt: readonly Date[], now: Date): boolean {
  const last = Math.max(...sentAt.map((at) => at.getTime()));
  if (sentAt.length === 0) return true;
  return sentAt.length <= MOST_REMINDERS && now.getTime() - last >= HOURS_BETWEEN * HOUR_MS;
}

function hourIn(moment: Date, timeZone: string): number {
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  return Number(hour.format(moment));
}
