import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { type Sets, useBaseName } from "./base-name";

/** The shipped set and the organisation's own, drafts first. */
export function SetTable({ path, sets }: { path: string; sets: Sets }) {
  const t = useTranslations("weight-sets");
  const baseName = useBaseName(sets);
  const { current, shipped } = sets;
  return (
    <Table
      caption={t("list.caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("list.name")}</ColumnHeader>
          <ColumnHeader>{t("list.state")}</ColumnHeader>
          <ColumnHeader>{t("list.base")}</ColumnHeader>
          <ColumnHeader isNumber>{t("list.runs")}</ColumnHeader>
          <ColumnHeader>{t("list.by")}</ColumnHeader>
        </>
      }
    >
      {sets.sets.map((one) => (
        <tr key={one.id}>
          <RowHeader className="max-w-80 wrap-anywhere">
            <Anchor href={`${path}/${one.id}`} className="underline underline-offset-3">
              <bdi>{one.name}</bdi>
            </Anchor>{" "}
            <span className="font-normal text-soft">({one.key})</span>
          </RowHeader>
          <Cell>
            <State state={stateOf(one, current)} />
          </Cell>
          <Cell className="min-w-40 wrap-anywhere">{baseName(one.basedOn)}</Cell>
          <Cell isNumber>{one.runs}</Cell>
          <Cell className="min-w-32 wrap-anywhere">
            <bdi>{one.createdBy ?? t("list.none")}</bdi>
          </Cell>
        </tr>
      ))}
      <tr>
        <RowHeader>
          {t("list.shipped")} <span className="font-normal text-soft">({shipped.key})</span>
        </RowHeader>
        <Cell>
          <State state={current === shipped.key ? "current" : "shipped"} />
        </Cell>
        <Cell>{t("list.none")}</Cell>
        <Cell isNumber>{shipped.runs}</Cell>
        <Cell>{t("list.none")}</Cell>
      </tr>
    </Table>
  );
}

type SetState = "current" | "published" | "draft" | "shipped";

function State({ state }: { state: SetState }) {
  const t = useTranslations("weight-sets.states");
  const look = state === "current" ? "strong" : state === "draft" ? "dashed" : "plain";
  return <Badge look={look}>{t(state)}</Badge>;
}

function stateOf(one: { key: string; publishedAt: Date | null }, current: string): SetState {
  if (one.key === current) return "current";
  return one.publishedAt ? "published" : "draft";
}
