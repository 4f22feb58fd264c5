import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIMES, rankModulo } from "@/server/domain/disclosure/elimination";
import { exactRank } from "../../../support/rational";

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.integer({ min: -12, max: 12 }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe("the rank modulo a prime", () => {
  it("is that over the rationals, for coefficients as releases have them", () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        for (const prime of PRIMES) expect(rankModulo(rows, prime)).toBe(exactRank(rows));
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it("knows rows that follow from others, rows of nothing, and no rows at all", () => {
    const [prime] = PRIMES;
    expect(
      rankModulo(
        [
          [1, 2],
          [2, 4],
        ],
        prime,
      ),
    ).toBe(1);
    expect(rankModulo([[0, 0]], prime)).toBe(0);
    expect(rankModulo([], prime)).toBe(0);
    expect(rankModulo([[], []], prime)).toBe(0);
  });

  it("uses primes, and such whose products a double holds exactly", () => {
    for (const prime of PRIMES) {
      for (let d = 2; d * d <= prime; d += 1) expect(prime % d).not.toBe(0);
      expect((prime - 1) ** 2).toBeLessThan(Number.MAX_SAFE_INTEGER);
    }
  });
});
