import { useFormatter, useTranslations } from "next-intl";
import { weightShares } from "@/server/domain/multi-criteria/additive";
import { HUB_CRITERIA } from "@/server/domain/talent/criteria";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

/** The eight criteria and what they weigh in a plan. */
export function WeightTable({ weights }: { weights: readonly number[] }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const shares = weightShares(weights);
  return (
    <Table
      caption={t("weights.caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("weights.criterion")}</ColumnHeader>
          <ColumnHeader isNumber>{t("weights.weight")}</ColumnHeader>
          <ColumnHeader isNumber>{t("weights.share")}</ColumnHeader>
        </>
      }
    >
      {HUB_CRITERIA.map(({ key }, index) => (
        <tr key={key}>
          <RowHeader className="max-w-xl">
            {t(`criterion.${key}.name`)}
            <span className="block font-normal text-soft">{t(`criterion.${key}.help`)}</span>
          </RowHeader>
          <Cell isNumber>{format.number(weights[index] ?? 0)}</Cell>
          <Cell isNumber>
            {format.number(shares[index] ?? 0, { style: "percent", maximumFractionDigits: 1 })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
