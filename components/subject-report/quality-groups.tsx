import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { ItemsByGroup } from "./items-by-group";
import { groupRows, qualitySentence, scaleOf } from "./report-rows";
import type { ReportWords } from "./report-words";

/** One quality by rater group, each dot with its interval, agreement in words and reliability. */
export function QualityGroups(props: {
  quality: ReportQuality;
  words: ReportWords;
  isPulse: boolean;
}) {
  const t = useTranslations("reports");
  const { quality, words, isPulse } = props;
  const name = words.quality(quality.key);
  const rows = groupRows(quality, isPulse, t);
  return (
    <article className="min-w-0 break-inside-avoid border-line border-t pt-4 first:border-0 first:pt-0">
      <h3 className="mb-1">{name}</h3>
      <p className="mb-2 text-sm text-soft">{qualitySentence(quality, isPulse, t)}</p>
      {rows.length === 0 ? null : (
        <ChartFigure
          id={`report-${quality.key}`}
          title={t("groups.chart", { name })}
          table={{
            columns: [t("group.heading"), t("mean"), t("interval"), t("raters"), t("reliability")],
            rows: rows.map((row) => [
              row.label,
              row.note,
              row.intervalText,
              row.ratersText,
              row.reliabilityText,
            ]),
          }}
        >
          <DotPlot
            title={t("groups.chart", { name })}
            desc={rows.map(({ label, note }) => `${label}: ${note}`).join("; ")}
            rows={rows}
            scale={scaleOf(words, isPulse)}
          />
        </ChartFigure>
      )}
      {quality.items.length === 0 ? null : <ItemsByGroup {...{ quality, words, name }} />}
    </article>
  );
}
