import { coarse } from "@/server/domain/disclosure/coarse";
import { addressOf, type Before, isExact } from "@/server/domain/disclosure/earlier";
import { isNamed } from "@/server/domain/disclosure/rater-group";
import { type Cut, cellsOfCut, ratersIn } from "@/server/domain/disclosure/subject";
import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";
import type { Layout } from "@/server/domain/statistics/sufficient";

/**
 * The one figure of a rater group that was asked about a single item. Nothing else is published of it, so it
 * stands by itself: exact where enough raters stood in no figure told before, or where the very same item was
 * told of the very same people; else to the half, and of a small group not at all.
 */
export function cellsOfItem(
  layout: Layout,
  itemKey: string,
  cut: Cut,
  threshold: number,
  before: Before | null = null,
): SubjectCell[] {
  // Without a mean of the quality, which one item does not make, no item has to be hidden for it.
  const alone = { ...cut, totals: {}, patterns: {} };
  const cells = cellsOfCut(layout, alone, threshold).filter(
    ({ level, key }) => level === "item" && key === itemKey,
  );
  if (!before || isNamed(cut.group)) return cells;
  const answered = ratersIn(cut.counts[itemKey]);
  return cells.map((cell) =>
    isExact(before, addressOf(cell), answered, threshold) ? cell : coarse(cell),
  );
}
