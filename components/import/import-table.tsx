import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { ImportRow } from "./import-data";

/** The imports of an organisation, the newest first, each with how it stands. */
export function ImportTable({ org, rows }: { org: string; rows: readonly ImportRow[] }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  return (
    <Table
      caption={t("list.caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("list.file")}</ColumnHeader>
          <ColumnHeader>{t("list.state")}</ColumnHeader>
          <ColumnHeader isNumber>{t("list.teams")}</ColumnHeader>
          <ColumnHeader isNumber>{t("list.ratings")}</ColumnHeader>
          <ColumnHeader>{t("list.by")}</ColumnHeader>
          <ColumnHeader>{t("list.when")}</ColumnHeader>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <RowHeader className="max-w-80 wrap-anywhere">
            <Anchor href={`/${org}/imports/${row.id}`} className="underline underline-offset-3">
              <bdi>{row.fileName}</bdi>
            </Anchor>
          </RowHeader>
          <Cell>
            <ImportBadge row={row} />
          </Cell>
          <Cell isNumber>{row.teams === null ? "–" : format.number(row.teams)}</Cell>
          <Cell isNumber>{row.ratings === null ? "–" : format.number(row.ratings)}</Cell>
          <Cell>{row.by ?? t("list.formerMember")}</Cell>
          <Cell className="whitespace-nowrap">
            {format.dateTime(row.committedAt ?? row.createdAt, { dateStyle: "medium" })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function ImportBadge({ row }: { row: Pick<ImportRow, "state" | "rowsDone" | "rowsTotal"> }) {
  const t = useTranslations("imports.states");
  const look = {
    committed: "strong",
    cancelled: "dashed",
    failed: "dashed",
    undone: "dashed",
  } as const;
  const isDone = row.state in look;
  const percent = row.rowsTotal > 0 ? row.rowsDone / row.rowsTotal : 0;
  const isMoving = row.state === "running" || row.state === "checking";
  return (
    // Reason: `in` has just shown that the state is one of the table's keys.
    <Badge look={isDone ? look[row.state as keyof typeof look] : "plain"}>
      {isMoving ? t(`${row.state}At`, { percent }) : t(row.state)}
    </Badge>
  );
}
