import { useTranslations } from "next-intl";
import { ChartDownload } from "@/components/charts/chart-download";
import { exportHref } from "@/components/comparison/links";
import { useFigures } from "@/components/convergence/use-figures";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { Landscape } from "@/server/features/landscape/reads";
import { LandscapeControls } from "./landscape-controls";
import { landscapeHref, landscapePairs } from "./links";
import { OwnerMap } from "./owner-map";

const LEGEND = ["owned", "vacant", "contested", "gap", "not-assessed"] as const;

/** All teams side by side, with what the cells mean and the files to take away. */
export function LandscapeView({ org, landscape }: { org: string; landscape: Landscape }) {
  const t = useTranslations("landscape");
  const common = useTranslations("common");
  const figures = useFigures();
  const { view, rows, count, on } = landscape;
  if (count === 0) {
    return (
      <EmptyState
        headingLevel={2}
        title={t("empty")}
        action={<LinkButton href={`/${org}/teams`}>{t("toTeams")}</LinkButton>}
      >
        {t("emptyBody")}
      </EmptyState>
    );
  }
  const caption = t("caption", { map: view.map, count: rows.length, day: figures.day(on) });
  const files = Object.fromEntries(landscapePairs(view));
  const link =
    "inline-flex min-h-6 items-center text-sm text-soft underline underline-offset-3 hover:text-ink";
  return (
    <>
      <LandscapeControls org={org} landscape={landscape} />
      {rows.length === 0 ? (
        <EmptyState
          headingLevel={2}
          title={t("nothing")}
          action={
            <LinkButton href={landscapeHref(org, { map: view.map })}>{t("clear")}</LinkButton>
          }
        >
          {t("nothingBody")}
        </EmptyState>
      ) : (
        <Section
          title={t("count", { shown: rows.length, count })}
          aside={landscape.isWhole ? null : t("scoped")}
        >
          <p className="mb-4 max-w-[80ch]">{t("summary", summaryOf(landscape))}</p>
          <OwnerMap org={org} landscape={landscape} caption={caption} />
          {view.map === "responsibilities" ? <Legend /> : null}
          <div className="no-print mt-4 flex flex-wrap items-start gap-x-4 gap-y-1">
            <ChartDownload
              source={{ href: exportHref(org, "structure.svg", files) }}
              fileName={`structure ${on}`}
              labels={{
                svg: common("downloadSvg"),
                png: common("downloadPng"),
                failed: common("downloadFailed"),
              }}
            />
            <a className={link} href={exportHref(org, "structure.csv", files)} download>
              {t("csv")}
            </a>
          </div>
        </Section>
      )}
    </>
  );
}

function Legend() {
  const t = useTranslations("landscape");
  return (
    <dl
      aria-label={t("legend")}
      className="print-colour heat mt-3 flex flex-wrap gap-x-5 gap-y-2 text-soft text-xs"
    >
      {LEGEND.map((state) => (
        <div key={state} className="flex items-center gap-2">
          <dt className={`owner owner-${state} rounded-sm px-1.5 py-0.5`}>
            {t(`states.${state}`)}
          </dt>
          <dd>{t(`meaning.${state}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function summaryOf({ rows }: Landscape) {
  const cells = rows.filter(({ isAssessed }) => isAssessed).flatMap((row) => row.cells);
  const counted = (state: string) => cells.filter((cell) => cell.state === state).length;
  return {
    assessed: rows.filter(({ isAssessed }) => isAssessed).length,
    count: rows.length,
    owned: cells.length > 0 ? counted("owned") / cells.length : 0,
    gap: counted("gap"),
    contested: counted("contested"),
    vacant: counted("vacant"),
  };
}
