import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { Computed } from "./computed";
import { type ReportWords, told } from "./report-words";

/** All qualities at once: self against others with the interval, and what that amounts to in a word. */
export function Glance(props: {
  qualities: readonly ReportQuality[];
  words: ReportWords;
  isPulse: boolean;
}) {
  const t = useTranslations("reports");
  const { words, isPulse } = props;
  const scale = isPulse ? { min: 1, max: 5 } : words.scale;
  const rows = props.qualities.map(({ key, self, others, interval, gap }) => {
    const own = isPulse ? self.level : self.mean;
    return {
      label: words.quality(key),
      self: own,
      others: others?.mean ?? null,
      ...(interval ?? {}),
      note: others === null ? t("label.none") : gap ? t(`label.${gap.label}`) : told(others.mean),
      isStrong: gap?.label === "blind-spot",
      ownText: own === null ? t("unsaid") : told(own),
      othersText: others ? told(others.mean) : t("label.none"),
      intervalText: interval
        ? t("range", { low: told(interval.low), high: told(interval.high) })
        : "–",
    };
  });
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
