import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adM, panelAgreement, rStarWgJ, rWg, rWgJ } from "@/server/domain/statistics/agreement";
import { momentsOfCounts, momentsOfValues, sdOf } from "@/server/domain/statistics/moments";
import { scoreRater } from "@/server/domain/statistics/scale";
import golden from "@/tests/reference/golden_vectors.json";
import reference from "@/tests/reference/statistics.json";

const scale = { min: 1, max: 5 };
const countsOf = (answers: readonly number[]) =>
  [1, 2, 3, 4, 5].map((option) => answers.filter((answer) => answer === option).length);
const columnsOf = (ratings: readonly (readonly number[])[]) =>
  (ratings[0] ?? []).map((_, item) => countsOf(ratings.map((row) => row[item] ?? 0)));

describe("agreement of a panel", () => {
  it.each(reference.panels.map((panel, index) => [index, panel] as const))(
    "equals R's figures, panel %i",
    (_, panel) => {
      const means = panel.ratings.map((row) => scoreRater(row) ?? 0);
      const moments = momentsOfValues(means);
      expect(Math.abs(moments.mean - panel.mean)).toBeLessThan(1e-9);
      expect(Math.abs((sdOf(moments) ?? 0) - panel.sd_of_rater_means)).toBeLessThan(1e-9);
      const figures = panelAgreement(columnsOf(panel.ratings), scale);
      expect(Math.abs((figures.rWgJ ?? 9) - panel.r_wg_j)).toBeLessThan(1e-9);
      expect(Math.abs((figures.rStarWgJ ?? 9) - panel.r_star_wg_j)).toBeLessThan(1e-9);
      expect(Math.abs((figures.adMJ ?? 9) - panel.ad_m_j)).toBeLessThan(1e-9);
    },
  );

  it("equals the golden vectors", () => {
    const five = countsOf(golden.rwg_5raters.x);
    expect(rWg(momentsOfCounts(five, 1), scale)).toBeCloseTo(golden.rwg_5raters.rwg, 12);
    expect(adM(five)).toBeCloseTo(golden.rwg_5raters.AD_mean, 12);
    const split = countsOf(golden.polarised.x);
    expect(rWg(momentsOfCounts(split, 1), scale)).toBe(golden.polarised.rwg_trunc);
    expect(rStarWgJ([golden.polarised.var], scale)).toBeCloseTo(golden.polarised.rwg_raw, 12);
    expect(adM(split)).toBe(golden.polarised.AD);
    const panel = panelAgreement(columnsOf(golden.rwgj.M), scale);
    expect(panel.rWgJ).toBeCloseTo(golden.rwgj.rwgj, 4);
    expect(panel.rStarWgJ).toBeCloseTo(golden.rwgj.rstar, 12);
    expect(panel.adMJ).toBeCloseTo(golden.rwgj.AD_J, 12);
  });

  it("is not defined without raters or items", () => {
    expect(rWg(momentsOfValues([3]), scale)).toBeNull();
    expect(rWgJ([], scale)).toBeNull();
    expect(adM([0, 0, 0, 0, 0])).toBeNull();
    expect(panelAgreement([[0, 0, 1, 0, 0]], scale)).toEqual({
      items: 0,
      rWgJ: null,
      rStarWgJ: null,
      adMJ: null,
    });
  });

  it("leaves out items with too few answers", () => {
    const full = countsOf([1, 2, 3, 4, 5, 5, 5]);
    const sparse = countsOf([1, 5]);
    expect(panelAgreement([full, sparse], scale, 7)).toEqual(panelAgreement([full], scale, 7));
    expect(panelAgreement([full, sparse], scale).items).toBe(2);
  });

  it("stays within its bounds", () => {
    const panel = fc
      .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 8 }))
      .chain(([n, items]) => {
        const row = fc.array(fc.integer({ min: 1, max: 5 }), {
          minLength: items,
          maxLength: items,
        });
        return fc.array(row, { minLength: n, maxLength: n });
      });
    fc.assert(
      fc.property(panel, (ratings) => {
        const { rWgJ: r, rStarWgJ: rStar, adMJ } = panelAgreement(columnsOf(ratings), scale);
        expect(r).toBeGreaterThanOrEqual(0);
        expect(r).toBeLessThanOrEqual(1);
        expect(rStar).toBeLessThanOrEqual(1);
        // The largest sample variance on 1–5 is that of two raters at opposite ends: 8.
        expect(rStar).toBeGreaterThanOrEqual(-3);
        expect(adMJ).toBeGreaterThanOrEqual(0);
        expect(adMJ).toBeLessThanOrEqual(2);
        expect(panelAgreement(columnsOf(ratings.toReversed()), scale)).toEqual(
          panelAgreement(columnsOf(ratings), scale),
        );
      }),
    );
  });
});
