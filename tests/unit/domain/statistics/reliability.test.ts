import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentsOfValues } from "@/server/domain/statistics/moments";
import { anova, ratersForReliability, spearmanBrown } from "@/server/domain/statistics/reliability";
import golden from "@/tests/reference/golden_vectors.json";
import reference from "@/tests/reference/statistics.json";

const groupsOf = (group: readonly number[], value: readonly number[]) =>
  [...Map.groupBy(value, (_, index) => group[index]).values()].map(momentsOfValues);

describe("analysis of variance", () => {
  it.each(reference.anova.map((sample, index) => [index, sample] as const))(
    "equals R's figures, sample %i",
    (_, sample) => {
      const found = anova(groupsOf(sample.group, sample.value));
      const pairs: [number | null, number][] = [
        [found.msBetween, sample.ms_between],
        [found.msWithin, sample.ms_within],
        [found.n0, sample.n0],
        [found.icc1, sample.icc1_n0],
        [found.icc2, sample.icc2],
      ];
      for (const [actual, wanted] of pairs) {
        expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThan(1e-9);
      }
    },
  );

  it("equals the golden vector", () => {
    const found = anova(Object.values(golden.icc.g).map(momentsOfValues));
    expect(found.msBetween).toBeCloseTo(golden.icc.MSB, 4);
    expect(found.msWithin).toBeCloseTo(golden.icc.MSW, 4);
    expect(found.n0).toBeCloseTo(golden.icc.n0, 4);
    expect(found.icc1).toBeCloseTo(golden.icc.icc1, 4);
    expect(found.icc2).toBeCloseTo(golden.icc.icc2, 4);
    expect(spearmanBrown(found.icc1 ?? 0, found.n0 ?? 0)).toBeCloseTo(golden.icc.sb, 4);
  });

  it("is not defined with one group, one rater a group, or no variance at all", () => {
    expect(anova([momentsOfValues([1, 2, 3])])).toMatchObject({ icc1: null, icc2: null, n0: null });
    expect(anova([momentsOfValues([1]), momentsOfValues([2])])).toMatchObject({ icc1: null });
    const same = anova([momentsOfValues([3.7, 3.7]), momentsOfValues([3.7, 3.7, 3.7])]);
    expect(same).toMatchObject({ msBetween: 0, msWithin: 0, icc1: null, icc2: null });
    expect(anova([])).toMatchObject({ groups: 0, n: 0, icc1: null, icc2: null });
  });

  it("ignores the order of groups and empty groups; ICC(2) is ICC(1) stepped up to n0 raters", () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 8 }), (groups) => {
        const forwards = anova(groups.map(momentsOfValues));
        const backwards = anova([...groups.toReversed(), []].map(momentsOfValues));
        if (forwards.icc1 === null || forwards.icc2 === null || forwards.n0 === null) return;
        expect(backwards.icc1).toBeCloseTo(forwards.icc1, 9);
        expect(forwards.icc1).toBeLessThanOrEqual(1 + 1e-12);
        // Where groups differ by rounding alone, ICC(2) divides by that.
        if (forwards.icc2 < -1e6) return;
        expect(spearmanBrown(forwards.icc1, forwards.n0)).toBeCloseTo(forwards.icc2, 6);
      }),
    );
  });
});

describe("reliability of a mean", () => {
  it.each(
    Object.entries(golden.SB).flatMap(([name, table]) =>
      Object.entries(table).map(
        ([k, wanted]) => [Number(name.slice(5)), Number(k), wanted] as const,
      ),
    ),
  )("steps %d up to %i raters", (single, k, wanted) => {
    // Two decimals are printed; halves may be printed either way.
    expect(Math.abs(spearmanBrown(single, k) - wanted)).toBeLessThanOrEqual(0.005 + 1e-9);
  });

  it.each(Object.entries(golden["k_for_.70"]))("counts the raters for .70 at %s", (single, k) => {
    expect(ratersForReliability(Number(single), 0.7)).toBe(k);
  });

  it("finds the fewest raters, or none", () => {
    expect(ratersForReliability(0, 0.7)).toBeNull();
    expect(ratersForReliability(-0.2, 0.7)).toBeNull();
    expect(ratersForReliability(0.5, 1)).toBeNull();
    expect(ratersForReliability(1, 0.9)).toBe(1);
    const share = fc.double({ min: 0.02, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, share, (single, wanted) => {
        const k = ratersForReliability(single, wanted) ?? 0;
        expect(spearmanBrown(single, k)).toBeGreaterThanOrEqual(wanted - 1e-9);
        if (k > 1) expect(spearmanBrown(single, k - 1)).toBeLessThan(wanted);
      }),
    );
  });
});
