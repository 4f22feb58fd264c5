import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { Computed } from "./computed";
import { levelRows } from "./report-rows";
import type { ReportWords } from "./report-words";

/** The anchored scales, a measure of their own: never mixed with the means of the behaviours. */
export function LevelFigures(props: { qualities: readonly ReportQuality[]; words: ReportWords }) {
  const t = useTranslations("reports");
  const rows = levelRows(props, t);
  return (
    <>
      <ChartFigure
        id="report-levels"
        title={t("levels.chart")}
        caption={t("levels.legend")}
        fileName="report-levels"
        table={{
          columns: [t("quality"), t("self"), t("others")],
          rows: rows.map(({ label, ownText, note }) => [label, ownText, note]),
        }}
      >
        <DotPlot
          title={t("levels.chart")}
          desc={rows.map(({ label, ownText, note }) => `${label}: ${ownText}, ${note}`).join("; ")}
          rows={rows}
          scale={{ min: 1, max: 5 }}
        />
      </ChartFigure>
      <Computed of={["levels"]} />
    </>
  );
}
