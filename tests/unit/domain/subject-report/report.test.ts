import { describe, expect, it } from "vitest";
import { cellsOfCut, markersOf } from "@/server/domain/disclosure/subject";
import { type ReportCell, reportOf } from "@/server/domain/subject-report/report";
import { cutOf, type Form, LAYOUT } from "../../../support/cut";

const form = (trust: number[], level = 2): Form => ({ trust, empathy: [3, 4], levels: [level, 4] });
const REPORTS = [
  form([2, 3, 3, 2]),
  form([3, 2, 2, 3], 3),
  form([2, 2, 3, 3]),
  form([3, 3, 2, 1], 1),
  form([2, 3, 3, 4]),
];
const cells: ReportCell[] = [
  ...cellsOfCut(LAYOUT, cutOf("reports", REPORTS), 3).map((cell) => ({
    ...cell,
    group: "reports" as const,
  })),
  ...markersOf(LAYOUT).map((cell) => ({ ...cell, group: "peers" as const })),
];
const self = {
  qualities: new Map([["trust", { mean: 4.5, level: 4 }]]),
  items: new Map<string, number | null>([["TR1", 5]]),
};

describe("a subject's report", () => {
  it("sets self against the groups that are told, and judges the gap", () => {
    const { qualities, suggestions } = reportOf(LAYOUT, cells, self, false);
    const trust = qualities.find(({ key }) => key === "trust");
    expect(trust?.others).toMatchObject({ raters: 3, groups: 1, df: 2 });
    expect(trust?.self).toEqual({ mean: 4.5, level: 4 });
    expect(trust?.gap?.label).toBe("blind-spot");
    expect(trust?.pane).toBe("blind");
    expect(
      trust?.dots.map(({ group, cell, reliability }) => [group, cell.state, reliability]),
    ).toEqual([
      ["reports", "published", expect.closeTo(0.5625, 4)],
      ["peers", "suppressed", null],
    ]);
    expect(suggestions[0]).toMatchObject({ rule: "ask-examples", qualityKey: "trust" });
  });

  it("knows what nobody said as unknown, and keeps items and levels apart", () => {
    const { qualities, strongest, weakest } = reportOf(LAYOUT, cells, self, false);
    const empathy = qualities.find(({ key }) => key === "empathy");
    expect(empathy?.pane).toBe("unknown");
    expect(empathy?.self).toEqual({ mean: null, level: null });
    const trust = qualities.find(({ key }) => key === "trust");
    expect(trust?.othersLevel?.mean).toBe(2);
    expect(trust?.items.map(({ key, self: own }) => [key, own])[0]).toEqual(["TR1", 5]);
    expect(new Set([...strongest, ...weakest].map(({ key }) => key)).size).toBe(
      strongest.length + weakest.length,
    );
  });

  it("judges by the anchored level where a pulse asked for nothing else", () => {
    const { qualities, strongest } = reportOf(LAYOUT, cells, self, true);
    const trust = qualities.find(({ key }) => key === "trust");
    expect(trust?.others?.mean).toBe(2);
    expect(trust?.gap?.gap).toBe(2);
    expect(trust?.items).toEqual([]);
    expect(strongest).toEqual([]);
  });
});
