import { useFormatter, useTranslations } from "next-intl";
import { ChartFigure } from "../charts/chart-figure";
import { ReadingLine } from "../charts/reading-line";
import { useFigures } from "../convergence/use-figures";
import type { KpiDetail } from "./kpi-data";

/** A KPI's readings over time against its target. */
export function ReadingChart({ data }: { data: KpiDetail }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { day: dayText } = useFigures();
  const { kpi } = data;
  const points = data.readings.map(({ day, value }) => ({ day, value })).reverse();
  const figure = (value: number) =>
    `${format.number(value, { maximumFractionDigits: 2 })} ${kpi.unit}`.trim();
  const last = points.at(-1);
  const title = t("chartTitle", { name: kpi.name });
  return (
    <ChartFigure
      id="readings-over-time"
      title={title}
      fileName={kpi.name}
      table={{
        columns: [t("columns.day"), t("columns.figure")],
        rows: points.map(({ day, value }) => [dayText(day), figure(value)]),
      }}
    >
      <ReadingLine
        title={title}
        desc={t("chartDesc", {
          count: points.length,
          latest: last ? figure(last.value) : "–",
          target: kpi.target === null ? t("noTarget") : figure(kpi.target),
        })}
        points={points}
        target={kpi.target}
        targetLabel={t("fields.target")}
        dayText={dayText}
        format={(value) => format.number(value, { maximumFractionDigits: 2 })}
      />
    </ChartFigure>
  );
}
