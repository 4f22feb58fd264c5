import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { ColourClass } from "@/server/domain/comparison/heatmap";
import type { Scale } from "@/server/domain/statistics/scale";
import type { CellDetail } from "@/server/features/comparisons/map";
import { CellMean } from "./cell-mean";

/** One person's own figure, said to be just that. */
export function CellSelf(props: {
  org: string;
  mean: number;
  colour: ColourClass;
  detail: CellDetail;
  scale: Scale;
}) {
  const t = useTranslations("comparison.panel");
  const common = useTranslations("common");
  const { row, column } = props.detail;
  return (
    <>
      <CellMean mean={props.mean} colour={props.colour} scale={props.scale} />
      <p>{t("selfNote", { name: row.name })}</p>
      {row.scorecardId ? (
        <LinkButton className="mt-4" href={`/${props.org}/scorecards/${row.scorecardId}`}>
          {t("profile")}
        </LinkButton>
      ) : null}
      <Disclosure className="mt-5" summary={common("computed")}>
        <p>{t("selfComputed", { items: column.items })}</p>
      </Disclosure>
    </>
  );
}
