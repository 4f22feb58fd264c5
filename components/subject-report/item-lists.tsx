import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { SubjectReport } from "@/server/domain/subject-report/report";
import { Computed } from "./computed";
import { type ReportWords, told } from "./report-words";

/** The behaviours that others see most and least, and all of them beside what the subject said. */
export function ItemLists({ report, words }: { report: SubjectReport; words: ReportWords }) {
  const t = useTranslations("reports");
  const items = report.qualities.flatMap((quality) => quality.items);
  if (report.strongest.length === 0) {
    return <EmptyState title={t("items.none")}>{t("items.noneBody")}</EmptyState>;
  }
  return (
    <>
      <div className="grid gap-6 md:grid-cols-2">
        {(["strongest", "weakest"] as const).map((which) => (
          <div key={which}>
            <h3 className="mb-2 text-base">{t(`items.${which}`)}</h3>
            <ol className="grid gap-2">
              {report[which].map(({ key, mean }) => (
                <li key={key} className="grid grid-cols-[2.5rem_1fr]">
                  <span className="font-semibold tabular-nums">{told(mean)}</span>
                  <span>{words.item(key)}</span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <Disclosure className="mt-4" summary={t("items.all")}>
        <Table
          caption={t("items.all")}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("items.item")}</ColumnHeader>
              <ColumnHeader isNumber>{t("self")}</ColumnHeader>
              <ColumnHeader isNumber>{t("others")}</ColumnHeader>
            </>
          }
        >
          {items.map(({ key, self, others }) => (
            <tr key={key}>
              <RowHeader>{words.item(key)}</RowHeader>
              <Cell isNumber>{self ?? "–"}</Cell>
              <Cell isNumber>{others ? told(others.mean) : "–"}</Cell>
            </tr>
          ))}
        </Table>
      </Disclosure>
      <Computed of={["items"]} />
    </>
  );
}
