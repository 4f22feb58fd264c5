import { useTranslations } from "next-intl";
import type { InstrumentList } from "@/server/features/instruments/pages";
import { TestedLabel } from "../study/tested-label";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

/** The organisation's instruments: what is being written first, then what can be asked with. */
export function InstrumentTable({ org, list }: { org: string; list: InstrumentList }) {
  const t = useTranslations("instruments.list");
  const path = `/${org}/instruments`;
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("name")}</ColumnHeader>
          <ColumnHeader>{t("state")}</ColumnHeader>
          <ColumnHeader>{t("tested")}</ColumnHeader>
          <ColumnHeader>{t("origin")}</ColumnHeader>
          <ColumnHeader isNumber>{t("cycles")}</ColumnHeader>
        </>
      }
    >
      {list.drafts.map(({ id, name, base, by }) => (
        <tr key={id}>
          <RowHeader className="min-w-44 max-w-80 wrap-anywhere">
            <Anchor href={`${path}/drafts/${id}`} className="underline underline-offset-3">
              <bdi>{name || t("unnamed")}</bdi>
            </Anchor>
          </RowHeader>
          <Cell>
            <Badge look="dashed">{by ? t("draftBy", { name: by }) : t("draft")}</Badge>
          </Cell>
          <Cell>{t("none")}</Cell>
          <Cell className="min-w-40">
            <bdi>{base.name}</bdi> ({base.version})
          </Cell>
          <Cell isNumber>{t("none")}</Cell>
        </tr>
      ))}
      {list.instruments.map(({ id, name, version, status, originKey, cycles, tested }) => (
        <tr key={id}>
          <RowHeader className="min-w-44 max-w-80 wrap-anywhere">
            <Anchor href={`${path}/${id}`} className="underline underline-offset-3">
              <bdi>{name}</bdi>
            </Anchor>{" "}
            <span className="font-normal text-soft">({version})</span>
          </RowHeader>
          <Cell>
            <Badge>{t(`states.${status}`)}</Badge>
          </Cell>
          <Cell>{status === "imported" ? t("none") : <TestedLabel tested={tested} />}</Cell>
          <Cell className="min-w-40">{status === "published" ? originKey : t("none")}</Cell>
          <Cell isNumber>{cycles}</Cell>
        </tr>
      ))}
    </Table>
  );
}
