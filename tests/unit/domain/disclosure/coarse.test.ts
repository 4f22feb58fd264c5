import { describe, expect, it } from "vitest";
import { coarse, withheld } from "@/server/domain/disclosure/coarse";

const ADDRESS = { level: "quality", key: "trust" } as const;
const told = (nFrom: number, mean: number) => {
  const rest = { sd: 0.8, agreement: "agree", histogram: [] } as const;
  return { ...ADDRESS, state: "published", nFrom, mean, ...rest } as const;
};
const WITHHELD = { ...ADDRESS, state: "suppressed", reason: "same-people" };

describe("a figure of nearly the same people", () => {
  it.each([
    [3.2, 3],
    [3.3, 3.5],
    [4.9, 5],
  ])("of six and more is told to the half and without spread: %f", (mean, half) => {
    expect(coarse(told(6, mean))).toEqual({
      ...{ ...ADDRESS, state: "coarse", reason: "same-people", nFrom: 6, mean: half },
    });
  });

  it("of fewer is not told, in figures or in words", () => {
    expect(coarse(told(3, 3.2))).toEqual(WITHHELD);
    expect(coarse({ ...ADDRESS, state: "extreme", reason: "near-top" })).toEqual(WITHHELD);
    expect(withheld(told(10, 3.2))).toEqual(WITHHELD);
  });

  it("that was not told anyway keeps its reason", () => {
    const few = { ...ADDRESS, state: "suppressed", reason: "too-few" } as const;
    expect(coarse(few)).toBe(few);
  });
});
