import type { LinearSystem } from "@/server/domain/disclosure/audit";
import { requiredAnswers } from "@/server/domain/statistics/scale";

/** Raters of a cut who answered the same items of a quality: bit i of `mask` stands for its item i. */
export type Pattern = Readonly<{ mask: number; raters: number }>;

/** Which figures of one cut and quality are to be published together. */
export type QualityPlan = Readonly<{ hasMean: boolean; items: readonly boolean[] }>;

/**
 * The equations of one cut's quality: its mean over raters who answered at least half of the items, each
 * with their own mean, and the means of its items. Answers to other qualities are other unknowns, and no
 * published figure mixes them.
 */
export function systemOf(patterns: readonly Pattern[], plan: QualityPlan): LinearSystem {
  const atoms = patterns.filter(({ mask, raters }) => mask > 0 && raters > 0);
  const places = plan.items.map((_, item) => item);
  const columns = atoms.flatMap((_, atom) => places.map(() => atom));
  const items = places
    .filter((item) => plan.items[item])
    .map((item) => rowFor(atoms, places, (mask, at) => (at === item && has(mask, item) ? 1 : 0)));
  const mean = meanRow(atoms, places);
  return {
    atoms: atoms.map(({ raters }) => raters),
    columns,
    rows: [...(plan.hasMean ? [mean] : []), ...items],
  };
}

/** The row of a quality's mean over the raters of these patterns, scaled to whole coefficients. */
export function meanRow(patterns: readonly Pattern[], places: readonly number[]): number[] {
  const needed = requiredAnswers(places.length);
  const scale = places.reduce((product, at) => leastCommonMultiple(product, at + 1), 1);
  return rowFor(patterns, places, (mask, at) => {
    const answered = places.filter((place) => has(mask, place)).length;
    return answered >= needed && has(mask, at) ? scale / answered : 0;
  });
}

function rowFor(
  atoms: readonly Pattern[],
  places: readonly number[],
  coefficient: (mask: number, at: number) => number,
): number[] {
  return atoms.flatMap(({ mask }) => places.map((at) => coefficient(mask, at)));
}

function has(mask: number, item: number): boolean {
  return Math.floor(mask / 2 ** item) % 2 === 1;
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a * b) / x;
}
