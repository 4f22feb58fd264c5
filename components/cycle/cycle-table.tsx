import { useFormatter, useTranslations } from "next-intl";
import type { listCycles } from "@/server/features/cycles/reads";
import { useDay } from "../perception/use-day";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Row = Awaited<ReturnType<typeof listCycles>>["cycles"][number];

/** The cycles of an organisation, the newest first. */
export function CycleTable({ org, rows }: { org: string; rows: readonly Row[] }) {
  const t = useTranslations("cycles");
  const format = useFormatter();
  const day = useDay();
  return (
    <Table
      caption={t("list.caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("list.cycle")}</ColumnHeader>
          <ColumnHeader>{t("list.kind")}</ColumnHeader>
          <ColumnHeader>{t("list.state")}</ColumnHeader>
          <ColumnHeader>{t("list.instrument")}</ColumnHeader>
          <ColumnHeader>{t("list.since")}</ColumnHeader>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <RowHeader className="max-w-80 wrap-anywhere">
            <Anchor href={`/${org}/cycles/${row.id}`} className="underline underline-offset-3">
              <bdi>{row.name}</bdi>
            </Anchor>
            {row.waiting > 0 ? (
              <span className="block font-normal text-soft">
                {t("list.waiting", { count: row.waiting })}
              </span>
            ) : null}
            {row.state === "draft" && row.preparedFor ? (
              <span className="block font-normal text-soft">
                {t("repeat.preparedTitle", { day: day(row.preparedFor, "medium") })}
              </span>
            ) : null}
          </RowHeader>
          <Cell>{t(`kinds.${row.kind}`)}</Cell>
          <Cell>
            <Badge look={row.state === "released" || row.state === "open" ? "strong" : "plain"}>
              {t(`states.${row.state}`)}
            </Badge>
          </Cell>
          <Cell className="max-w-60 min-w-44 wrap-anywhere">
            <bdi>{row.instrument.name}</bdi>
          </Cell>
          <Cell className="whitespace-nowrap">
            {format.dateTime(row.at, { dateStyle: "medium" })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
