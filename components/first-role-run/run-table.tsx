import { useTranslations } from "next-intl";
import { figure } from "../first-role/use-words";
import { Anchor } from "../ui/anchor";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { ListedRun } from "./run-trend";
import { useSetName } from "./set-name";
import { useDay } from "./use-day";

/** A team's saved results, the newest first. */
export function RunTable({ home, runs }: { home: string; runs: readonly ListedRun[] }) {
  const t = useTranslations("first-role-run.list");
  const words = useTranslations("first-role");
  const setName = useSetName();
  const day = useDay();
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("day")}</ColumnHeader>
          <ColumnHeader>{t("answer")}</ColumnHeader>
          <ColumnHeader>{t("firm")}</ColumnHeader>
          <ColumnHeader isNumber>{t("margin")}</ColumnHeader>
          <ColumnHeader isNumber>{t("people")}</ColumnHeader>
          <ColumnHeader>{t("by")}</ColumnHeader>
          <ColumnHeader>{t("set")}</ColumnHeader>
        </>
      }
    >
      {runs.map((run) => (
        <tr key={run.id}>
          <RowHeader className="whitespace-nowrap">
            <Anchor href={`${home}/runs/${run.id}`} className="underline underline-offset-3">
              {day(run.madeOn)}
            </Anchor>
          </RowHeader>
          <Cell className="whitespace-nowrap">{words(`names.${run.first}`)}</Cell>
          <Cell className="whitespace-nowrap">{words(`parts.labels.${run.label}`)}</Cell>
          <Cell isNumber>{run.margin === null ? t("none") : figure(run.margin)}</Cell>
          <Cell isNumber>{run.respondents}</Cell>
          <Cell className="min-w-32 wrap-anywhere">
            <bdi>{run.madeBy ?? t("nobody")}</bdi>
          </Cell>
          <Cell className="min-w-40 wrap-anywhere">
            {setName({ key: run.setKey, name: run.setName })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
