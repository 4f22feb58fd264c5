/** How two rankings order the pairs of the things they rank. */
export type PairCounts = Readonly<{
  pairs: number;
  /** Ordered the same way by both. */
  alike: number;
  /** Ordered one way by the first and the other way by the second. */
  opposed: number;
  tiedInFirst: number;
  tiedInSecond: number;
}>;

/** How far two rankings agree, in a word; the cut-offs are the product's own, not the literature's. */
export const AGREEMENT_WORDS = ["same", "close", "mixed", "opposite"] as const;
export type AgreementWord = (typeof AGREEMENT_WORDS)[number];

/** Counts the pairs of two rankings of the same things in the same order. Throws on unequal lengths. */
export function countPairs(first: readonly number[], second: readonly number[]): PairCounts {
  if (first.length !== second.length) throw new RangeError("rankings of different things");
  const counts = { pairs: 0, alike: 0, opposed: 0, tiedInFirst: 0, tiedInSecond: 0 };
  for (let high = 1; high < first.length; high += 1) {
    for (let low = 0; low < high; low += 1) {
      const one = Math.sign((first[high] ?? 0) - (first[low] ?? 0));
      const other = Math.sign((second[high] ?? 0) - (second[low] ?? 0));
      counts.pairs += 1;
      if (one === 0) counts.tiedInFirst += 1;
      if (other === 0) counts.tiedInSecond += 1;
      if (one * other > 0) counts.alike += 1;
      if (one * other < 0) counts.opposed += 1;
    }
  }
  return counts;
}

/**
 * Kendall's tau-b of two rankings, −1 to 1: `(C − D) / sqrt((n0 − n1)(n0 − n2))`, with n0 pairs in all and
 * n1, n2 tied in the first and the second (Kendall 1945). Null, not defined, where one ranks all alike.
 */
export function kendallTauB(counts: PairCounts): number | null {
  const { pairs, alike, opposed, tiedInFirst, tiedInSecond } = counts;
  const untied = (pairs - tiedInFirst) * (pairs - tiedInSecond);
  return untied === 0 ? null : (alike - opposed) / Math.sqrt(untied);
}

/** Tau in a word: 'same' from .8, 'close' from .4, 'opposite' to −.4, 'mixed' between. */
export function agreementWord(tau: number): AgreementWord {
  if (tau >= 0.8) return "same";
  if (tau >= 0.4) return "close";
  return tau > -0.4 ? "mixed" : "opposite";
}
