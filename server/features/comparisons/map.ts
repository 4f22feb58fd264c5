import type { Heatmap, HeatmapCell, HeatmapRow, Layer } from "@/server/domain/comparison/heatmap";
import { ratersOf, type SortBy, sortRows } from "@/server/domain/comparison/sort";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { inLocale } from "@/server/domain/instrument/wording";
import type { Scale } from "@/server/domain/statistics/scale";
import type { ViewComparison } from "./schema";

/** A column: its short name, its meaning in a sentence, and what it is made of. */
export type MapColumn = Readonly<{ key: string; label: string; meaning: string; items: number }>;
/** A row: a team or a person; `note` sets it apart from others of the same name. */
export type MapRow = Readonly<{
  id: string;
  name: string;
  note: string | null;
  /** The self-rating that the row shows; null for ratings by others. */
  scorecardId: string | null;
  raters: { fewest: number; most: number } | null;
  cells: readonly HeatmapCell[];
}>;
export type ComparisonMap = Readonly<{
  layer: Layer;
  scale: Scale;
  columns: readonly MapColumn[];
  rows: readonly MapRow[];
}>;
/** One square with all its figures. */
export type CellDetail = Readonly<{ row: MapRow; column: MapColumn; cell: HeatmapCell }>;

const LOCALE = "en";

/** The columns of an instrument on one level, in its own order. */
export function columnsOf(instrument: Instrument, level: ViewComparison["level"]): MapColumn[] {
  return instrument.qualities.flatMap(({ key, wording, items }): MapColumn[] => {
    const { name, definition } = inLocale(wording, LOCALE);
    if (level === "quality") {
      return [{ key, label: name, meaning: definition, items: items.length }];
    }
    return items.map((item) => {
      const meaning = inLocale(item.wording, LOCALE).other;
      return { key: item.key, label: item.key, meaning, items: 1 };
    });
  });
}

/** The rows of a heatmap in the order asked for, with their raters. */
export function mapOf(
  heatmap: Heatmap,
  columns: readonly MapColumn[],
  { sort, dir }: Pick<ViewComparison, "sort" | "dir">,
  about: (id: string) => Readonly<{ note: string | null; scorecardId: string | null }>,
): ComparisonMap {
  const rows = sortRows(heatmap, { ...sortBy(sort), direction: dir }, LOCALE);
  return {
    layer: heatmap.layer,
    scale: heatmap.scale,
    columns,
    rows: rows.map((row: HeatmapRow) => ({
      id: row.id,
      name: row.name,
      ...about(row.id),
      raters: ratersOf(row),
      cells: row.cells,
    })),
  };
}

/** The square that an address names, or null where there is none. */
export function detailOf(map: ComparisonMap, cell: string | undefined): CellDetail | null {
  if (cell === undefined) return null;
  const split = cell.indexOf(":");
  const row = map.rows.find(({ id }) => id === cell.slice(0, split));
  const index = map.columns.findIndex(({ key }) => key === cell.slice(split + 1));
  const column = map.columns[index];
  const square = row?.cells[index];
  if (!row || !column || !square || square.state === "absent") return null;
  return { row, column, cell: square };
}

function sortBy(sort: string): SortBy {
  if (sort.startsWith("key:")) return { by: "column", key: sort.slice(4) };
  return sort === "spread" || sort === "raters" ? { by: sort } : { by: "name" };
}
