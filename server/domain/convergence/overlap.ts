/** Four ways to say how alike two load vectors are, each 0 … 1; null where either carries nothing. */
export type Overlap = Readonly<{
  /** The headline: how much of what either carries both carry (weighted Jaccard). */
  ruzicka: number | null;
  /** Likeness of shape alone, whatever the volume. */
  cosine: number | null;
  /** How much of one role's effort is spread like the other's. */
  proportional: number | null;
  /** The same by information, 1 minus the Jensen–Shannon divergence to base 2. */
  jensenShannon: number | null;
}>;

/** Involvement of both roles in one responsibility (0 and up) and its weight (0 and up). */
export type Involvements = Readonly<{ outward: number; inward: number; weight: number }>;

/**
 * Overlap of two vectors of involvement a and b with weights w: Ruzicka Σ w min(a,b) / Σ w max(a,b);
 * cosine Σ w a b / √(Σ w a² · Σ w b²); with shares p and q of the weighted sums, proportional similarity
 * 1 − ½ Σ |p − q| and Jensen–Shannon similarity 1 − JSD₂(p, q). All are unmoved by scaling the weights.
 */
export function overlapOf(rows: readonly Involvements[]): Overlap {
  const a = total(rows, ({ outward }) => outward);
  const b = total(rows, ({ inward }) => inward);
  if (!(a > 0 && b > 0)) {
    return { ruzicka: null, cosine: null, proportional: null, jensenShannon: null };
  }
  const common = total(rows, (row) => Math.min(row.outward, row.inward));
  const either = total(rows, (row) => Math.max(row.outward, row.inward));
  const product = total(rows, (row) => row.outward * row.inward);
  const norms = total(rows, (row) => row.outward ** 2) * total(rows, (row) => row.inward ** 2);
  const shares = rows.map((row) => ({
    p: (row.weight * row.outward) / a,
    q: (row.weight * row.inward) / b,
  }));
  return {
    ruzicka: within(common / either),
    cosine: within(product / Math.sqrt(norms)),
    proportional: within(1 - sum(shares.map(({ p, q }) => Math.abs(p - q))) / 2),
    jensenShannon: within(1 - divergence(shares)),
  };
}

function total(rows: readonly Involvements[], of: (row: Involvements) => number): number {
  return sum(rows.map((row) => row.weight * of(row)));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function divergence(shares: readonly { p: number; q: number }[]): number {
  return sum(shares.map(({ p, q }) => (surprise(p, (p + q) / 2) + surprise(q, (p + q) / 2)) / 2));
}

function surprise(share: number, mean: number): number {
  return share > 0 ? share * Math.log2(share / mean) : 0;
}

/** Rounding may carry a sum past the bounds that the formula keeps. */
function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
