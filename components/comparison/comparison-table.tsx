import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Section } from "@/components/ui/section";
import type { HeatmapCell } from "@/server/domain/comparison/heatmap";
import type { ComparisonMap, MapRow } from "@/server/features/comparisons/map";
import type { Comparison } from "@/server/features/comparisons/reads";
import { AddressFields } from "./address-fields";
import { captionOf } from "./caption";
import { cellText, meanFormat } from "./cell-words";
import { compareHref, sortAddress } from "./links";
import { MapKeys } from "./map-keys";
import { SortHead } from "./sort-head";

export const MAP_FORM = "comparison-map";

type Props = { org: string; comparison: Comparison; map: ComparisonMap };

/**
 * The heatmap, which is its own table twin: a number or words in each coloured square. Each square is
 * a button of one plain form, so fourteen thousand of them cost no script and no address each.
 */
export function ComparisonTable({ org, comparison, map }: Props) {
  const t = useTranslations("comparison");
  const { view, layer, cycle, cell } = comparison;
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
  const say = (word: string) => t(word);
  const format = meanFormat(useLocale(), 1);
  const open = cell ? `${cell.row.id}:${cell.column.key}` : null;
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
          <table className={classNames("heat w-full", map.columns.length <= 9 && "heat-few")}>
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
            <tbody>
              {map.rows.map((row) => (
                <tr key={row.id}>
                  <RowHead row={row} />
                  {row.cells.map((square, index) => {
                    const key = map.columns[index]?.key ?? "";
                    const text = cellText(square, say, format);
                    return (
                      <Square
                        key={key}
                        cell={square}
                        text={text}
                        address={`${row.id}:${key}`}
                        open={open}
                      />
                    );
                  })}
                  {isSelf ? null : <td className="plain">{ratersText(row, t)}</td>}
                </tr>
              ))}
            </tbody>
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

function RowHead({ row }: { row: MapRow }) {
  return (
    <th scope="row">
      <span className="heat-name" title={row.name}>
        {row.name}
      </span>
      {row.note ? (
        <span className="heat-name font-normal text-soft text-xs">{row.note}</span>
      ) : null}
    </th>
  );
}

function Square(props: { cell: HeatmapCell; text: string; address: string; open: string | null }) {
  const { cell, text, address, open } = props;
  if (cell.state === "absent") return <td className="empty" />;
  const look = cell.state === "value" ? cell.colour : cell.state;
  return (
    <td className={look}>
      <button
        type="submit"
        name="cell"
        value={address}
        aria-current={address === open || undefined}
      >
        {text}
      </button>
    </td>
  );
}

function ratersText(
  { raters }: MapRow,
  t: (word: string, values: Record<string, number>) => string,
): string {
  if (!raters) return "";
  const { fewest, most } = raters;
  return fewest === most ? String(most) : t("map.range", { fewest, most });
}
