import { describe, expect, it } from "vitest";
import { bandOf, CUT_GROUPS, isNamed } from "@/server/domain/disclosure/rater-group";

describe("rater groups", () => {
  it("are named or anonymous", () => {
    expect(CUT_GROUPS.filter(isNamed)).toEqual(["manager", "counterpart"]);
  });

  it("tell their size in bands", () => {
    expect([1, 2, 3, 5, 6, 9, 10, 400].map(bandOf)).toEqual([1, 1, 3, 3, 6, 6, 10, 10]);
  });
});
