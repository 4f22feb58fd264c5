import { describe, expect, it } from "vitest";
import { proposeOwnership } from "@/server/domain/ownership/propose";
import type { Direction, Structure } from "@/server/domain/structure/structure";

const seat = (id: string, feedsOutward: boolean, feedsInward: boolean) => ({
  id,
  name: id,
  kind: "other" as const,
  reportsToId: null,
  feedsOutward,
  feedsInward,
  holder: null,
});
const duty = (id: string, direction: Direction) => ({
  id,
  key: null,
  name: id,
  direction,
  importance: 1,
});
const structure = (positions: Structure["positions"]): Structure => ({
  positions,
  responsibilities: [duty("o", "outward"), duty("s", "shared"), duty("i", "inward")],
  cells: [],
  agreements: [],
  dependencies: [],
});

describe("the proposal for an empty grid", () => {
  it("gives each direction to its seat and leaves what is shared open", () => {
    const proposed = proposeOwnership(
      structure([seat("cto", true, false), seat("cio", false, true)]),
    );
    expect([...proposed]).toEqual([
      ["o:cto", { letters: "A", share: null }],
      ["i:cio", { letters: "A", share: null }],
    ]);
  });

  it("gives both to a converged seat, and nothing to a seat that is not there", () => {
    const both = proposeOwnership(structure([seat("both", true, true)]));
    expect([...both.keys()]).toEqual(["o:both", "i:both"]);
    expect(proposeOwnership(structure([seat("vp", false, false)])).size).toBe(0);
  });
});
