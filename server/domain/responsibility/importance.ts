import type { Direction } from "../structure/structure";

/** Ready-made importances: all alike, a product company's, an operations company's. */
export const IMPORTANCE_PRESETS = ["equal", "product", "operations"] as const;
export type ImportancePreset = (typeof IMPORTANCE_PRESETS)[number];

export const MIN_IMPORTANCE = 0;
export const MAX_IMPORTANCE = 10;

const STRESSED: Readonly<Record<ImportancePreset, Direction | null>> = {
  equal: null,
  product: "outward",
  operations: "inward",
};

/** The weight that a preset gives a responsibility: 1, or 1.5 in the direction that it stresses. */
export function presetWeight(preset: ImportancePreset, direction: Direction): number {
  return STRESSED[preset] === direction ? 1.5 : 1;
}

/** The preset that gives exactly these weights; null where they are somebody's own. */
export function presetOf(
  weighed: readonly Readonly<{ direction: Direction; importance: number }>[],
): ImportancePreset | null {
  const fits = (preset: ImportancePreset) =>
    weighed.every((one) => one.importance === presetWeight(preset, one.direction));
  return IMPORTANCE_PRESETS.find(fits) ?? null;
}
