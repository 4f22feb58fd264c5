import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha, mergeCompleteRows } from "@/server/domain/statistics/alpha";
import golden from "@/tests/reference/golden_vectors.json";
import reference from "@/tests/reference/statistics.json";

type Rows = readonly (readonly number[])[];
const sumsOf = (values: readonly number[]) => ({
  sum: values.reduce((total, value) => total + value, 0),
  sumSq: values.reduce((total, value) => total + value * value, 0),
});
const completeOf = (rows: Rows) => ({
  n: rows.length,
  total: sumsOf(rows.map((row) => sumsOf(row).sum)),
  items: (rows[0] ?? []).map((_, item) => sumsOf(rows.map((row) => row[item] ?? 0))),
});

describe("Cronbach's alpha", () => {
  it.each(reference.panels.map((panel, index) => [index, panel] as const))(
    "equals R's, panel %i",
    (_, panel) => {
      const alpha = cronbachAlpha(completeOf(panel.ratings)) ?? Number.NaN;
      expect(Math.abs(alpha - panel.alpha)).toBeLessThan(1e-9);
    },
  );

  it("equals the golden vector", () => {
    expect(cronbachAlpha(completeOf(golden.rwgj.M))).toBeCloseTo(golden.alpha_same_M, 12);
  });

  it("is not defined for one item, one rater, or totals without variance", () => {
    expect(cronbachAlpha(completeOf([[1], [2], [3]]))).toBeNull();
    expect(cronbachAlpha(completeOf([[1, 2]]))).toBeNull();
    expect(
      cronbachAlpha(
        completeOf([
          [1, 5],
          [5, 1],
          [3, 3],
        ]),
      ),
    ).toBeNull();
    expect(cronbachAlpha(mergeCompleteRows([]))).toBeNull();
  });

  it("is the same from merged groups as from all rows, in any order", () => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
    const rows = fc.array(row, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const whole = cronbachAlpha(completeOf([...a, ...b]));
        expect(cronbachAlpha(mergeCompleteRows([completeOf(b), completeOf(a)]))).toBe(whole);
        if (whole !== null) expect(whole).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("leaves out an item that all raters answered alike", () => {
    const rows = [
      [1, 2],
      [3, 3],
      [5, 3],
    ];
    const withConstant = rows.map((row) => [...row, 4]);
    expect(cronbachAlpha(completeOf(withConstant))).toBe(cronbachAlpha(completeOf(rows)));
    expect(cronbachAlpha(completeOf(rows.map(([first]) => [first ?? 0, 4])))).toBeNull();
  });

  it("refuses groups with different items", () => {
    const [one, two] = [completeOf([[1, 2]]), completeOf([[1]])];
    expect(() => mergeCompleteRows([one, two])).toThrow(RangeError);
  });
});
