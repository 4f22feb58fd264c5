import { describe, expect, it } from "vitest";
import { answersOf, fittingValues } from "@/server/domain/perception/answer";

describe("a form", () => {
  it("has one answer for each question, an open one being 'do not know'", () => {
    expect(answersOf(["r1", "r2", "r3"], { r1: "cto", r2: "nobody", gone: "cto" })).toEqual([
      { responsibilityId: "r1", choice: "position", positionId: "cto" },
      { responsibilityId: "r2", choice: "nobody", positionId: null },
      { responsibilityId: "r3", choice: "unsure", positionId: null },
    ]);
  });

  it.each([null, 7, "text", []])("takes nothing from %j", (kept) => {
    expect(fittingValues(kept, ["r1"], ["cto"])).toEqual({});
  });

  it("keeps of what was kept only what still fits", () => {
    const kept = { r1: "cto", r2: "gone", r3: 5, r4: "cto", r5: "unsure" };
    expect(fittingValues(kept, ["r1", "r2", "r3", "r5"], ["cto"])).toEqual({
      r1: "cto",
      r5: "unsure",
    });
  });
});
