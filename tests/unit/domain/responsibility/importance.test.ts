import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/server/domain/responsibility/catalogue";
import {
  IMPORTANCE_PRESETS,
  presetOf,
  presetWeight,
} from "@/server/domain/responsibility/importance";

describe("presetWeight", () => {
  it("stresses outward for a product company and inward for an operations company", () => {
    const weights = (["outward", "shared", "inward"] as const).map((direction) =>
      IMPORTANCE_PRESETS.map((preset) => presetWeight(preset, direction)),
    );
    expect(weights).toEqual([
      [1, 1.5, 1],
      [1, 1, 1],
      [1, 1, 1.5],
    ]);
  });
});

describe("presetOf", () => {
  const weighed = (importance: (direction: (typeof CATALOGUE)[number]["direction"]) => number) =>
    CATALOGUE.map(({ direction }) => ({ direction, importance: importance(direction) }));

  it("recognises each preset", () => {
    for (const preset of IMPORTANCE_PRESETS) {
      expect(presetOf(weighed((direction) => presetWeight(preset, direction)))).toBe(preset);
    }
  });

  it("recognises somebody's own", () => {
    expect(presetOf(weighed(() => 2))).toBeNull();
  });
});
