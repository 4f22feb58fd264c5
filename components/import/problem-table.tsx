import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { ImportPage } from "./import-data";

/** How many problems of each kind, and the first of them with row and column. */
export function ProblemTable({ page, children }: { page: ImportPage; children: ReactNode }) {
  const t = useTranslations("imports");
  const byCode = Object.entries(page.problems?.byCode ?? {});
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3>{t("result.where")}</h3>
        {children}
      </div>
      <ul className="grid gap-1 text-sm">
        {byCode.map(([code, count]) => (
          <li key={code}>{t("result.byCode", { count: count ?? 0, kind: t(`kinds.${code}`) })}</li>
        ))}
      </ul>
      {page.found.length > 0 ? (
        <Table
          caption={t("result.first", {
            shown: page.found.length,
            count: page.problems?.count ?? 0,
          })}
          head={
            <>
              <ColumnHeader>{t("result.row")}</ColumnHeader>
              <ColumnHeader>{t("result.column")}</ColumnHeader>
              <ColumnHeader>{t("result.value")}</ColumnHeader>
              <ColumnHeader>{t("result.problem")}</ColumnHeader>
            </>
          }
        >
          {page.found.map(({ line, column, code, value, params }) => (
            <tr key={`${line} ${column} ${code}`}>
              <RowHeader>{line}</RowHeader>
              <Cell className="max-w-50 wrap-anywhere">
                <bdi>{column ?? t("result.wholeRow")}</bdi>
              </Cell>
              <Cell className="max-w-60 wrap-anywhere">
                <bdi>{value || "–"}</bdi>
              </Cell>
              <Cell className="min-w-60">{t(`problems.${code}`, params)}</Cell>
            </tr>
          ))}
        </Table>
      ) : null}
    </div>
  );
}
