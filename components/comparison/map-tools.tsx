import { useLocale, useTranslations } from "next-intl";
import { ChartDownload } from "@/components/charts/chart-download";
import { HeatLegend } from "@/components/charts/heat-legend";
import { Notice } from "@/components/ui/notice";
import type { ComparisonMap } from "@/server/features/comparisons/map";
import type { Comparison } from "@/server/features/comparisons/reads";
import { meanFormat } from "./cell-words";
import { addressPairs, exportHref } from "./links";

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type Props = { org: string; comparison: Comparison; map: ComparisonMap };

/** What belongs to a map: the colours in figures, and the files to take away. */
export function MapTools({ org, comparison, map }: Props) {
  const t = useTranslations("comparison");
  const common = useTranslations("common");
  const { cycle, view, layer, otherVersions } = comparison;
  const format = meanFormat(useLocale(), 2);
  const width = (map.scale.max - map.scale.min) / STEPS.length;
  const at = (step: number) => format(map.scale.min + step * width);
  const hasHidden = map.rows.some(({ cells }) => cells.some(({ state }) => state === "suppressed"));
  const { cell: _, ...shown } = view;
  const files = { ...Object.fromEntries(addressPairs(shown)), level: view.level };
  const link =
    "inline-flex min-h-6 items-center text-sm text-soft underline underline-offset-3 hover:text-ink";
  return (
    <div className="mb-8">
      <HeatLegend
        label={t("map.legend")}
        steps={STEPS.map((cls) => ({
          cls,
          text: t("map.step", { from: at(cls - 1), to: at(cls) }),
        }))}
        suppressed={hasHidden ? { text: t("cell.too-few"), meaning: t("map.hidden") } : undefined}
      />
      {otherVersions > 0 ? (
        <Notice className="mt-4" title={t("map.otherVersions", { count: otherVersions })} />
      ) : null}
      <div className="no-print mt-4 flex flex-wrap items-start gap-x-4 gap-y-1">
        <ChartDownload
          source={{ href: exportHref(org, "heatmap.svg", files) }}
          fileName={cycle ? `heatmap ${cycle.name}` : "heatmap self-ratings"}
          labels={{
            svg: common("downloadSvg"),
            png: common("downloadPng"),
            failed: common("downloadFailed"),
          }}
        />
        <a
          className={link}
          href={exportHref(org, "comparison.csv", {
            layer,
            level: view.level,
            team: view.team,
            cycle: cycle?.id,
          })}
          download
        >
          {t("map.csv")}
        </a>
        {cycle && comparison.overall ? (
          <a
            className={link}
            href={exportHref(org, "comparison.csv", { cycle: cycle.id, level: "overall" })}
            download
          >
            {t("map.overallCsv")}
          </a>
        ) : null}
        {hasHidden ? <p className="w-full text-soft text-xs">{t("map.csvNote")}</p> : null}
      </div>
    </div>
  );
}
