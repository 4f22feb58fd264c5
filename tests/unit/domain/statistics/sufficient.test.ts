import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentsOfTotals, momentsOfValues } from "@/server/domain/statistics/moments";
import { scoreRater } from "@/server/domain/statistics/scale";
import {
  itemsOf,
  type RawRating,
  rowsFromRatings,
  teamsFromRows,
} from "@/server/domain/statistics/sufficient";

const layout = {
  scale: { min: 0, max: 4 },
  qualities: [
    { key: "trust", items: ["t1", "t2", "t3"] },
    { key: "empathy", items: ["e1"] },
  ],
};
const ratings: RawRating[] = [
  { team: "a", answers: { t1: 4, t2: 2, t3: 0, e1: 1 } },
  { team: "a", answers: { t1: 4, t2: null, t3: 3, e1: 1 } },
  { team: "b", answers: { t1: 1 } },
];

describe("sufficient statistics", () => {
  it("lists the items quality by quality", () => {
    expect(itemsOf(layout)).toEqual(["t1", "t2", "t3", "e1"]);
  });

  it("groups raters by answered items, counts options and sums complete forms", () => {
    const [a, b] = teamsFromRows(layout, rowsFromRatings(layout, ratings));
    expect(a?.qualities.trust).toEqual([
      { answered: 3, n: 1, sum: 6, sumSq: 36 },
      { answered: 2, n: 1, sum: 7, sumSq: 49 },
    ]);
    expect(a?.items.t1).toEqual([0, 0, 0, 0, 2]);
    expect(a?.items.t2).toEqual([0, 0, 1, 0, 0]);
    expect(a?.complete).toEqual({
      n: 1,
      total: { sum: 7, sumSq: 49 },
      items: [4, 2, 0, 1].map((sum) => ({ sum, sumSq: sum * sum })),
    });
    expect(b?.overall).toEqual([{ answered: 1, n: 1, sum: 1, sumSq: 1 }]);
    expect(b?.complete.n).toBe(0);
    expect(b?.qualities.empathy).toEqual([]);
  });

  it("refuses what is not part of the instrument, and complete forms without their items", () => {
    const counts = [{ team: "a", item: "t9", option: 1, count: 1 }];
    const none = { totals: [], counts: [], complete: [] };
    expect(() => teamsFromRows(layout, { ...none, counts })).toThrow("t9");
    const beyond = [{ team: "a", item: "t1", option: 5, count: 1 }];
    expect(() => teamsFromRows(layout, { ...none, counts: beyond })).toThrow(RangeError);
    const rows = rowsFromRatings(layout, ratings);
    expect(() => teamsFromRows(layout, { ...rows, complete: [] })).toThrow(RangeError);
    const totals = [{ team: "a", quality: "zeal", answered: 1, n: 1, sum: 1, sumSq: 1 }];
    expect(() => teamsFromRows(layout, { ...none, totals })).toThrow("zeal");
  });

  it("yields the moments of the raters' scores, whatever is missing", () => {
    const answer = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 3 });
    const rating = fc.record({ t1: answer, t2: answer, t3: answer, e1: answer });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 30 }), (forms) => {
        const raw = forms.map((answers) => ({ team: "a", answers }));
        const [team] = teamsFromRows(layout, rowsFromRatings(layout, raw));
        const scores = forms
          .map(({ t1, t2, t3 }) => scoreRater([t1, t2, t3]))
          .filter((score) => score !== null);
        const direct = momentsOfValues(scores);
        const scored = (team?.qualities.trust ?? []).filter(({ answered }) => answered >= 2);
        const found = momentsOfTotals(scored);
        expect(found.n).toBe(direct.n);
        expect(found.mean).toBeCloseTo(direct.mean, 12);
        expect(found.ss).toBeCloseTo(direct.ss, 10);
      }),
    );
  });

  it("does not depend on the order of ratings", () => {
    const [a, b] = teamsFromRows(layout, rowsFromRatings(layout, ratings));
    const [b2, a2] = teamsFromRows(layout, rowsFromRatings(layout, ratings.toReversed()));
    expect(b2).toEqual(b);
    expect(a2).toEqual({
      ...a,
      qualities: { ...a?.qualities, trust: a?.qualities.trust?.toReversed() },
      overall: a?.overall.toReversed(),
    });
  });
});
