import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { WeightSetSchema } from "@/server/domain/first-role/weight-set";
import {
  figuresOf,
  nextSetKey,
  valueName,
  weightTotal,
  withFigures,
} from "@/server/domain/first-role-round/fork";

const FIGURES = figuresOf(DRAFT_1);

describe("the key of the next set", () => {
  it("is one above the highest, whatever else there is", () => {
    expect(nextSetKey([])).toBe("own-1");
    expect(nextSetKey(["own-1", "own-9", "own-10"])).toBe("own-11");
    expect(nextSetKey(["draft-1", "own-x"])).toBe("own-1");
  });
});

describe("figures", () => {
  it("are the set's weights and values under the names of a form", () => {
    expect(Object.keys(FIGURES.weights)).toHaveLength(14);
    expect(weightTotal(FIGURES)).toBe(132);
    expect(FIGURES.values[valueName("Q1", "c", "CIO")]).toBe(4);
    const values = DRAFT_1.questions.reduce((sum, { options }) => sum + options.length * 5, 0);
    expect(Object.keys(FIGURES.values)).toHaveLength(values);
  });

  it("give the set back, and any others a set that may be kept", () => {
    expect(withFigures(DRAFT_1, FIGURES)).toEqual(DRAFT_1);
    const weight = fc.integer({ min: 1, max: 100 });
    const value = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(weight, value, (w, v) => {
        const set = withFigures(DRAFT_1, {
          weights: { ...FIGURES.weights, Q14: w },
          values: { ...FIGURES.values, "Q14.d.FRAC": v },
        });
        expect(figuresOf(set).weights.Q14).toBe(w);
        expect(set.questions.at(-1)?.options.at(-1)?.values.FRAC).toBe(v);
        expect(WeightSetSchema.safeParse(set).success).toBe(true);
      }),
    );
  });

  it("ignore what the set does not have, and keep what they do not name", () => {
    const figures = { weights: { Q99: 7 }, values: { "Q1.z.CTO": 3 } };
    expect(withFigures(DRAFT_1, figures)).toEqual(DRAFT_1);
  });
});
