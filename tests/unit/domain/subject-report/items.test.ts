import { describe, expect, it } from "vitest";
import { extremeItems, weakestOf } from "@/server/domain/subject-report/items";

const item = (key: string, mean: number, qualityKey = "q") => ({ key, mean, qualityKey });

describe("items that others see most and least", () => {
  it("are three each, in order, with the instrument's order where alike", () => {
    const items = [4, 2, 5, 3, 3, 1, 4].map((mean, at) => item(`I${at}`, mean));
    const { strongest, weakest } = extremeItems(items);
    expect(strongest.map(({ key }) => key)).toEqual(["I2", "I0", "I6"]);
    expect(weakest.map(({ key }) => key)).toEqual(["I5", "I1", "I4"]);
  });

  it("never name an item twice", () => {
    expect(extremeItems([])).toEqual({ strongest: [], weakest: [] });
    expect(extremeItems([item("A", 3)])).toEqual({ strongest: [], weakest: [] });
    const { strongest, weakest } = extremeItems([item("A", 3), item("B", 2), item("C", 1)]);
    expect([strongest, weakest].map((list) => list.map(({ key }) => key))).toEqual([["A"], ["C"]]);
  });

  it("have a least one in each quality", () => {
    const items = [item("A", 3, "x"), item("B", 2, "x"), item("C", 1, "y")];
    expect(weakestOf(items, "x")?.key).toBe("B");
    expect(weakestOf(items, "z")).toBeNull();
  });
});
