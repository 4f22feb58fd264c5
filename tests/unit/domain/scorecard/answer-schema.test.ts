import { describe, expect, it } from "vitest";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { answerPatch, answerValue } from "@/server/domain/scorecard/answer-schema";

describe("answerValue", () => {
  const schema = answerValue({ min: 1, max: 5 });

  it.each([1, 3, 5, NOT_OBSERVED])("takes %s", (value) => {
    expect(schema.parse(value)).toBe(value);
  });

  it.each([0, 6, 2.5, Number.NaN, "3", "", null, undefined, "Not observed", [3]])(
    "refuses %j",
    (value) => {
      expect(schema.safeParse(value).success).toBe(false);
    },
  );
});

describe("answerPatch", () => {
  const schema = answerPatch({ min: 0, max: 10 }, 5);
  const base = { key: "SV1", revision: 0 };

  it("holds items to the scale and levels to the anchors", () => {
    expect(schema.safeParse({ ...base, kind: "item", value: 10 }).success).toBe(true);
    expect(schema.safeParse({ ...base, kind: "item", value: 11 }).success).toBe(false);
    expect(schema.safeParse({ ...base, kind: "level", value: 5 }).success).toBe(true);
    expect(schema.safeParse({ ...base, kind: "level", value: 6 }).success).toBe(false);
    expect(schema.safeParse({ ...base, kind: "level", value: NOT_OBSERVED }).success).toBe(true);
  });

  it.each([
    { ...base, kind: "comment", value: 1 },
    { ...base, kind: "item", value: 1, revision: -1 },
    { ...base, kind: "item", value: 1, revision: 1.5 },
    { ...base, kind: "item", value: 1, key: "" },
    { ...base, kind: "item" },
  ])("refuses %j", (input) => {
    expect(schema.safeParse(input).success).toBe(false);
  });
});
