import type { useFormatter, useTranslations } from "next-intl";
import { documentOfReport, type ReportFile, tableOfReport } from "@/server/domain/report/document";
import { toCsv } from "@/server/domain/table";
import type { ExportedReport } from "@/server/features/reports/export";
import { namesOf } from "../finding/finding-names";
import { findingWords } from "../finding/use-finding-words";

/** A part of the report as the text of a file, its findings said in words. */
export function reportText(
  exported: ExportedReport,
  format: "csv" | "json",
  t: ReturnType<typeof useTranslations<"findings">>,
  formatter: ReturnType<typeof useFormatter>,
): string {
  const file = withWords(exported, t, formatter);
  if (format === "csv") return toCsv(tableOfReport(file));
  return `${JSON.stringify(documentOfReport(file), null, 2)}\n`;
}

function withWords(
  { file, findings, structure }: ExportedReport,
  t: ReturnType<typeof useTranslations<"findings">>,
  formatter: ReturnType<typeof useFormatter>,
): ReportFile {
  if (!findings || !structure) return file;
  const wordsOf = findingWords(namesOf(structure), t, formatter);
  return {
    ...file,
    columns: [...file.columns, "says", "evidence", "what_to_do"],
    rows: file.rows.map((row, place) => {
      const finding = findings[place];
      if (!finding) return row;
      const { says, evidence } = wordsOf(finding);
      return { ...row, says, evidence, what_to_do: t(`rules.${finding.rule}.todo`) };
    }),
  };
}
