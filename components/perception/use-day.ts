import { useFormatter } from "next-intl";
import { dateOfDay } from "@/server/domain/day";

/** Says a calendar day (YYYY-MM-DD) in words; a day has no zone, so none is applied. */
export function useDay(): (day: string, style?: "long" | "medium") => string {
  const format = useFormatter();
  return (day, style = "long") =>
    format.dateTime(dateOfDay(day), { dateStyle: style, timeZone: "UTC" });
}
