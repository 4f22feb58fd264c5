import { describe, expect, it } from "vitest";
import { answersOf, NOT_OBSERVED } from "@/server/domain/scorecard/answer";

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
