import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicesOf, isDivided } from "@/server/domain/convergence/indices";
import type { Structure } from "@/server/domain/structure/structure";
import golden from "@/tests/reference/golden_vectors.json";
import {
  aSeat,
  aStructure,
  CIO,
  CTO,
  type Grid,
  lettersFor,
  SIXTEEN,
} from "@/tests/support/structures";

const unasked = { perceived: {} };
const gridOf = (cto: readonly number[], cio: readonly number[]): Grid =>
  Object.fromEntries(
    SIXTEEN.map(({ id }, at) => [
      id,
      { cto: lettersFor(cto[at] ?? 0), cio: lettersFor(cio[at] ?? 0) },
    ]),
  );
const points = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3, 4), { minLength: 16, maxLength: 16 });

describe("indicesOf", () => {
  it("gives the reference's sixteen to the digits printed, and its gazes exactly", () => {
    const { CTO: a, CIO: b, ...expected } = golden.overlap;
    const indices = indicesOf(aStructure(gridOf(a, b)), unasked);
    expect(indices.overlap).toBeCloseTo(expected.ruzicka, 4);
    expect(indices.cosine).toBeCloseTo(expected.cos, 4);
    expect(indices.proportional).toBeCloseTo(expected.prop, 4);
    expect(indices.jensenShannon).toBeCloseTo(expected.js_sim, 4);
    expect(indices.gazeOutward).toBeCloseTo(17 / 30, 9);
    expect(indices.gazeInward).toBeCloseTo(-21 / 35, 9);
    expect(indices.gazeDistance).toBeCloseTo(17 / 30 + 21 / 35, 9);
  });

  it("gives two seats with the same letters no distance and a full overlap", () => {
    const { CTO: a } = golden.overlap;
    const indices = indicesOf(aStructure(gridOf(a, a)), unasked);
    const expected = golden.overlap_identical;
    expect(indices.gazeDistance).toBeCloseTo(expected.gaze, 9);
    expect(indices.overlap).toBeCloseTo(expected.ruzicka, 9);
    expect(indices.gazeInward).toBeCloseTo(expected.Gb, 4);
  });

  it("says nothing of an empty grid but how coupled the systems are", () => {
    const dependencies = [{ responsibilityId: "D02", onId: "D09", severity: 3 as const }];
    const { coupling, ...rest } = indicesOf(aStructure({}, { dependencies }), unasked);
    expect(coupling).toBeCloseTo(0.1, 9);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    expect(indicesOf(aStructure({}), unasked).coupling).toBeNull();
  });

  it("says of one seat where it looks, and nothing of two", () => {
    const lonely = aStructure({ D01: { cto: "A" } }, { positions: [CTO] });
    expect(indicesOf(lonely, unasked)).toEqual({
      ...indicesOf(aStructure({}), unasked),
      gazeOutward: 1,
    });
    const idle = indicesOf(aStructure({ D01: { cto: "A" } }), unasked);
    expect(idle).toMatchObject({ gazeInward: null, gazeDistance: null, overlap: null, joint: 0 });
  });

  it("makes sense of one seat behind both needles", () => {
    const both = aSeat("both", { feedsOutward: true, feedsInward: true });
    const grid = { D01: { both: "AR" }, D07: { both: "A" }, D13: { both: "A" } } as const;
    expect(indicesOf(aStructure(grid, { positions: [both] }), unasked)).toMatchObject({
      gazeDistance: 0,
      overlap: 1,
      cosine: 1,
      proportional: 1,
      jensenShannon: 1,
      joint: 0,
      contested: 0,
      level: "L4",
    });
  });

  it("keeps every figure in its bounds, free of NaN, and unmoved by the scale of importance", () => {
    fc.assert(
      fc.property(points, points, fc.double({ min: 0.1, max: 10, noNaN: true }), (a, b, factor) => {
        const structure = aStructure(gridOf(a, b));
        const { level, ...indices } = indicesOf(structure, unasked);
        const scaled = indicesOf(scale(structure, factor), unasked);
        expect(scaled.level).toBe(level);
        for (const [name, value] of Object.entries(indices)) {
          if (value === null) continue;
          const bound = name === "gazeDistance" ? 2 : 1;
          expect(Math.abs(value)).toBeLessThanOrEqual(bound + 1e-9);
          expect(scaled).toHaveProperty(name, expect.closeTo(value, 9));
        }
      }),
    );
  });

  it("mirrors everything when the two seats swap needles", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const one = indicesOf(aStructure(gridOf(a, b)), unasked);
        const other = indicesOf(
          aStructure(gridOf(a, b), {
            positions: [
              { ...CTO, feedsOutward: false, feedsInward: true },
              { ...CIO, feedsOutward: true, feedsInward: false },
            ],
          }),
          unasked,
        );
        expect(other.gazeInward).toBe(one.gazeOutward);
        expect(other.overlap ?? 0).toBeCloseTo(one.overlap ?? 0, 9);
        expect((other.gazeDistance ?? 0) + (one.gazeDistance ?? 0)).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("isDivided", () => {
  it("is high coupling with hardly any joint load", () => {
    expect(isDivided({ coupling: 0.5, joint: 0.09 })).toBe(true);
    expect(isDivided({ coupling: 0.5, joint: 0.1 })).toBe(false);
    expect(isDivided({ coupling: 0.49, joint: 0 })).toBe(false);
    expect(isDivided({ coupling: null, joint: 0 })).toBe(false);
    expect(isDivided({ coupling: 0.9, joint: null })).toBe(false);
  });
});

function scale(structure: Structure, factor: number): Structure {
  const responsibilities = structure.responsibilities.map((one) => ({
    ...one,
    importance: one.importance * factor,
  }));
  return { ...structure, responsibilities };
}
