import { describe, expect, it } from "vitest";
import { indicesOf } from "@/server/domain/convergence/indices";
import { tiesOf } from "@/server/domain/finding/tie";
import { aStructure } from "@/tests/support/structures";

const nothing = indicesOf(aStructure({}), { perceived: {} });

describe("tiesOf", () => {
  it("says that systems have converged and ownership has not", () => {
    expect(tiesOf({ ...nothing, coupling: 0.5, joint: 0.05 }, null)).toEqual([
      { tie: "divided", coupling: 0.5, joint: 0.05 },
    ]);
    expect(tiesOf({ ...nothing, coupling: 0.5, joint: 0.2 }, null)).toEqual([]);
    expect(tiesOf({ ...nothing, coupling: null, joint: 0 }, null)).toEqual([]);
  });

  it("says that a title looks one way and its load the other", () => {
    const inwardCto = { ...nothing, gazeOutward: -0.4 };
    expect(tiesOf(inwardCto, "outward")).toEqual([
      { tie: "title-against-load", side: "outward", gaze: -0.4 },
    ]);
    expect(tiesOf({ ...nothing, gazeInward: 0.2 }, "inward")).toMatchObject([{ side: "inward" }]);
    for (const answer of ["inward", "even", null] as const)
      expect(tiesOf(inwardCto, answer)).toEqual([]);
    expect(tiesOf({ ...nothing, gazeOutward: 0 }, "outward")).toEqual([]);
  });
});
