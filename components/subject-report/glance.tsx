import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { Computed } from "./computed";
import { glanceRows, scaleOf } from "./report-rows";
import type { ReportWords } from "./report-words";

/** All qualities at once: self against others with the interval, and what that amounts to in a word. */
export function Glance(props: {
  qualities: readonly ReportQuality[];
  words: ReportWords;
  isPulse: boolean;
}) {
  const t = useTranslations("reports");
  const { words, isPulse } = props;
  const scale = scaleOf(words, isPulse);
  const rows = glanceRows(props, t);
  const list = rows
    .map(({ label, ownText, othersText, note }) =>
      t("glance.row", { label, own: ownText, others: othersText, note }),
    )
    .join("; ");
  return (
    <>
      <ChartFigure
        id="report-glance"
        title={t("glance.chart")}
        caption={t("glance.legend")}
        fileName="report"
        table={{
          columns: [t("quality"), t("self"), t("others"), t("interval"), t("verdict")],
          rows: rows.map((row) => [
            row.label,
            row.ownText,
            row.othersText,
            row.intervalText,
            row.note,
          ]),
        }}
      >
        <DotPlot title={t("glance.chart")} desc={list} rows={rows} scale={scale} />
      </ChartFigure>
      <Computed of={["balanced", "interval", "gates", "labels"]} />
    </>
  );
}
