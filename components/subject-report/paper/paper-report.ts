import type { ExportedReport } from "@/server/features/exports/subject-report";
import type { ReportWords, Say } from "../report-words";

/** What every part of the paper is made from: the report as its reader may read it, and words for it. */
export type PaperReport = Readonly<{
  page: ExportedReport;
  words: ReportWords;
  /** Whom it is about, in words. */
  name: string;
  t: Say;
  /** A day in words: of a moment in the organisation's zone, or of the calendar. */
  day: (when: Date | string) => string;
  locale: string;
  made: Date;
}>;
