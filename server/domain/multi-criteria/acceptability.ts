import type { ValueRow } from "./additive";
import type { WeightSample } from "./dirichlet";

/**
 * Acceptability of each alternative: the share of sampled weightings under which it scores highest
 * (SMAA, Lahdelma and Salminen). Sums to 1; a draw that ties goes to the earlier alternative.
 */
export function firstRankAcceptability(sample: WeightSample, rows: readonly ValueRow[]): number[] {
  if (rows.length === 0) throw new RangeError("no alternatives");
  const { draws, criteria, shares } = sample;
  const flat = Float64Array.from(rows.flatMap((row) => row.slice(0, criteria)));
  const wins = rows.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const start = draw * criteria;
    let best = Number.NEGATIVE_INFINITY;
    let winner = 0;
    for (let row = 0; row < rows.length; row += 1) {
      let score = 0;
      for (let at = 0; at < criteria; at += 1) {
        score += (shares[start + at] ?? 0) * (flat[row * criteria + at] ?? 0);
      }
      if (score > best) {
        best = score;
        winner = row;
      }
    }
    wins[winner] = (wins[winner] ?? 0) + 1;
  }
  return wins.map((count) => count / draws);
}
