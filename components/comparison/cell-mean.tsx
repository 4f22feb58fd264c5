import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { ColourClass } from "@/server/domain/comparison/heatmap";
import type { Scale } from "@/server/domain/statistics/scale";
import { meanFormat } from "./cell-words";

/** The figure that was asked for, in the colour it has in the map. */
export function CellMean(props: { mean: number; colour: ColourClass; scale: Scale }) {
  const t = useTranslations("comparison.panel");
  const format = meanFormat(useLocale(), 2);
  return (
    <p className="mt-4 mb-5 flex items-baseline gap-3">
      <span
        className={classNames(
          "print-colour rounded-md px-3 py-1 font-semibold text-xl",
          props.colour,
        )}
      >
        {format(props.mean)}
      </span>
      <span className="text-sm text-soft">{t("of", props.scale)}</span>
    </p>
  );
}
