import { describe, expect, it } from "vitest";
import { cellsOfItem } from "@/server/domain/disclosure/one-item";
import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";
import { cutOf, type Form, LAYOUT } from "../../../support/cut";

/** Forms that answered one item of the second quality, which has two. */
const forms = (...values: number[]): Form[] =>
  values.map((value) => ({
    trust: [null, null, null, null],
    empathy: [null, value],
    levels: [null, null],
  }));
const SEVEN = cutOf("peers", forms(2, 3, 4, 3, 2, 3, 3));
const past = (fresh: number, told: readonly string[] = [], raters = 7) => {
  return { raters, fresh, told: new Set(told) };
};
const tellsOf = (cells: readonly SubjectCell[]) =>
  cells.map((cell) => [cell.level, cell.key, cell.state, "mean" in cell ? cell.mean : null]);

describe("the figure of one item", () => {
  it("is all that is told of a group, whatever the item's quality would make of it", () => {
    expect(tellsOf(cellsOfItem(LAYOUT, "EM2", SEVEN, 3))).toEqual([
      ["item", "EM2", "published", 2.9],
    ]);
    expect(tellsOf(cellsOfItem(LAYOUT, "EM2", cutOf("peers", forms(2, 3)), 3))).toEqual([
      ["item", "EM2", "suppressed", null],
    ]);
    expect(tellsOf(cellsOfItem(LAYOUT, "EM2", cutOf("manager", forms(4)), 3))).toEqual([
      ["item", "EM2", "published", 4],
    ]);
  });

  it("is exact beside earlier figures only of people enough who are new, or of the very same", () => {
    const cells = (before: ReturnType<typeof past>) =>
      tellsOf(cellsOfItem(LAYOUT, "EM2", SEVEN, 3, before));
    const coarse = [["item", "EM2", "coarse", 3]];
    expect(cells(past(7))).toEqual([["item", "EM2", "published", 2.9]]);
    expect(cells(past(3))).toEqual([["item", "EM2", "published", 2.9]]);
    expect(cells(past(1))).toEqual(coarse);
    expect(cells(past(0, ["item:EM2"]))).toEqual([["item", "EM2", "published", 2.9]]);
    // That the quality was told of them says nothing of what was hidden in it.
    expect(cells(past(0, ["quality:empathy", "item:EM1"]))).toEqual(coarse);
    // Two of nine sent nothing: they may be among the three who are new.
    expect(cells(past(3, [], 9))).toEqual(coarse);
  });

  it("hides where the scale would bind the smaller part of colleagues", () => {
    const colleagues = cutOf("colleagues", forms(5, 5, 5, 4, 4), [1, 4]);
    expect(tellsOf(cellsOfItem(LAYOUT, "EM2", colleagues, 3))[0]?.[2]).not.toBe("published");
  });
});
