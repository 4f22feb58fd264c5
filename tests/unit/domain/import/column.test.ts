import { describe, expect, it } from "vitest";
import { guessScale, looksLikeRatings, profileColumns } from "@/server/domain/import/column";

const profile = (...cells: string[]) => {
  const [found] = profileColumns(
    ["X"],
    cells.map((cell) => [cell]),
    new Set(["", "na"]),
  );
  if (!found) throw new Error("one column makes one profile");
  return found;
};

describe("columns", () => {
  it("profiles cells without blanks, decimals with a comma included", () => {
    expect(profile("3,0", "NA", " 1 ", "", "1")).toMatchObject({
      filled: 3,
      distinct: 2,
      numericShare: 1,
      min: 1,
      max: 3,
      isAscending: false,
    });
    expect(profile("peers", "Manager", "x").groupShare).toBeCloseTo(2 / 3);
  });

  it("tells ratings from years, percentages and text", () => {
    expect(looksLikeRatings(profile("1", "5", "3"))).toBe(true);
    expect(looksLikeRatings(profile("2024", "2025"))).toBe(false);
    expect(looksLikeRatings(profile("10", "90"))).toBe(false);
    expect(looksLikeRatings(profile("a", "b"))).toBe(false);
    expect(looksLikeRatings(profile())).toBe(false);
  });

  it.each([
    [["2", "4"], { min: 1, max: 5 }],
    [["1", "6"], { min: 1, max: 7 }],
    [["1", "9"], { min: 1, max: 10 }],
    [["0", "4"], { min: 0, max: 4 }],
    [["0", "9"], { min: 0, max: 10 }],
    [["-2", "2"], { min: -2, max: 2 }],
    [[], { min: 1, max: 5 }],
  ])("proposes for %j the scale %j", (cells, scale) => {
    expect(guessScale([profile(...cells)])).toEqual(scale);
  });
});
