import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import { Computed } from "./computed";
import { type AskedAgain, chosenWords, followUpRows } from "./follow-up-rows";
import type { ReportWords } from "./report-words";

/** The one behaviour that raters were asked about again: then, now, and whether that is a change. */
export function FollowUp(props: { followUp: AskedAgain; words: ReportWords; timeZone: string }) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const { followUp, words, timeZone } = props;
  const date = format.dateTime(followUp.chosenIn.releasedAt, { dateStyle: "long", timeZone });
  const rows = followUpRows(followUp, t);
  return (
    <>
      <p className="max-w-[66ch] text-md">{words.item(followUp.itemKey)}</p>
      <p className="mt-1 mb-4 text-soft">{chosenWords(followUp, date, t)}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("followUp.none")}>{t("followUp.noneBody")}</EmptyState>
      ) : (
        <Table
          caption={t("followUp.caption")}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("group.heading")}</ColumnHeader>
              <ColumnHeader>{t("followUp.then")}</ColumnHeader>
              <ColumnHeader>{t("followUp.now")}</ColumnHeader>
              <ColumnHeader>{t("followUp.change")}</ColumnHeader>
            </>
          }
        >
          {rows.map(({ key, label, before, after, change }) => (
            <tr key={key}>
              <RowHeader>{label}</RowHeader>
              <Cell>{before}</Cell>
              <Cell>{after}</Cell>
              <Cell>{change}</Cell>
            </tr>
          ))}
        </Table>
      )}
      <Computed of={["change", "hidden"]} />
    </>
  );
}
