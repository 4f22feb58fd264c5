// Making one takes longer than a statement to the database; there are a few hundred zones at most.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (YYYY-MM-DD) that a moment belongs to in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  // Swedish dates are ISO 8601 dates.
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  formats.set(timeZone, format);
  return format.format(moment);
}

/** A calendar day as the database's driver takes and gives it: its midnight in UTC. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day of such a date. */
export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
