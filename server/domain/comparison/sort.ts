import type { Heatmap, HeatmapCell, HeatmapRow } from "@/server/domain/comparison/heatmap";

/** What rows are ordered by: their name, spread or raters, or the number in the column with this key. */
export type SortBy =
  | { by: "name" }
  | { by: "spread" }
  | { by: "raters" }
  | { by: "column"; key: string };
export type SortOrder = { direction: "ascending" | "descending" } & SortBy;

/**
 * The rows in order. Names compare as people read them (team 2 before team 10). Near the top or bottom stands at that
 * end; rows without a number there come last in both directions; equal rows by name, then id.
 */
export function sortRows(heatmap: Heatmap, order: SortOrder, locale: string): HeatmapRow[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const byName = (a: HeatmapRow, b: HeatmapRow) =>
    collator.compare(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
  const sign = order.direction === "ascending" ? 1 : -1;
  if (order.by === "name") return heatmap.rows.toSorted((a, b) => sign * byName(a, b));
  const placeOf = placeIn(heatmap, order);
  return heatmap.rows.toSorted((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    if (left === right) return byName(a, b);
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -sign : sign;
  });
}

/** The fewest and the most raters behind a row's published numbers; null where no number of raters is shown. */
export function ratersOf({ cells }: HeatmapRow): { fewest: number; most: number } | null {
  const counts = cells.flatMap((cell) =>
    cell.state === "value" && cell.figures ? [cell.figures.n] : [],
  );
  return counts.length > 0 ? { fewest: Math.min(...counts), most: Math.max(...counts) } : null;
}

function placeIn(
  heatmap: Heatmap,
  order: Exclude<SortBy, { by: "name" }>,
): (row: HeatmapRow) => number | null {
  if (order.by === "spread") return ({ spread }) => spread;
  if (order.by === "raters") return (row) => ratersOf(row)?.most ?? null;
  const index = heatmap.columns.findIndex(({ key }) => key === order.key);
  return ({ cells }) => {
    const cell = cells[index];
    return cell === undefined ? null : placeOfCell(cell);
  };
}

function placeOfCell(cell: HeatmapCell): number | null {
  if (cell.state === "value") return cell.mean;
  if (cell.state !== "extreme" || cell.reason === "nearly-alike") return null;
  return cell.reason === "near-top" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
