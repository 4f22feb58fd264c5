import { describe, expect, it } from "vitest";
import { isPublished } from "@/server/domain/disclosure/cell";
import { cellOf } from "@/server/domain/disclosure/figures";
import { scoredTotals } from "@/server/domain/disclosure/release";
import { panelAgreement } from "@/server/domain/statistics/agreement";
import { cronbachAlpha } from "@/server/domain/statistics/alpha";
import { momentsOfTotals, type RaterTotals, sdOf } from "@/server/domain/statistics/moments";
import { anova } from "@/server/domain/statistics/reliability";
import reference from "@/tests/reference/statistics.json";

/** What the database tells of a group's ratings: whole numbers, from which all figures of a release follow. */
type Rows = readonly (readonly number[])[];
const SCALE = { min: 1, max: 5 };
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const squares = (values: readonly number[]) => sum(values.map((value) => value * value));
const totalsOf = (rows: Rows): RaterTotals[] => {
  const own = rows.map(sum);
  return [{ answered: rows[0]?.length ?? 0, n: rows.length, sum: sum(own), sumSq: squares(own) }];
};
const columnsOf = (rows: Rows) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));
const countsOf = (rows: Rows) =>
  columnsOf(rows).map((answers) =>
    [1, 2, 3, 4, 5].map((option) => answers.filter((answer) => answer === option).length),
  );
const momentsOf = (rows: Rows) =>
  momentsOfTotals(scoredTotals(totalsOf(rows), rows[0]?.length ?? 0));
const near = (figure: number | null, expected: number) =>
  expect(Math.abs((figure ?? Number.NaN) - expected)).toBeLessThan(1e-9);

describe("the statistics of a rated release, before rounding", () => {
  it.each(reference.panels.map((panel, index) => [index, panel] as const))(
    "are R's, panel %i",
    (_, panel) => {
      const { ratings } = panel;
      const moments = momentsOf(ratings);
      near(moments.mean, panel.mean);
      near(sdOf(moments), panel.sd_of_rater_means);
      const figures = panelAgreement(countsOf(ratings), SCALE);
      near(figures.rStarWgJ, panel.r_star_wg_j);
      near(figures.rWgJ, panel.r_wg_j);
      near(figures.adMJ, panel.ad_m_j);
      const items = columnsOf(ratings).map((own) => ({ sum: sum(own), sumSq: squares(own) }));
      const own = ratings.map((row) => sum(row));
      const total = { sum: sum(own), sumSq: squares(own) };
      near(cronbachAlpha({ n: ratings.length, total, items }), panel.alpha);
    },
  );

  it("stand in the cell as they are, from the threshold and two more on", () => {
    let compared = 0;
    for (const panel of reference.panels) {
      const source = { moments: momentsOf(panel.ratings), histograms: countsOf(panel.ratings) };
      const cell = cellOf({ team: "", level: "quality", key: "q" }, source, SCALE, 3);
      if (!isPublished(cell) || cell.n < 5) continue;
      near(cell.mean, panel.mean);
      near(cell.sd, panel.sd_of_rater_means);
      near(cell.rStarWgJ, panel.r_star_wg_j);
      near(cell.adMJ, panel.ad_m_j);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it.each(reference.anova.map((one, index) => [index, one] as const))(
    "are R's intraclass correlations, table %i",
    (_, table) => {
      const groups = Map.groupBy(table.value, (_value, at) => table.group[at]);
      // Raters' means of two decimals, as whole totals over a hundred answers.
      const told = [...groups.values()].map((values) => {
        const own = values.map((value) => Math.round(value * 100));
        const { length: n } = own;
        return momentsOfTotals([{ answered: 100, n, sum: sum(own), sumSq: squares(own) }]);
      });
      const { icc1, icc2 } = anova(told);
      near(icc1, table.icc1_n0);
      near(icc2, table.icc2);
    },
  );
});
