import { describe, expect, it } from "vitest";
import { type HeatmapCell, heatmapOf, valueCell } from "@/server/domain/comparison/heatmap";
import { ratersOf, type SortOrder, sortRows } from "@/server/domain/comparison/sort";

const scale = { min: 1, max: 5 };
const squares: Record<string, HeatmapCell> = {
  two: valueCell(3, scale),
  ten: valueCell(4, scale),
  top: { state: "extreme", reason: "near-top", colour: "s9" },
  low: { state: "extreme", reason: "near-bottom", colour: "s1" },
  alike: { state: "extreme", reason: "nearly-alike", colour: null },
  few: { state: "suppressed", reason: "too-few" },
};
const names = [
  { id: "few", name: "Team 1" },
  { id: "ten", name: "Team 10" },
  { id: "two", name: "team 2" },
  { id: "top", name: "Équipe" },
  { id: "low", name: "Zürich" },
  { id: "alike", name: "equipment" },
];
const heatmap = heatmapOf("imported", scale, names, ["q", "r"], (id, key) =>
  key === "q" ? (squares[id] ?? { state: "absent" }) : valueCell(id === "ten" ? 1 : 3.5, scale),
);
const order = (by: SortOrder, map = heatmap) => sortRows(map, by, "en").map(({ id }) => id);

describe("sorted rows", () => {
  it("read names as people do", () => {
    const ascending = ["top", "alike", "few", "two", "ten", "low"];
    expect(order({ by: "name", direction: "ascending" })).toEqual(ascending);
    expect(order({ by: "name", direction: "descending" })).toEqual(ascending.toReversed());
  });

  it("put rows without a number last in both directions", () => {
    expect(order({ by: "column", key: "q", direction: "descending" })).toEqual([
      "top",
      "ten",
      "two",
      "low",
      "alike",
      "few",
    ]);
    expect(order({ by: "column", key: "q", direction: "ascending" })).toEqual([
      "low",
      "two",
      "ten",
      "top",
      "alike",
      "few",
    ]);
  });

  it("fall back on names for equal numbers and unknown columns", () => {
    const byName = order({ by: "name", direction: "ascending" });
    expect(order({ by: "column", key: "x", direction: "descending" })).toEqual(byName);
    expect(order({ by: "column", key: "r", direction: "descending" }).at(-1)).toBe("ten");
    expect(order({ by: "column", key: "r", direction: "descending" }).slice(0, 2)).toEqual([
      "top",
      "alike",
    ]);
  });

  it("sort by spread", () => {
    expect(order({ by: "spread", direction: "descending" }).slice(0, 2)).toEqual(["ten", "two"]);
  });

  it("leave the heatmap as it is and settle equal names by id", () => {
    const twins = heatmapOf(
      "self",
      scale,
      [
        { id: "b", name: "X" },
        { id: "a", name: "x" },
      ],
      [],
      () => ({
        state: "absent",
      }),
    );
    expect(order({ by: "name", direction: "ascending" }, twins)).toEqual(["a", "b"]);
    expect(twins.rows.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("go by raters, of whom only published cells tell", () => {
    const published = (n: number): HeatmapCell => ({
      state: "value",
      mean: 3,
      colour: "s5",
      figures: {
        ...{ team: "t", level: "quality", key: "q", state: "published", n, mean: 3 },
        ...{ sd: null, rWgJ: null, rStarWgJ: null, adMJ: null },
        ...{ agreement: "too-few", histogram: null },
      },
    });
    const counts: Record<string, number> = { two: 12, ten: 7 };
    const map = heatmapOf("imported", scale, names, ["q", "r"], (id, key) => {
      const n = counts[id];
      if (n === undefined) return { state: "suppressed", reason: "too-few" };
      return published(key === "q" ? n : n - 1);
    });
    expect(order({ by: "raters", direction: "descending" }, map).slice(0, 2)).toEqual([
      "two",
      "ten",
    ]);
    expect(order({ by: "raters", direction: "ascending" }, map).slice(0, 2)).toEqual([
      "ten",
      "two",
    ]);
    const raters = new Map(map.rows.map((row) => [row.id, ratersOf(row)]));
    expect(raters.get("two")).toEqual({ fewest: 11, most: 12 });
    expect(raters.get("few")).toBeNull();
  });
});
