import { describe, expect, it } from "vitest";
import { isPublished } from "@/server/domain/disclosure/cell";
import { overallOf } from "@/server/domain/disclosure/overall";
import { releaseCells } from "@/server/domain/disclosure/release";
import { cronbachAlpha } from "@/server/domain/statistics/alpha";
import { momentsOfValues } from "@/server/domain/statistics/moments";
import { anova } from "@/server/domain/statistics/reliability";
import {
  type RawRating,
  rowsFromRatings,
  teamsFromRows,
} from "@/server/domain/statistics/sufficient";
import reference from "@/tests/reference/statistics.json";

const keys = ["i1", "i2", "i3", "i4"];
const layout = {
  scale: { min: 1, max: 5 },
  qualities: [
    { key: "q1", items: ["i1"] },
    { key: "q2", items: ["i2", "i3", "i4"] },
  ],
};
const panels = reference.panels
  .map(({ ratings }) => ratings)
  .filter((ratings) => ratings.length >= 7 && (ratings[0]?.length ?? 0) >= 4)
  .map((ratings) => ratings.map((row) => row.slice(0, 4)));
const ratingsOf = (team: string, rows: readonly (readonly (number | null)[])[]): RawRating[] =>
  rows.map((row) => ({
    team,
    answers: Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null])),
  }));
const release = (ratings: readonly RawRating[], threshold = 5) => {
  const teams = teamsFromRows(layout, rowsFromRatings(layout, ratings));
  const cells = releaseCells(layout, teams, threshold);
  return { cells, overall: overallOf(layout, teams, cells, threshold) };
};
const all = panels.flatMap((rows, index) => ratingsOf(`team ${index}`, rows));
const small = [
  [1, 2, 3, 4],
  [2, 3, 3, 5],
  [5, 5, 3, 4],
  [4, 2, 1, 2],
  [3, 1, 2, 2],
];

describe("overall figures of a release", () => {
  it("equal those from all raters of the teams whose every quality is published", () => {
    const { cells, overall } = release(all);
    const included = panels.filter((_, index) =>
      cells
        .filter(({ team, level }) => team === `team ${index}` && level === "quality")
        .every(isPublished),
    );
    const rows = included.flat();
    const means = included.map((panel) => panel.map((row) => sum(row) / 4));
    const wanted = anova(means.map(momentsOfValues));
    expect(included.length).toBeGreaterThan(5);
    expect(overall.groups).toBe(included.length);
    expect(overall.raters).toBe(rows.length);
    expect(overall.grandMean).toBeCloseTo(sum(rows.flat()) / (4 * rows.length), 12);
    expect(overall.icc1).toBeCloseTo(wanted.icc1 ?? Number.NaN, 12);
    expect(overall.icc2).toBeCloseTo(wanted.icc2 ?? Number.NaN, 12);
    const sums = (values: number[]) => ({ sum: sum(values), sumSq: sum(values.map((v) => v * v)) });
    const alpha = cronbachAlpha({
      n: rows.length,
      total: sums(rows.map(sum)),
      items: keys.map((_, index) => sums(rows.map((row) => row[index] ?? 0))),
    });
    expect(overall.alpha).toBe(alpha);
  });

  it("do not change with a team that is not published", () => {
    const tooFew = ratingsOf("hidden", small.slice(0, 4));
    const alike = ratingsOf("alike", Array(9).fill([3, 2, 4, 1]));
    expect(release([...all, ...tooFew, ...alike]).overall).toEqual(release(all).overall);
  });

  it("leave out a single team whose SD is hidden, but not two", () => {
    const lone = ratingsOf("small", small);
    expect(release([...all, ...lone]).overall).toEqual(release(all).overall);
    const two = [...lone, ...ratingsOf("small too", small)];
    const { overall } = release([...all, ...two]);
    expect(overall.groups).toBe(release(all).overall.groups + 2);
  });

  it("count complete forms only for alpha", () => {
    const [first] = panels;
    const gaps = (first ?? []).map(([a, b, c], index) => [a, b, c, index < 6 ? null : 1]);
    const { overall } = release(gaps.flatMap((row) => ratingsOf("a", [row.map((v) => v ?? null)])));
    expect(overall.alpha).toBeNull();
  });

  it("are not defined without variance, with one team, or with none", () => {
    const none = { groups: 0, raters: 0, grandMean: null, icc1: null, icc2: null, alpha: null };
    expect(release([]).overall).toEqual(none);
    expect(release(ratingsOf("a", Array(8).fill([3, 3, 3, 3]))).overall).toEqual(none);
    const one = release(ratingsOf("a", [...small, ...small])).overall;
    expect(one).toMatchObject({ groups: 1, raters: 10, icc1: null, icc2: null });
    expect(one.alpha).not.toBeNull();
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
