import { describe, expect, it } from "vitest";
import { dialPair, isAssessed, type Position } from "@/server/domain/structure/structure";

const seat = (id: string, rest: Partial<Position> = {}): Position => ({
  id,
  name: id,
  kind: "other",
  reportsToId: null,
  feedsOutward: false,
  feedsInward: false,
  holder: null,
  ...rest,
});
const nothing = {
  positions: [],
  responsibilities: [],
  cells: [],
  agreements: [],
  dependencies: [],
};

describe("dialPair", () => {
  it("names the position behind each needle", () => {
    const positions = [
      seat("a"),
      seat("b", { feedsInward: true }),
      seat("c", { feedsOutward: true }),
    ];
    const pair = dialPair({ ...nothing, positions });
    expect([pair.outward?.id, pair.inward?.id]).toEqual(["c", "b"]);
  });

  it("lets one converged position be both, and leaves an empty side empty", () => {
    const both = seat("x", { kind: "converged", feedsOutward: true, feedsInward: true });
    const pair = dialPair({ ...nothing, positions: [both] });
    expect([pair.outward?.id, pair.inward?.id]).toEqual(["x", "x"]);
    expect(dialPair(nothing)).toEqual({ outward: null, inward: null });
  });
});

describe("isAssessed", () => {
  it("says no for an empty grid and yes from the first cell on", () => {
    expect(isAssessed(nothing)).toBe(false);
    const cell = { responsibilityId: "d", positionId: "a", letters: "I", share: null } as const;
    expect(isAssessed({ ...nothing, cells: [cell] })).toBe(true);
  });
});
