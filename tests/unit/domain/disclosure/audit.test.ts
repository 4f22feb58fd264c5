import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditSystem, type LinearSystem } from "@/server/domain/disclosure/audit";
import { fewestTold } from "../../../support/rational";

/** One item, one column an atom: the simplest release, sums of raters. */
function sums(atoms: number[], ...rows: number[][]): LinearSystem {
  return { atoms, columns: atoms.map((_, atom) => atom), rows };
}

describe("the audit of a release", () => {
  it("lets a single mean of enough raters pass and refuses one of too few", () => {
    expect(auditSystem(sums([5], [1]), 3)).toBe("safe");
    expect(auditSystem(sums([2], [1]), 3)).toBe("unsafe");
    expect(auditSystem(sums([5]), 3)).toBe("safe");
  });

  it("sees the one who is left when a part is taken from the whole", () => {
    // Company of ten, team of nine: the tenth is their difference.
    expect(auditSystem(sums([9, 1], [1, 1], [1, 0]), 3)).toBe("unsafe");
    expect(auditSystem(sums([9, 3], [1, 1], [1, 0]), 3)).toBe("safe");
  });

  it("sees overlapping cuts: A+B and B+C and A+C tell each, and A+B+C with two of them one", () => {
    expect(auditSystem(sums([2, 2, 2], [1, 1, 0], [0, 1, 1], [1, 0, 1]), 3)).toBe("unsafe");
    expect(auditSystem(sums([2, 2, 2], [1, 1, 0], [0, 1, 1]), 3)).toBe("safe");
  });

  it("sees hidden cells of a two-way table that its margins solve", () => {
    // Rows and columns of a 2 × 2 table and one inner cell: the other three follow.
    const table = [
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
    ];
    expect(auditSystem(sums([4, 2, 2, 4], ...table), 3)).toBe("safe");
    expect(auditSystem(sums([4, 2, 2, 4], ...table, [1, 0, 0, 0]), 3)).toBe("unsafe");
  });

  it("sees a difference of two raters even where both together are enough", () => {
    // a − b is known of one rater each: together they are two, fewer than three.
    expect(auditSystem(sums([1, 1, 5], [1, 0, 1], [0, 1, 1]), 3)).toBe("unsafe");
  });

  it("does not try more unions than it says", () => {
    const many = Array.from({ length: 40 }, () => 1);
    expect(auditSystem(sums(many, many), 5)).toBe("too-large");
    expect(auditSystem(sums(many, many), 3)).toBe("safe");
  });

  it("agrees with exact elimination over every set of atoms", () => {
    const system = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
      .chain(([atoms, items]) =>
        fc.record({
          atoms: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: atoms, maxLength: atoms }),
          columns: fc.constant(
            Array.from({ length: atoms * items }, (_, at) => Math.floor(at / items)),
          ),
          rows: fc.array(
            fc.array(fc.constantFrom(0, 0, 1, 2, 3), {
              minLength: atoms * items,
              maxLength: atoms * items,
            }),
            { minLength: 1, maxLength: 5 },
          ),
        }),
      );
    fc.assert(
      fc.property(system, fc.integer({ min: 2, max: 6 }), (one, threshold) => {
        const isTold = fewestTold(one) < threshold;
        expect(auditSystem(one, threshold)).toBe(isTold ? "unsafe" : "safe");
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});
