import { describe, expect, it } from "vitest";
import {
  colourOf,
  type HeatmapCell,
  heatmapOf,
  releasedCells,
  valueCell,
} from "@/server/domain/comparison/heatmap";
import type { PublishedCell, ReleaseCell } from "@/server/domain/disclosure/cell";

const scale = { min: 1, max: 5 };
const published = (team: string, key: string, mean: number): PublishedCell => ({
  team,
  level: "quality",
  key,
  state: "published",
  n: 8,
  mean,
  sd: 0.5,
  rWgJ: 0.9,
  rStarWgJ: 0.7,
  adMJ: 0.4,
  agreement: "agree",
  histogram: null,
});
const cells: ReleaseCell[] = [
  published("a", "trust", 4),
  published("a", "empathy", 2.5),
  published("b", "trust", 3),
  { team: "b", level: "quality", key: "empathy", state: "extreme", reason: "near-top" },
  { team: "c", level: "quality", key: "trust", state: "suppressed", reason: "too-few" },
  { ...published("c", "empathy", 1.1), level: "item" },
];
const names = ["a", "b", "c"].map((id) => ({ id, name: `Team ${id}` }));

describe("colours", () => {
  it("cut the scale into nine equal parts", () => {
    const means = [1, 1.4, 1.5, 2, 3, 4, 4.5, 4.6, 5];
    expect(means.map((mean) => colourOf(mean, scale))).toEqual([
      "s1",
      "s1",
      "s2",
      "s3",
      "s5",
      "s7",
      "s8",
      "s9",
      "s9",
    ]);
    expect(colourOf(5.2, scale)).toBe("s9");
    expect(colourOf(0.9, scale)).toBe("s1");
  });

  it("put a mean on a border into the higher part, whatever the rounding", () => {
    for (const range of [scale, { min: 0, max: 10 }, { min: 1, max: 4 }]) {
      for (let step = 1; step < 9; step += 1) {
        const border = range.min + ((range.max - range.min) * step) / 9;
        expect(colourOf(border, range)).toBe(`s${step + 1}`);
      }
    }
  });
});

describe("heatmap", () => {
  const heatmap = heatmapOf(
    "imported",
    scale,
    names,
    ["trust", "empathy"],
    releasedCells(cells, "quality", scale),
  );

  it("has a square for every row and column", () => {
    const [a, b, c] = heatmap.rows;
    expect(a?.cells[0]).toEqual({ state: "value", mean: 4, colour: "s7", figures: cells[0] });
    expect(b?.cells[1]).toEqual({ state: "extreme", reason: "near-top", colour: "s9" });
    expect(c?.cells).toEqual([{ state: "suppressed", reason: "too-few" }, { state: "absent" }]);
  });

  it("sums up shown numbers only", () => {
    expect(heatmap.rows.map(({ spread }) => spread)).toEqual([1.5, null, null]);
    expect(heatmap.columns).toEqual([
      { key: "trust", rows: 2, mean: 3.5, spread: 1 },
      { key: "empathy", rows: 1, mean: 2.5, spread: null },
    ]);
  });

  it("gives no colour to raters who are alike somewhere on the scale", () => {
    const alike: ReleaseCell = {
      team: "a",
      level: "quality",
      key: "trust",
      state: "extreme",
      reason: "nearly-alike",
    };
    expect(releasedCells([alike], "quality", scale)("a", "trust")).toEqual({
      state: "extreme",
      reason: "nearly-alike",
      colour: null,
    });
  });

  it("takes self-ratings without a disclosure check", () => {
    const own: HeatmapCell = { state: "value", mean: 5, colour: "s9", figures: null };
    expect(valueCell(5, scale)).toEqual(own);
    expect(valueCell(null, scale)).toEqual({ state: "absent" });
  });
});
