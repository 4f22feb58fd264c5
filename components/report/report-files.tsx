import { useTranslations } from "next-intl";
import { exportHref } from "../comparison/links";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

const FORMATS = ["csv", "json"] as const;
const PARTS = ["ownership", "findings", "indices", "runs"] as const;

/** The report's parts as files, of the day shown. */
export function ReportFiles(props: {
  org: string;
  team: string;
  /** Left out for today. */
  on: string | undefined;
  hasRuns: boolean;
}) {
  const t = useTranslations("report.files");
  const parts = PARTS.filter((part) => part !== "runs" || props.hasRuns);
  return (
    <div className="no-print">
      <Section title={t("title")}>
        <p className="mb-3 text-soft">{t("lead")}</p>
        <Table
          caption={t("caption")}
          isCaptionHidden
          head={(["what", "holds", "as"] as const).map((column) => (
            <ColumnHeader key={column}>{t(column)}</ColumnHeader>
          ))}
        >
          {parts.map((part) => (
            <tr key={part}>
              <RowHeader>{t(part)}</RowHeader>
              <Cell className="min-w-50 text-soft">{t(`${part}Holds`)}</Cell>
              <Cell className="whitespace-nowrap">
                {FORMATS.map((format) => (
                  <a
                    key={format}
                    download
                    className="mr-4 inline-flex min-h-6 items-center underline underline-offset-3"
                    aria-label={t("label", { what: t(part), format: t(format) })}
                    href={exportHref(props.org, `structure-report.${format}`, {
                      ...{ team: props.team, part, on: props.on },
                    })}
                  >
                    {t(format)}
                  </a>
                ))}
              </Cell>
            </tr>
          ))}
        </Table>
      </Section>
    </div>
  );
}
