import { describe, expect, it } from "vitest";
import { studentQuantile } from "@/server/domain/statistics/student";
import { groupGaps } from "@/server/domain/subject-report/group-gap";

const manager = (mean: number) => ({ group: "manager" as const, nFrom: 1, mean, sd: null });
const reports = (mean: number, sd = 0.4) => ({ group: "reports" as const, nFrom: 6, mean, sd });
const peers = (mean: number) => ({ group: "peers" as const, nFrom: 3, mean, sd: null });

describe("the gap between groups", () => {
  it("is the widest of each quality, those that are clear first", () => {
    const gaps = groupGaps([
      { key: "trust", figures: [manager(4.2), reports(3.4), peers(3.8)] },
      { key: "vision", figures: [reports(2.2), peers(4.6)] },
      { key: "empathy", figures: [reports(4), peers(4.2)] },
      { key: "alone", figures: [reports(4)] },
    ]);
    expect(gaps.map(({ qualityKey, higher, lower }) => [qualityKey, higher, lower])).toEqual([
      ["vision", "peers", "reports"],
      ["trust", "manager", "reports"],
    ]);
    expect(gaps.map(({ isClear }) => isClear)).toEqual([true, false]);
  });

  it("has to exceed t · √(s₁²/n₁ + s₂²/n₂)", () => {
    const six = { group: "board" as const, nFrom: 6, mean: 4.2, sd: 0.6 };
    const [gap] = groupGaps([{ key: "trust", figures: [reports(3.4, 0.3), six] }]);
    const se = Math.sqrt(0.09 / 6 + 0.36 / 6);
    expect(gap?.limit).toBeCloseTo(studentQuantile(0.95, 10) * se, 12);
    expect(gap?.isClear).toBe(true);
  });

  it("says nothing of two named raters, nor of figures told to the half", () => {
    const counterpart = { group: "counterpart" as const, nFrom: 1, mean: 1, sd: null };
    const [named] = groupGaps([{ key: "trust", figures: [manager(5), counterpart] }]);
    expect(named).toMatchObject({ limit: null, isClear: false });
    const coarse = { ...peers(5), isCoarse: true };
    expect(groupGaps([{ key: "trust", figures: [coarse, reports(2)] }])).toEqual([]);
  });
});
