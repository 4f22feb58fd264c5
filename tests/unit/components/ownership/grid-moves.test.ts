import { describe, expect, it } from "vitest";
import { boundsOf, isIn, spotAfter, spotsIn } from "@/components/ownership/grid-moves";

const SIZE = { rows: 16, columns: 4 };
const at = (row: number, column: number) => ({ row, column });
const go = (key: string, from = at(8, 2), isWhole = false) =>
  spotAfter({ key, ctrlKey: isWhole, metaKey: false }, from, SIZE);

describe("moving in the grid", () => {
  it("goes one cell by arrows and stops at the edges", () => {
    expect(go("ArrowUp")).toEqual(at(7, 2));
    expect(go("ArrowRight")).toEqual(at(8, 3));
    expect(go("ArrowRight", at(8, 3))).toEqual(at(8, 3));
    expect(go("ArrowDown", at(15, 0))).toEqual(at(15, 0));
  });

  it("goes to the ends of a row, of the grid, and by five rows", () => {
    expect(go("Home")).toEqual(at(8, 0));
    expect(go("End", at(8, 2), true)).toEqual(at(15, 3));
    expect(go("PageUp", at(3, 1))).toEqual(at(0, 1));
    expect(go("PageDown")).toEqual(at(13, 2));
  });

  it("goes nowhere by other keys", () => {
    expect(go("a")).toBeNull();
    expect(go("Enter")).toBeNull();
  });
});

describe("choosing several cells", () => {
  it("is the same whichever way it is drawn", () => {
    const down = { from: at(1, 1), to: at(2, 3) };
    const up = { from: at(2, 3), to: at(1, 1) };
    expect(boundsOf(up)).toEqual(boundsOf(down));
    expect(spotsIn(up)).toEqual([at(1, 1), at(1, 2), at(1, 3), at(2, 1), at(2, 2), at(2, 3)]);
    expect(isIn(at(2, 2), up)).toBe(true);
    expect(isIn(at(0, 2), up)).toBe(false);
  });
});
