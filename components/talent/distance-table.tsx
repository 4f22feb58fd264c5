import { useFormatter, useTranslations } from "next-intl";
import { HUB_CRITERIA } from "@/server/domain/talent/criteria";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { Comparison } from "./types";

/** By criterion: what it weighs for each side, and how far their ratings lie apart. */
export function DistanceTable({ compared }: { compared: Comparison }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const one = { maximumFractionDigits: 1 };
  const percent = (share: number) => format.number(share, { ...one, style: "percent" });
  return (
    <Table
      caption={t("reveal.distancesCaption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("weights.criterion")}</ColumnHeader>
          <ColumnHeader isNumber>{t("reveal.ctoWeight")}</ColumnHeader>
          <ColumnHeader isNumber>{t("reveal.cioWeight")}</ColumnHeader>
          <ColumnHeader isNumber>{t("reveal.weightGap")}</ColumnHeader>
          <ColumnHeader isNumber>{t("reveal.ratingGap")}</ColumnHeader>
        </>
      }
    >
      {HUB_CRITERIA.map(({ key }, index) => {
        const row = compared.criteria[index];
        return row ? (
          <tr key={key}>
            <RowHeader className="min-w-40">{t(`criterion.${key}.name`)}</RowHeader>
            <Cell isNumber>{percent(row.cto)}</Cell>
            <Cell isNumber>{percent(row.cio)}</Cell>
            <Cell isNumber className="whitespace-nowrap">
              {t("reveal.points", { value: format.number(row.weights * 100, one) })}
            </Cell>
            <Cell isNumber className="whitespace-nowrap">
              {t("reveal.stepsApart", {
                value: format.number(row.ratings, one),
                count: Number(row.ratings.toFixed(1)),
              })}
            </Cell>
          </tr>
        ) : null;
      })}
    </Table>
  );
}
