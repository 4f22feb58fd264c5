import { useLocale, useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Histogram } from "@/components/charts/histogram";
import type { CellFigures as Figures } from "@/server/domain/disclosure/cell";
import { agreementFrom, histogramFrom } from "@/server/domain/disclosure/thresholds";
import { optionCount, type Scale } from "@/server/domain/statistics/scale";

import { CellComputed, type FiguresProps } from "./cell-computed";
import { CellMean } from "./cell-mean";
import { meanFormat } from "./cell-words";

/** All that is published of one cell: figures, agreement in words, the answers counted, how it came about. */
export function CellFigures(props: FiguresProps) {
  const { figures, scale, cycle } = props;
  return (
    <>
      <CellMean mean={figures.mean} colour={props.colour} scale={scale} />
      <FigureList figures={figures} threshold={cycle.threshold} />
      <Agreement figures={figures} scale={scale} threshold={cycle.threshold} />
      <Answers figures={figures} scale={scale} threshold={cycle.threshold} />
      <CellComputed {...props} />
    </>
  );
}

function FigureList({ figures, threshold }: { figures: Figures; threshold: number }) {
  const t = useTranslations("comparison.panel");
  const format = meanFormat(useLocale(), 2);
  const fewest = agreementFrom(threshold);
  const missing = figures.n < fewest ? t("notYet", { count: fewest }) : t("notDefined");
  const names = ["sd", "rStarWgJ", "rWgJ", "adMJ"] as const;
  const rows = [
    { name: "raters", text: String(figures.n) },
    ...names.map((name) => {
      const value = figures[name];
      return { name, text: value === null ? missing : format(value) };
    }),
  ];
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 text-sm">
      {rows.map(({ name, text }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid border-line border-t py-1.5">
          <dt className="text-soft">{t.rich(name, { sub: (text) => <sub>{text}</sub> })}</dt>
          <dd className="text-right">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type PartProps = { figures: Figures; scale: Scale; threshold: number };

function Agreement({ figures, scale, threshold }: PartProps) {
  const t = useTranslations("comparison");
  const format = meanFormat(useLocale(), 2);
  const word = figures.agreement;
  return (
    <section className="mt-5">
      <h3 className="text-sm text-soft">{t("panel.agreement")}</h3>
      <p className="font-semibold">{t(`agreement.${word}`)}</p>
      <p className="mt-1 text-sm">
        {t(`agreement.${word}Body`, {
          limit: format(optionCount(scale) / 6),
          count: agreementFrom(threshold),
        })}
      </p>
    </section>
  );
}

function Answers({ figures, scale, threshold }: PartProps) {
  const t = useTranslations("comparison.panel");
  const fewest = histogramFrom(threshold);
  const { histogram, n } = figures;
  if (!histogram) {
    const why = n < fewest ? t("noHistogram", { count: fewest }) : t("histogramWithheld");
    return <p className="mt-5 text-sm text-soft">{why}</p>;
  }
  const bins = histogram.map((count, index) => ({ label: String(scale.min + index), count }));
  const list = bins.map(({ label, count }) => t("bin", { option: label, count })).join(", ");
  return (
    <section className="mt-5">
      <h3 className="mb-2 text-sm text-soft">{t("histogram")}</h3>
      <ChartFigure
        id="cell-histogram"
        title={t("histogram")}
        fileName="answers"
        table={{
          columns: [t("option"), t("times")],
          rows: bins.map(({ label, count }) => [label, String(count)]),
        }}
      >
        <Histogram
          title={t("histogram")}
          desc={t("histogramDesc", { list })}
          bins={bins}
          unit={t("answers")}
        />
      </ChartFigure>
    </section>
  );
}
