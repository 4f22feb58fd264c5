import type { useFormatter } from "next-intl";
import type { ReactElement } from "react";
import type { ExportedReport } from "@/server/features/exports/subject-report";
import { nameOf } from "../report-list";
import { reportWords, type Say } from "../report-words";
import { ReportPaper } from "./report-paper";

type Words = Readonly<{
  locale: string;
  t: Say;
  format: ReturnType<typeof useFormatter>;
}>;

/** A report as a document, with a name for its file. */
export function printedReport(
  page: ExportedReport,
  { locale, t, format }: Words,
): { name: string; paper: ReactElement } {
  const name = nameOf(page, t);
  const day = (when: Date | string) =>
    typeof when === "string"
      ? format.dateTime(new Date(when), { dateStyle: "long", timeZone: "UTC" })
      : format.dateTime(when, { dateStyle: "long", timeZone: page.timeZone });
  const words = reportWords(page.instrument, locale);
  const made = new Date();
  return {
    name: `${name} ${page.cycle.name}`,
    paper: <ReportPaper {...{ page, words, name, t, day, locale, made }} />,
  };
}
