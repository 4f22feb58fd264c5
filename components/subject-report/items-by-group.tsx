import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { itemTable } from "./report-rows";
import type { ReportWords } from "./report-words";

/** The behaviours of a quality as each group sees them, on request. */
export function ItemsByGroup(props: { quality: ReportQuality; words: ReportWords; name: string }) {
  const t = useTranslations("reports");
  const { groups, rows } = itemTable(props.quality, props.words, t);
  const caption = t("groups.items", { name: props.name });
  return (
    <Disclosure className="no-print mt-2" summary={caption}>
      <Table
        caption={caption}
        isCaptionHidden
        head={
          <>
            <ColumnHeader className="min-w-50">{t("items.item")}</ColumnHeader>
            {[t("self"), t("others"), ...groups].map((label) => (
              <ColumnHeader key={label} isNumber>
                {label}
              </ColumnHeader>
            ))}
          </>
        }
      >
        {rows.map(([item = "", ...figures]) => (
          <tr key={item}>
            <RowHeader>{item}</RowHeader>
            {figures.map((figure, at) => (
              <Cell key={["self", "others", ...groups][at]} isNumber>
                {figure}
              </Cell>
            ))}
          </tr>
        ))}
      </Table>
      <p className="mt-2 text-xs text-soft">{t("short.legend")}</p>
    </Disclosure>
  );
}
