import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { Computed } from "./computed";
import { type ReportWords, told } from "./report-words";

/** The anchored scales, a measure of their own: never mixed with the means of the behaviours. */
export function LevelFigures(props: { qualities: readonly ReportQuality[]; words: ReportWords }) {
  const t = useTranslations("reports");
  const rows = props.qualities.map(({ key, self, othersLevel }) => ({
    label: props.words.quality(key),
    self: self.level,
    others: othersLevel?.mean ?? null,
    note: othersLevel ? told(othersLevel.mean) : t("label.none"),
    own: self.level === null ? t("unsaid") : told(self.level),
  }));
  return (
    <>
      <ChartFigure
        id="report-levels"
        title={t("levels.chart")}
        caption={t("levels.legend")}
        fileName="report-levels"
        table={{
          columns: [t("quality"), t("self"), t("others")],
          rows: rows.map(({ label, own, note }) => [label, own, note]),
        }}
      >
        <DotPlot
          title={t("levels.chart")}
          desc={rows.map(({ label, own, note }) => `${label}: ${own}, ${note}`).join("; ")}
          rows={rows}
          scale={{ min: 1, max: 5 }}
        />
      </ChartFigure>
      <Computed of={["levels"]} />
    </>
  );
}
