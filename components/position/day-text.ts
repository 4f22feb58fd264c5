import { useFormatter } from "next-intl";

/** Says a calendar day (YYYY-MM-DD) in the reader's words. */
export function useDayText(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
}
