import { describe, expect, it } from "vitest";
import { Soundness, soundnessOf } from "@/server/domain/disclosure/soundness";
import reference from "@/tests/reference/statistics.json";

const NONE = { forms: null, flat: null, top: null, fast: null, either: null };
const sumsOf = (values: readonly number[]) => ({
  sum: values.reduce((total, value) => total + value, 0),
  sumSq: values.reduce((total, value) => total + value * value, 0),
});
const completeOf = (rows: readonly (readonly number[])[]) => ({
  n: rows.length,
  total: sumsOf(rows.map((row) => sumsOf(row).sum)),
  items: (rows[0] ?? []).map((_, item) => sumsOf(rows.map((row) => row[item] ?? 0))),
});
const alphaOf = (rows: readonly (readonly number[])[]) =>
  soundnessOf(["q"], new Map([["q", completeOf(rows)]]), NONE).alphas[0];

describe("what a release says of its instrument", () => {
  it("is R's alpha to two decimals, from thirty complete forms on", () => {
    let compared = 0;
    for (const { ratings, alpha } of reference.panels) {
      // The same forms many times over have the same alpha: variances shrink alike.
      const times = Math.ceil(30 / ratings.length);
      const rows = Array.from({ length: times }, () => ratings).flat();
      expect(alphaOf(rows)?.alpha).toBeCloseTo(Math.min(0.99, alpha), 2);
      expect(alphaOf(rows.slice(0, 29))).toMatchObject({ alpha: null, reason: "too-few" });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });

  it("flags a low one, tells one as nearly one, and says where it is not defined", () => {
    const rows = (make: (at: number) => number[]) =>
      Array.from({ length: 30 }, (_, at) => make(at));
    expect(alphaOf(rows((at) => [1 + (at % 5), 1 + (Math.floor(at / 5) % 5)]))).toMatchObject({
      isLow: true,
      reason: null,
    });
    expect(alphaOf(rows((at) => [1 + (at % 5), 1 + (at % 5)]))).toMatchObject({
      alpha: 0.99,
      isLow: false,
    });
    expect(alphaOf(rows(() => [4, 4]))).toMatchObject({ alpha: null, reason: "undefined" });
  });

  it("counts in bands, and says so where nothing is told", () => {
    const { flags } = soundnessOf([], new Map(), {
      ...{ forms: 1234, flat: 0, top: null, fast: 7, either: 19 },
    });
    expect(flags).toEqual({
      forms: { atLeast: 1000 },
      flat: "none",
      top: "not-told",
      fast: { atLeast: 5 },
      either: { atLeast: 10 },
    });
  });

  it("reads back as it was frozen", () => {
    const sound = soundnessOf(["q"], new Map(), { ...NONE, forms: 40, flat: 4 });
    expect(Soundness.parse(JSON.parse(JSON.stringify(sound)))).toEqual(sound);
  });
});
