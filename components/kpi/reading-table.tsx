import { useFormatter, useTranslations } from "next-intl";
import { useFigures } from "../convergence/use-figures";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { KpiDetail } from "./kpi-data";
import { RemoveReading } from "./kpi-dialogs";

/** Every reading of a KPI, the newest first: the figure, what was noted and by whom. */
export function ReadingTable({ org, data }: { org: string; data: KpiDetail }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { day } = useFigures();
  const { kpi, team } = data;
  return (
    <Table
      caption={t("readingsCaption", { name: kpi.name })}
      head={
        <>
          <ColumnHeader>{t("columns.day")}</ColumnHeader>
          <ColumnHeader isNumber>{t("columns.figure")}</ColumnHeader>
          <ColumnHeader>{t("columns.note")}</ColumnHeader>
          <ColumnHeader>{t("columns.by")}</ColumnHeader>
          {data.canEdit ? (
            <ColumnHeader className="no-print">
              <span className="sr-only">{t("remove")}</span>
            </ColumnHeader>
          ) : null}
        </>
      }
    >
      {data.readings.map((reading) => (
        <tr key={reading.day}>
          <RowHeader className="whitespace-nowrap">{day(reading.day)}</RowHeader>
          <Cell isNumber className="whitespace-nowrap">
            {format.number(reading.value, { maximumFractionDigits: 4 })} {kpi.unit}
          </Cell>
          <Cell>{reading.note}</Cell>
          <Cell>{reading.by}</Cell>
          {data.canEdit ? (
            <Cell className="no-print">
              <RemoveReading
                org={org}
                team={team.id}
                kpi={kpi.id}
                reading={{ day: reading.day, version: reading.version }}
              />
            </Cell>
          ) : null}
        </tr>
      ))}
    </Table>
  );
}
