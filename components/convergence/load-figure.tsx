import { useTranslations } from "next-intl";
import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import { DIRECTIONS } from "@/server/domain/structure/structure";
import { ChartFigure } from "../charts/chart-figure";
import { Disclosure } from "../ui/disclosure";
import type { Convergence, DrawnLoad } from "./convergence-data";
import { LoadChart, type LoadChartLine } from "./load-chart";
import { seatNames } from "./seat-names";
import { useFigures } from "./use-figures";

/** Domain by domain, what each role carries: drawn, and as a table. */
export function LoadFigure({ data, labels }: { data: Convergence; labels: Labels }) {
  const t = useTranslations("convergence");
  const figures = useFigures();
  const { outward, inward } = seatNames(data, t);
  const names = { outward, inward };
  const note = (load: DrawnLoad) =>
    [
      load.isJoint ? t("load.joint") : null,
      load.isContested ? t("load.contested") : null,
      load.outward + load.inward === 0 ? t("load.nobody") : null,
    ]
      .filter((word) => word !== null)
      .join(", ");
  const lines = DIRECTIONS.flatMap((direction): LoadChartLine[] => {
    const rows = data.loads.filter((load) => load.direction === direction);
    if (rows.length === 0) return [];
    const head = { kind: "head", direction, text: t(`load.direction.${direction}`) } as const;
    return [head, ...rows.map((load) => ({ kind: "row" as const, load, note: note(load) }))];
  });
  return (
    <>
      <div className="mb-4 grid max-w-[66ch] gap-1">
        <p>{t("load.lead", names)}</p>
        <p className="text-sm text-soft">{t("load.key")}</p>
      </div>
      <ChartFigure
        id="load"
        title={t("load.title")}
        fileName="load"
        table={{
          columns: [
            t("load.columns.responsibility"),
            t("load.columns.direction"),
            t("load.columns.letters", { name: names.inward }),
            t("load.columns.load", { name: names.inward }),
            t("load.columns.letters", { name: names.outward }),
            t("load.columns.load", { name: names.outward }),
            t("load.columns.together"),
          ],
          rows: data.loads.map((load) => [
            load.name,
            t(`load.directionShort.${load.direction}`),
            shownLetters(load.inwardLetters, labels) || t("unknown"),
            figures.load(load.inward),
            shownLetters(load.outwardLetters, labels) || t("unknown"),
            figures.load(load.outward),
            note(load),
          ]),
        }}
      >
        <LoadChart
          title={t("load.title")}
          desc={t("load.desc", { ...names, count: data.loads.length })}
          names={names}
          lines={lines}
        />
      </ChartFigure>
      <Disclosure summary={t("how")} className="mt-3">
        {t("load.how")}
      </Disclosure>
    </>
  );
}
