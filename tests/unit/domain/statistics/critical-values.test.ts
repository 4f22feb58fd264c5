import { describe, expect, it } from "vitest";
import {
  CRITICAL_ITEMS,
  CRITICAL_RATERS,
  CRITICAL_SPREADS,
} from "@/server/domain/statistics/critical-values";

/** Exact distribution of n Σx² − (Σx)² for one item answered at random: every way to spread n raters over the options. */
function exactSpreads(raters: number, options: number): Map<number, number> {
  const found = new Map<number, number>();
  const visit = (option: number, left: number, sum: number, sumSq: number, chance: number) => {
    if (option === options - 1) {
      const spread = raters * (sumSq + left * option ** 2) - (sum + left * option) ** 2;
      found.set(spread, (found.get(spread) ?? 0) + chance / options ** raters);
      return;
    }
    let ways = chance;
    for (let k = 0; k <= left; k += 1) {
      visit(option + 1, left - k, sum + k * option, sumSq + k * option ** 2, ways);
      ways = (ways * (left - k)) / (k + 1);
    }
  };
  visit(0, raters, 0, 0, 1);
  return found;
}

const spreadOf = (options: number, items: number, raters: number) =>
  Number(CRITICAL_SPREADS[`${options}:${items}`]?.split(" ")[CRITICAL_RATERS.indexOf(raters)]);

describe("critical values", () => {
  it("covers every scale, number of items and number of raters", () => {
    expect(Object.keys(CRITICAL_SPREADS)).toHaveLength(10 * CRITICAL_ITEMS.length);
    for (let options = 2; options <= 11; options += 1) {
      for (const items of CRITICAL_ITEMS) {
        for (const raters of CRITICAL_RATERS) {
          expect(spreadOf(options, items, raters)).toBeGreaterThanOrEqual(-1);
        }
      }
    }
  });

  it.each(
    [2, 3, 4, 5, 7].flatMap((options) =>
      [5, 6, 7, 8, 10, 12, 16].map((raters) => [options, raters] as const),
    ),
  )("agrees with the exact distribution, one item of %i options, %i raters", (options, raters) => {
    const critical = spreadOf(options, 1, raters);
    const spreads = [...exactSpreads(raters, options)].sort(([a], [b]) => a - b);
    const upTo = (spread: number) =>
      spreads.reduce((sum, [value, chance]) => (value <= spread ? sum + chance : sum), 0);
    const next = spreads.find(([value]) => value > critical)?.[0] ?? Number.NaN;
    // Simulation error of 400,000 runs at 5 %: three standard errors are 0.001.
    expect(upTo(critical)).toBeLessThanOrEqual(0.051);
    expect(upTo(next)).toBeGreaterThan(0.049);
  });
});
