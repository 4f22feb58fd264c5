import { useTranslations } from "next-intl";
import type { PersonImportProblem } from "@/server/domain/person-import-rows";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

/** Each problem of a people file with its row and column, as a spreadsheet counts them. */
export function FileProblems(props: { problems: readonly PersonImportProblem[]; isCut: boolean }) {
  const t = useTranslations("people.csv");
  return (
    <>
      <Table
        caption={t("problemCaption")}
        head={(["row", "column", "problem", "value"] as const).map((column) => (
          <ColumnHeader key={column}>{t(column)}</ColumnHeader>
        ))}
      >
        {props.problems.map((one) => (
          <tr key={`${one.row} ${one.column} ${one.why}`}>
            <RowHeader>{one.row}</RowHeader>
            <Cell>{one.column}</Cell>
            <Cell className="min-w-52">
              {t(`why.${one.why}`)}
              {one.otherRow ? ` (${t("otherRow", { row: one.otherRow })})` : null}
            </Cell>
            <Cell className="wrap-anywhere">{one.value}</Cell>
          </tr>
        ))}
      </Table>
      {props.isCut ? <p className="text-soft">{t("first")}</p> : null}
    </>
  );
}
