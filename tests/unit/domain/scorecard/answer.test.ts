import { describe, expect, it } from "vitest";
import { answersOf, isOnScale, NOT_OBSERVED } from "@/server/domain/scorecard/answer";

describe("answersOf", () => {
  it("keeps items and levels apart even under one key, and the later of two", () => {
    const answers = answersOf([
      { kind: "item", key: "trust", value: 2 },
      { kind: "level", key: "trust", value: 5 },
      { kind: "item", key: "trust", value: NOT_OBSERVED },
    ]);
    expect(answers.items).toEqual(new Map([["trust", NOT_OBSERVED]]));
    expect(answers.levels).toEqual(new Map([["trust", 5]]));
  });

  it("has no answer to what every object has", () => {
    expect(answersOf([]).items.get("constructor")).toBeUndefined();
  });
});

describe("isOnScale", () => {
  it.each([1, 3, 5, NOT_OBSERVED])("takes %s", (value) => {
    expect(isOnScale(value, { min: 1, max: 5 })).toBe(true);
  });

  it.each([0, 6, 2.5, Number.NaN, "3", "", null, undefined, "Not observed", [3]])(
    "refuses %j",
    (value) => {
      expect(isOnScale(value, { min: 1, max: 5 })).toBe(false);
    },
  );
});
