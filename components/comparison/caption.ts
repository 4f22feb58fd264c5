import type { ComparisonMap } from "@/server/features/comparisons/map";
import type { Comparison } from "@/server/features/comparisons/reads";

/** Says a word of messages `comparison`. */
export type Say = (word: string, values?: Record<string, string | number>) => string;

/** One sentence that names a map: what, of when, on which scale, in which order. */
export function captionOf({ view, cycle }: Comparison, map: ComparisonMap, t: Say): string {
  const order = orderOf(view.sort, map, t);
  const { min, max } = map.scale;
  if (!cycle) return t("map.captionSelf", { min, max, order });
  return t("map.captionReleased", { cycle: cycle.name, min, max, order });
}

function orderOf(sort: string, map: ComparisonMap, t: Say): string {
  const column = map.columns.find(({ key }) => `key:${key}` === sort)?.label;
  if (column !== undefined) return t("map.sortedByColumn", { column });
  if (sort === "raters") return t("map.sortedByRaters");
  return sort === "spread" ? t("map.sortedBySpread") : t("map.sortedByName");
}
