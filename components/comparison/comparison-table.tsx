import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Section } from "@/components/ui/section";
import type { ComparisonMap } from "@/server/features/comparisons/map";
import type { Comparison } from "@/server/features/comparisons/reads";
import { AddressFields } from "./address-fields";
import { captionOf } from "./caption";
import { meanFormat } from "./cell-words";
import { compareHref, sortAddress } from "./links";
import { mapBodyHtml } from "./map-body";
import { MapKeys } from "./map-keys";
import { SortHead } from "./sort-head";

const MAP_FORM = "comparison-map";

type Props = { org: string; comparison: Comparison; map: ComparisonMap };

/**
 * The heatmap, which is its own table twin: a number or words in each coloured square. Each square is
 * a button of one plain form, so fourteen thousand of them cost no script and no address each.
 */
export function ComparisonTable({ org, comparison, map }: Props) {
  const t = useTranslations("comparison");
  const { view, layer, cycle } = comparison;
  const body = mapBodyHtml(map, t, meanFormat(useLocale(), 1));
  const caption = captionOf(comparison, map, t);
  const isSelf = layer === "self";
  const head = (label: string, sort: string, title?: string) => (
    <SortHead
      key={sort}
      label={label}
      title={title}
      href={compareHref(org, sortAddress(view, sort))}
      sort={view.sort === sort ? view.dir : undefined}
    />
  );
  const count = map.rows.length;
  return (
    <Section
      title={
        isSelf
          ? t("map.headingSelf", { count })
          : t("map.headingReleased", { cycle: cycle?.name ?? "", count })
      }
      aside={comparison.isWhole || isSelf ? null : t("map.scoped")}
    >
      <form action={`/${org}/compare`} id={MAP_FORM}>
        <AddressFields address={{ ...view, cell: undefined }} />
        <ScrollRegion label={caption} className="heat-region">
          <table className={classNames("heat", WIDTHS[widthOf(map)])}>
            <caption className="caption-bottom pt-2.5 text-sm text-soft">
              <span className="wide-caption">
                {caption} {t("map.keys")}
              </span>
            </caption>
            <thead>
              <tr>
                {head(isSelf ? t("map.person") : t("map.team"), "name")}
                {map.columns.map(({ key, label, meaning }) => head(label, `key:${key}`, meaning))}
                {isSelf ? null : head(t("map.raters"), "raters")}
              </tr>
            </thead>
            <tbody
              // biome-ignore lint/security/noDangerouslySetInnerHtml: markup made of escaped text, see mapBodyHtml
              dangerouslySetInnerHTML={{ __html: body }}
            />
          </table>
        </ScrollRegion>
      </form>
      <MapKeys
        formId={MAP_FORM}
        version={`${layer}${view.cycle}${view.level}${view.team}${view.sort}${view.dir}`}
      />
    </Section>
  );
}

// Stretched over the page, two columns would lie too far from the names they belong to.
const WIDTHS = { narrow: "heat-narrow", few: "heat-few w-full", many: "w-full" };

function widthOf({ columns }: ComparisonMap): keyof typeof WIDTHS {
  if (columns.length <= 3) return "narrow";
  return columns.length <= 9 ? "few" : "many";
}
