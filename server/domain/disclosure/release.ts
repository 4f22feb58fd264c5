import { isPublished, type ReleaseCell, suppress } from "@/server/domain/disclosure/cell";
import { cellOf } from "@/server/domain/disclosure/figures";
import {
  momentsOfCounts,
  momentsOfTotals,
  type RaterTotals,
} from "@/server/domain/statistics/moments";
import { requiredAnswers, type Scale } from "@/server/domain/statistics/scale";
import type { Layout, TeamStatistics } from "@/server/domain/statistics/sufficient";

type Quality = Layout["qualities"][number];

/**
 * All cells of an imported cycle's release, team by team: each quality, then its items. Every team × key has a cell.
 * `threshold` is the team threshold; primary suppression, and complementary suppression within a quality.
 */
export function releaseCells(
  layout: Layout,
  teams: readonly TeamStatistics[],
  threshold: number,
): ReleaseCell[] {
  return teams.flatMap((team) =>
    layout.qualities.flatMap((quality) => qualityCells(quality, team, layout.scale, threshold)),
  );
}

/** Raters whose score on a set of items counts: at least half of the items answered. */
export function scoredTotals(totals: readonly RaterTotals[], items: number): RaterTotals[] {
  return totals.filter(({ answered }) => answered >= requiredAnswers(items));
}

function qualityCells(
  { key, items }: Quality,
  team: TeamStatistics,
  scale: Scale,
  threshold: number,
): ReleaseCell[] {
  const totals = team.qualities[key] ?? [];
  const moments = momentsOfTotals(scoredTotals(totals, items.length));
  const histograms = items.map((item) => team.items[item] ?? []);
  const source = { moments, histograms };
  const cell = cellOf({ team: team.team, level: "quality", key }, source, scale, threshold);
  const itemCells = items.map((item, index) => {
    const counts = histograms[index] ?? [];
    const own = { moments: momentsOfCounts(counts, scale.min), histograms: [counts] };
    return cellOf({ team: team.team, level: "item", key: item }, own, scale, threshold);
  });
  const answeredItems = histograms.filter((counts) => counts.some((count) => count > 0)).length;
  if (canShowItems(cell, itemCells, totals, answeredItems, threshold)) return [cell, ...itemCells];
  const hidden = itemCells.map((item) =>
    item.state === "suppressed" ? item : suppress(item, "complementary"),
  );
  // Answers pooled over the items, set against the mean of rater means, would single out incomplete forms.
  return [isPublished(cell) ? { ...cell, histogram: null } : cell, ...hidden];
}

/**
 * A quality's mean and its items' means form one equation, so the items are shown all or none. None if a number is
 * missing on either side (the others would give it away), or if the forms that leave items out are 1 … threshold − 1:
 * complete forms cancel out of 'quality mean less mean of its items', and what remains belongs to those few raters.
 */
function canShowItems(
  quality: ReleaseCell,
  items: readonly ReleaseCell[],
  totals: readonly RaterTotals[],
  answeredItems: number,
  threshold: number,
): boolean {
  if (items.length === 1) return true;
  if (quality.state === "suppressed") return true;
  if (quality.state === "extreme") return false;
  if (items.filter(isPublished).length < answeredItems) return false;
  const complete = ratersIn(totals.filter(({ answered }) => answered === answeredItems));
  const incomplete = ratersIn(totals) - complete;
  return complete >= threshold && (incomplete === 0 || incomplete >= threshold);
}

function ratersIn(totals: readonly RaterTotals[]): number {
  return totals.reduce((sum, { n }) => sum + n, 0);
}
