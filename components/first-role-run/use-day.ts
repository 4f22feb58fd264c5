import { useFormatter } from "next-intl";

/** A day (YYYY-MM-DD) as it is read. */
export function useDay(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
}
