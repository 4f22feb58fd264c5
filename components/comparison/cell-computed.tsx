import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { ColourClass } from "@/server/domain/comparison/heatmap";
import type { CellFigures as Figures } from "@/server/domain/disclosure/cell";
import {
  nullVariance,
  optionCount,
  requiredAnswers,
  type Scale,
} from "@/server/domain/statistics/scale";
import type { CycleSource } from "@/server/features/comparisons/layer-view";
import type { MapColumn } from "@/server/features/comparisons/map";
import { meanFormat } from "./cell-words";

export type FiguresProps = {
  figures: Figures;
  colour: ColourClass;
  column: MapColumn;
  scale: Scale;
  cycle: CycleSource;
};

/** Each figure with its formula, the published figures that went into it, and the formula's source. */
export function CellComputed({ figures, column, scale, cycle }: FiguresProps) {
  const t = useTranslations("comparison.computed");
  const common = useTranslations("common");
  const dates = useFormatter();
  const format = meanFormat(useLocale(), 3);
  const { n, sd, rWgJ, rStarWgJ, adMJ } = figures;
  const { items } = column;
  const options = optionCount(scale);
  const variance = nullVariance(scale);
  return (
    <Disclosure className="mt-6" summary={common("computed")}>
      <div className="grid gap-2 wrap-anywhere">
        <p>
          {items > 1
            ? t("mean", { n, items, needed: requiredAnswers(items) })
            : t("meanItem", { n })}
        </p>
        {sd === null ? null : <p>{t("sd", { n })}</p>}
        {rStarWgJ === null ? null : (
          <>
            <p>
              {t("null", {
                options,
                items,
                variance: format(variance),
                m: format((1 - rStarWgJ) * variance),
              })}
            </p>
            <p>{t("rStarWgJ", { value: format(rStarWgJ) })}</p>
          </>
        )}
        {rWgJ === null ? null : <p>{t("rWgJ", { value: format(rWgJ), items })}</p>}
        {adMJ === null ? null : (
          <p>{t("adMJ", { value: format(adMJ), limit: format(options / 6) })}</p>
        )}
        <p>
          {t("frozen", {
            date: dates.dateTime(cycle.releasedAt, { dateStyle: "long" }),
            rules: cycle.rulesVersion,
          })}
        </p>
      </div>
    </Disclosure>
  );
}
