import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapOf } from "@/server/domain/convergence/overlap";
import golden from "@/tests/reference/golden_vectors.json";

type Row = { outward: number; inward: number; weight: number };

const rowsOf = (a: readonly number[], b: readonly number[], w: readonly number[] = []) =>
  a.map((outward, at) => ({ outward, inward: b[at] ?? 0, weight: w[at] ?? 1 }));
const points = fc.constantFrom(0, 0.5, 1, 2, 3, 4);
const row = fc.record({
  outward: points,
  inward: points,
  weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
});
const vectors = fc
  .array(row, { minLength: 1, maxLength: 16 })
  .filter((rows) => rows.some((one) => one.outward > 0) && rows.some((one) => one.inward > 0));
const NAMES = ["ruzicka", "cosine", "proportional", "jensenShannon"] as const;

describe("overlapOf", () => {
  it.each([
    ["the sixteen of the reference", golden.overlap, golden.overlap],
    [
      "identical vectors",
      { CTO: golden.overlap.CTO, CIO: golden.overlap.CTO },
      golden.overlap_identical,
    ],
    ["vectors apart", { CTO: [1, 1, 0, 0], CIO: [0, 0, 1, 1] }, golden.overlap_disjoint],
  ])("gives %s to the digits printed", (_, { CTO, CIO }, expected) => {
    const overlap = overlapOf(rowsOf(CTO, CIO));
    expect(overlap.cosine).toBeCloseTo(expected.cos, 4);
    expect(overlap.ruzicka).toBeCloseTo(expected.ruzicka, 4);
    expect(overlap.proportional).toBeCloseTo(expected.prop, 4);
    expect(overlap.jensenShannon).toBeCloseTo(expected.js_sim, 4);
  });

  it("agrees with the reference worked by hand to 1e-9", () => {
    const { CTO, CIO } = golden.overlap;
    const overlap = overlapOf(rowsOf(CTO, CIO));
    // Sums of the sixteen: min 12, max 53, products 37, squares 86 and 117, totals 30 and 35.
    expect(overlap.ruzicka).toBeCloseTo(12 / 53, 9);
    expect(overlap.cosine).toBeCloseTo(37 / Math.sqrt(86 * 117), 9);
    expect(overlap.proportional).toBeCloseTo(13 / 35, 9);
  });

  it("agrees with a weighted case worked by hand to 1e-9", () => {
    // a = (4, 0, 2), b = (1, 3, 2), w = (1, 2, 1.5).
    const overlap = overlapOf(rowsOf([4, 0, 2], [1, 3, 2], [1, 2, 1.5]));
    // Σ w min = 1 + 0 + 3; Σ w max = 4 + 6 + 3.
    expect(overlap.ruzicka).toBeCloseTo(4 / 13, 9);
    // Σ w a b = 4 + 0 + 6; Σ w a² = 16 + 6; Σ w b² = 1 + 18 + 6.
    expect(overlap.cosine).toBeCloseTo(10 / Math.sqrt(22 * 25), 9);
    // p = (4, 0, 3) / 7, q = (1, 6, 3) / 10.
    expect(overlap.proportional).toBeCloseTo(0.1 + 0.3, 9);
    // m = (.3357…, .3, .3642…); JSD = H(m) − (H(p) + H(q)) / 2, base 2.
    const entropy = (shares: number[]) =>
      -shares.reduce((sum, x) => sum + (x > 0 ? x * Math.log2(x) : 0), 0);
    const jsd =
      entropy([47 / 140, 3 / 10, 51 / 140]) -
      (entropy([4 / 7, 3 / 7]) + entropy([0.1, 0.6, 0.3])) / 2;
    expect(overlap.jensenShannon).toBeCloseTo(1 - jsd, 9);
  });

  it("knows a Jensen–Shannon case in closed form", () => {
    // p = (1, 0), q = (½, ½): JSD₂ = 3/2 − (3/4) log₂ 3 = 0.311278124459…
    const { jensenShannon } = overlapOf(rowsOf([2, 0], [1, 1]));
    expect(jensenShannon).toBeCloseTo(0.688721875541, 9);
  });

  it("stays within 0 and 1, whatever the vectors", () => {
    fc.assert(
      fc.property(vectors, (rows) => {
        const overlap = overlapOf(rows);
        for (const name of NAMES) {
          expect(overlap[name]).toBeGreaterThanOrEqual(0);
          expect(overlap[name]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("does not care who is who, nor how the weights are scaled", () => {
    const swap = ({ outward, inward, weight }: Row) => ({
      outward: inward,
      inward: outward,
      weight,
    });
    fc.assert(
      fc.property(vectors, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, factor) => {
        const overlap = overlapOf(rows);
        const swapped = overlapOf(rows.map(swap));
        const scaled = overlapOf(rows.map((one) => ({ ...one, weight: one.weight * factor })));
        for (const name of NAMES) {
          expect(swapped[name]).toBeCloseTo(overlap[name] ?? Number.NaN, 9);
          expect(scaled[name]).toBeCloseTo(overlap[name] ?? Number.NaN, 9);
        }
      }),
    );
  });

  it("is 1 for the same vector and 0 for vectors that never meet", () => {
    fc.assert(
      fc.property(vectors, (rows) => {
        const same = overlapOf(rows.map((one) => ({ ...one, inward: one.outward })));
        const apart = overlapOf([
          ...rows.map((one) => ({ ...one, inward: 0 })),
          ...rows.map((one) => ({ ...one, outward: 0 })),
        ]);
        for (const name of NAMES) {
          expect(same[name]).toBeCloseTo(1, 9);
          expect(apart[name]).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it("cannot be said where a role carries nothing, and never divides by it", () => {
    const nothing = { ruzicka: null, cosine: null, proportional: null, jensenShannon: null };
    expect(overlapOf([])).toEqual(nothing);
    expect(overlapOf(rowsOf([1, 2], [0, 0]))).toEqual(nothing);
    expect(overlapOf(rowsOf([1, 2], [3, 4], [0, 0]))).toEqual(nothing);
  });
});
