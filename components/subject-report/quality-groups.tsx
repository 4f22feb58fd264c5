import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { dotWords, meanOf, type ReportWords, told } from "./report-words";

/** One quality by rater group, each dot with its interval, agreement in words and reliability. */
export function QualityGroups(props: {
  quality: ReportQuality;
  words: ReportWords;
  isPulse: boolean;
}) {
  const t = useTranslations("reports");
  const { quality, words, isPulse } = props;
  const name = words.quality(quality.key);
  const own = isPulse ? quality.self.level : quality.self.mean;
  const rows = quality.dots.map((dot) => ({
    label: t(`group.${dot.group}`),
    self: own,
    others: meanOf(dot),
    ...(dot.interval ?? {}),
    note: dotWords(dot, t),
  }));
  const scale = isPulse ? { min: 1, max: 5 } : words.scale;
  return (
    <article className="break-inside-avoid border-line border-t pt-4 first:border-0 first:pt-0">
      <h3 className="mb-1">{name}</h3>
      <p className="mb-2 text-sm text-soft">{sentenceOf(quality, own, t)}</p>
      {rows.length === 0 ? null : (
        <ChartFigure
          id={`report-${quality.key}`}
          title={t("groups.chart", { name })}
          table={{
            columns: [t("group.heading"), t("mean"), t("interval"), t("raters"), t("reliability")],
            rows: quality.dots.map((dot) => [
              t(`group.${dot.group}`),
              dotWords(dot, t),
              dot.interval
                ? t("range", { low: told(dot.interval.low), high: told(dot.interval.high) })
                : "–",
              "nFrom" in dot.cell ? t(`band.${dot.cell.nFrom}`) : "–",
              dot.reliability === null ? "–" : dot.reliability.toFixed(2),
            ]),
          }}
        >
          <DotPlot
            title={t("groups.chart", { name })}
            desc={rows.map(({ label, note }) => `${label}: ${note}`).join("; ")}
            rows={rows}
            scale={scale}
          />
        </ChartFigure>
      )}
    </article>
  );
}

type Say = (key: string, values?: Record<string, string | number>) => string;

function sentenceOf({ others, gap }: ReportQuality, own: number | null, t: Say): string {
  if (!others) return t("groups.nobody");
  const said = {
    others: told(others.mean),
    weighted: told(others.weighted),
    own: own === null ? "" : told(own),
    label: gap ? t(`label.${gap.label}`) : "",
  };
  return t(own === null || !gap ? "groups.othersOnly" : "groups.both", said);
}
