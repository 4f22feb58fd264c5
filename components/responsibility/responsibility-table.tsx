import { useTranslations } from "next-intl";
import type { ListedResponsibility } from "@/server/features/responsibilities/reads";
import { Anchor } from "../ui/anchor";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { DirectionMark } from "./direction-mark";
import { ResponsibilityBadges } from "./responsibility-badges";

/** Responsibilities with what they mean and what they may be measured by. */
export function ResponsibilityTable(props: {
  org: string;
  caption: string;
  rows: readonly ListedResponsibility[];
  hasDirection?: boolean;
}) {
  const t = useTranslations("responsibilities.list");
  return (
    <Table
      caption={props.caption}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("name")}</ColumnHeader>
          <ColumnHeader>{t("definition")}</ColumnHeader>
          <ColumnHeader>{t("kpis")}</ColumnHeader>
        </>
      }
    >
      {props.rows.map((one) => (
        <tr key={one.id}>
          <RowHeader className="wrap-anywhere w-56 min-w-36 align-top">
            <Anchor
              href={`/${props.org}/responsibilities/${one.id}`}
              className="font-medium underline-offset-3 hover:underline"
            >
              {one.name}
            </Anchor>
            <div className="mt-1 grid gap-1 font-normal">
              {props.hasDirection ? <DirectionMark direction={one.direction} /> : null}
              <ResponsibilityBadges one={one} />
            </div>
          </RowHeader>
          <Cell className="wrap-anywhere min-w-64 align-top">{one.definition}</Cell>
          <Cell className="wrap-anywhere min-w-56 align-top text-soft">{one.kpis.join("; ")}</Cell>
        </tr>
      ))}
    </Table>
  );
}
