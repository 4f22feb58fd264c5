import { squaredSpread } from "@/server/domain/statistics/moments";

/** Sums over raters who answered every item of a scale: of each item, and of their totals (all integers). */
export type CompleteRows = {
  n: number;
  total: { sum: number; sumSq: number };
  items: readonly { sum: number; sumSq: number }[];
};

/**
 * Cronbach's alpha J/(J − 1) · (1 − Σ item variances / variance of totals), complete rows only, as computed from the
 * covariance matrix (Cronbach 1951; as R's psych, J leaves out items that all raters answered alike). At most 1, may be
 * negative; null below two varying items, or if all totals are equal.
 */
export function cronbachAlpha(rows: CompleteRows): number | null {
  const total = squaredSpread(rows.n, rows.total.sum, rows.total.sumSq);
  const spreads = rows.items
    .map(({ sum, sumSq }) => squaredSpread(rows.n, sum, sumSq))
    .filter((spread) => spread > 0n);
  const items = spreads.length;
  if (items < 2 || total === 0n) return null;
  const parts = spreads.reduce((sum, spread) => sum + spread, 0n);
  // Subtracting before leaving integers keeps the small difference of two large numbers exact.
  return (items / (items - 1)) * (Number(total - parts) / Number(total));
}

/** The complete rows of several groups taken together; all must have the same items in the same order. */
export function mergeCompleteRows(groups: readonly CompleteRows[]): CompleteRows {
  const [first, ...rest] = groups;
  if (first === undefined) return { n: 0, total: { sum: 0, sumSq: 0 }, items: [] };
  return rest.reduce(
    (merged, group) => ({
      n: merged.n + group.n,
      total: addSums(merged.total, group.total),
      items: merged.items.map((item, index) => addSums(item, group.items[index])),
    }),
    first,
  );
}

type Sums = { sum: number; sumSq: number };

function addSums(a: Sums, b: Sums | undefined): Sums {
  if (b === undefined) throw new RangeError("groups differ in their items");
  return { sum: a.sum + b.sum, sumSq: a.sumSq + b.sumSq };
}
