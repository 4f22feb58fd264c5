import { describe, expect, it } from "vitest";
import {
  changesIn,
  edit,
  type Grid,
  openGrid,
  redo,
  settle,
  structureIn,
  takeConflicts,
  takeSaved,
  undo,
  valueIn,
} from "@/server/domain/ownership/grid";
import type { Letters } from "@/server/domain/ownership/letters";
import type { Structure } from "@/server/domain/structure/structure";

const BASE = { id: "row", version: 1 };
const of = (letters: Letters) => ({ letters, share: null });
const type = (grid: Grid, key: string, letters: Letters) =>
  edit(grid, new Map([[key, of(letters)]]));
const grid = openGrid(
  { cells: [{ responsibilityId: "r", positionId: "p", letters: "A", share: null }] },
  { "r:p": BASE },
);
const conflict = (theirs: Letters, mine: Letters) => ({
  responsibilityId: "r",
  positionId: "p",
  theirs: of(theirs),
  mine: of(mine),
  base: { id: "row", version: 2 },
  changedBy: "Ada",
  changedAt: null,
});

describe("typing", () => {
  it("shows what was typed at once and sends it against the row that was read", () => {
    const typed = type(type(grid, "r:p", "AR"), "r:q", "C");
    expect(valueIn(typed, "r:p").letters).toBe("AR");
    expect(changesIn(typed)).toEqual([
      { responsibilityId: "r", positionId: "p", ...of("AR"), base: BASE },
      { responsibilityId: "r", positionId: "q", ...of("C"), base: null },
    ]);
    expect(grid.unsent.size).toBe(0);
  });

  it("is no deed where nothing changes, and clears the share with the letters", () => {
    expect(type(grid, "r:p", "A")).toBe(grid);
    const cleared = edit(grid, new Map([["r:p", { letters: "", share: 50 }]]));
    expect(valueIn(cleared, "r:p")).toEqual(of(""));
  });
});

describe("undo and redo", () => {
  it("goes back and forth by deeds, a paste being one", () => {
    const pasted = edit(
      grid,
      new Map([
        ["r:p", of("C")],
        ["r:q", of("I")],
      ]),
    );
    const back = undo(pasted);
    expect([valueIn(back, "r:p").letters, valueIn(back, "r:q").letters]).toEqual(["A", ""]);
    expect(undo(back)).toBe(back);
    const again = redo(back);
    expect([valueIn(again, "r:p").letters, valueIn(again, "r:q").letters]).toEqual(["C", "I"]);
    expect(redo(again)).toBe(again);
  });

  it("forgets what was undone once something else is typed", () => {
    const other = type(undo(type(grid, "r:p", "C")), "r:q", "I");
    expect(redo(other)).toBe(other);
  });

  it("sends what it takes back, also after it was saved", () => {
    const typed = type(grid, "r:p", "C");
    const saved = takeSaved(typed, changesIn(typed), [
      { responsibilityId: "r", positionId: "p", base: { id: "row", version: 2 } },
    ]);
    expect(changesIn(saved)).toEqual([]);
    expect(changesIn(undo(saved))).toEqual([
      { responsibilityId: "r", positionId: "p", ...of("A"), base: { id: "row", version: 2 } },
    ]);
  });
});

describe("the way to the server", () => {
  it("keeps what was typed while a batch was under way, against the new row", () => {
    const typed = type(grid, "r:p", "C");
    const sent = changesIn(typed);
    const more = type(typed, "r:p", "CI");
    const base = { id: "row", version: 2 };
    const after = takeSaved(more, sent, [{ responsibilityId: "r", positionId: "p", base }]);
    expect(changesIn(after)).toEqual([
      { responsibilityId: "r", positionId: "p", ...of("CI"), base },
    ]);
  });

  it("holds a cell that somebody else changed until it is settled, and sends the rest", () => {
    const typed = type(type(grid, "r:p", "C"), "r:q", "I");
    const held = takeConflicts(typed, [conflict("R", "C")]);
    expect(valueIn(held, "r:p").letters).toBe("C");
    expect(changesIn(held).map(({ positionId }) => positionId)).toEqual(["q"]);
    const mine = settle(held, "r:p", "mine");
    expect(changesIn(mine)[0]).toMatchObject({ letters: "C", base: { id: "row", version: 2 } });
    const theirs = settle(held, "r:p", "theirs");
    expect(valueIn(theirs, "r:p").letters).toBe("R");
    expect(changesIn(theirs).map(({ positionId }) => positionId)).toEqual(["q"]);
    expect(settle(theirs, "r:p", "mine")).toBe(theirs);
  });

  it("has nothing to settle where both want the same, at once or by typing it", () => {
    const typed = type(grid, "r:p", "R");
    expect(takeConflicts(typed, [conflict("R", "R")]).conflicts.size).toBe(0);
    const held = takeConflicts(type(grid, "r:p", "C"), [conflict("R", "C")]);
    const agreed = type(held, "r:p", "R");
    expect(agreed.conflicts.size).toBe(0);
    const more = type(held, "r:p", "CI");
    expect(more.conflicts.get("r:p")?.mine.letters).toBe("CI");
  });
});

describe("the structure as the grid shows it", () => {
  it("has the typed letters and no empty cells", () => {
    const id = (name: string) => ({ id: name }) as Structure["responsibilities"][number];
    const structure: Structure = {
      responsibilities: [id("r")],
      // Only ids matter here.
      positions: [id("p"), id("q")] as unknown as Structure["positions"],
      cells: [],
      agreements: [],
      dependencies: [],
    };
    const shown = structureIn(structure, type(type(grid, "r:p", ""), "r:q", "I"));
    expect(shown.cells).toEqual([
      { responsibilityId: "r", positionId: "q", letters: "I", share: null },
    ]);
  });
});
