import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import type { Cut } from "@/server/domain/disclosure/subject";
import type { Layout } from "@/server/domain/statistics/sufficient";

export const LAYOUT: Layout = {
  scale: { min: 1, max: 5 },
  qualities: [
    { key: "trust", items: ["TR1", "TR2", "TR3", "TR4"] },
    { key: "empathy", items: ["EM1", "EM2"] },
  ],
};

/** A form: answers to the items of each quality, and the levels of both anchored scales. */
export type Form = Readonly<{
  trust: (number | null)[];
  empathy: (number | null)[];
  levels: (number | null)[];
}>;

/** What the database would tell of these forms of one group, worked out in plain words. */
export function cutOf(group: CutGroup, forms: readonly Form[], parts?: number[]): Cut {
  const counted = (values: (number | null)[]) =>
    [1, 2, 3, 4, 5].map((option) => values.filter((value) => value === option).length);
  const totals: Record<string, { answered: number; n: number; sum: number; sumSq: number }[]> = {};
  const patterns: Record<string, { mask: number; raters: number }[]> = {};
  const counts: Record<string, number[]> = {};
  const levels: Record<string, number[]> = {};
  LAYOUT.qualities.forEach(({ key, items }, place) => {
    const rows = forms.map((form) => form[key as "trust" | "empathy"]);
    items.forEach((item, at) => {
      counts[item] = counted(rows.map((row) => row[at] ?? null));
    });
    levels[key] = counted(forms.map((form) => form.levels[place] ?? null));
    const perRater = rows.map((row) => {
      const given = row.flatMap((value, at) => (value === null ? [] : [[value, at] as const]));
      return {
        answered: given.length,
        sum: given.reduce((sum, [value]) => sum + value, 0),
        mask: given.reduce((mask, [, at]) => mask + 2 ** at, 0),
      };
    });
    const answered = perRater.filter((rater) => rater.answered > 0);
    totals[key] = [...Map.groupBy(answered, (rater) => rater.answered)].map(([size, raters]) => ({
      answered: size,
      n: raters.length,
      sum: raters.reduce((total, { sum }) => total + sum, 0),
      sumSq: raters.reduce((total, { sum }) => total + sum * sum, 0),
    }));
    patterns[key] = [...Map.groupBy(answered, (rater) => rater.mask)].map(([mask, raters]) => ({
      mask,
      raters: raters.length,
    }));
  });
  return { group, totals, patterns, counts, levels, ...(parts ? { parts } : {}) };
}
