import { useTranslations } from "next-intl";
import { SortHead } from "@/components/comparison/sort-head";
import { Anchor } from "@/components/ui/anchor";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { INDEX_KEYS, type IndexKey } from "@/server/domain/timeline/state";
import type { Landscape } from "@/server/features/landscape/reads";
import type { LandscapeRow } from "@/server/features/landscape/row";
import { useIndexText } from "../timeline/figure-deltas";
import { landscapeSort } from "./links";
import { ownerText } from "./owner-text";

type Props = { org: string; landscape: Landscape; caption: string };

/** Teams and their responsibilities, or their figures: a table whose cells say what their colour says. */
export function OwnerMap({ org, landscape, caption }: Props) {
  const t = useTranslations("landscape");
  const indices = useTranslations("timeline.index");
  const { view, columns, rows } = landscape;
  const head = (label: string, sort: string) => (
    <SortHead
      key={sort}
      label={label}
      title={label}
      href={landscapeSort(org, view, sort)}
      sort={view.sort === sort ? view.dir : undefined}
    />
  );
  const isFigures = view.map === "indices";
  return (
    <ScrollRegion label={caption} className="heat-region">
      <table className="heat w-full">
        <caption className="caption-bottom pt-2.5 text-sm text-soft">
          <span className="wide-caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            {head(t("team"), "name")}
            {isFigures
              ? [...INDEX_KEYS.map((key) => head(indices(key), key)), head(t("grave"), "grave")]
              : columns.map(({ id, name }) => head(name, id))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Anchor
                  className="heat-name hover:underline"
                  href={`/${org}/teams/${row.id}/ownership`}
                >
                  {row.name}
                </Anchor>
                {row.above ? <span className="heat-name heat-note">{row.above}</span> : null}
              </th>
              {isFigures ? <Figures row={row} /> : <Owners row={row} />}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Owners({ row }: { row: LandscapeRow }) {
  const t = useTranslations("landscape");
  return row.cells.map((cell, place) => (
    <td
      // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the same in every row and never move
      key={place}
      className={`owner owner-${cell.state}`}
      title={cell.owners.length > 0 ? cell.owners.join(", ") : undefined}
    >
      <span className="owner-name">{ownerText(cell, t)}</span>
    </td>
  ));
}

const SHARES: readonly IndexKey[] = ["overlap", "joint", "contested", "coupling"];

function Figures({ row }: { row: LandscapeRow }) {
  const say = useIndexText();
  return (
    <>
      {INDEX_KEYS.map((key) => {
        const value = row.indices[key];
        const look = value === null || !SHARES.includes(key) ? "plain" : `s${stepOf(value)}`;
        return (
          <td key={key} className={look}>
            {say.figure(key, value)}
          </td>
        );
      })}
      <td className="plain">{row.isAssessed ? row.grave : "–"}</td>
    </>
  );
}

function stepOf(share: number): number {
  return Math.min(9, 1 + Math.floor(share * 9));
}
