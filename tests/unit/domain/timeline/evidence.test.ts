import { describe, expect, it } from "vitest";
import { assess, evidenceOn, stateOn } from "@/server/domain/timeline/evidence";
import { CTO, STANDING, SYSTEMS, TALENT, VISION } from "../../../support/two-seats";

const EVIDENCE = {
  passed: [
    { responsibilityId: TALENT, day: "2026-02-01" },
    { responsibilityId: TALENT, day: "2026-04-01" },
    { responsibilityId: VISION, day: "2026-03-01" },
  ],
  rounds: [
    { day: "2026-02-10", results: { [TALENT]: { clarity: 0.2, majorityPositionId: null } } },
    { day: "2026-04-10", results: { [TALENT]: { clarity: 0.9, majorityPositionId: CTO } } },
  ],
  waivers: [
    {
      ...{ id: VISION, rule: "O1" as const, responsibilityId: null, positionId: null },
      ...{ expiresDay: "2026-06-01", from: "2026-03-05", to: "2026-05-01", reason: "Soon" },
    },
  ],
  kpis: [{ responsibilityId: VISION, ownerPositionId: null, from: "2026-03-12", to: "2026-05-01" }],
};

describe("evidenceOn", () => {
  it("knows nothing of what comes later", () => {
    expect(evidenceOn(EVIDENCE, "2026-02-09").perceived).toEqual({});
    expect(evidenceOn(EVIDENCE, "2026-02-10").perceived[TALENT]?.clarity).toBe(0.2);
    expect(evidenceOn(EVIDENCE, "2026-04-10").perceived[TALENT]?.clarity).toBe(0.9);
    expect(evidenceOn(EVIDENCE, "2026-03-31").accountabilityDays).toEqual({
      [TALENT]: ["2026-02-01"],
      [VISION]: ["2026-03-01"],
    });
  });

  it("lets a waiver hold from the day it was given until it ended", () => {
    const held = (day: string) => evidenceOn(EVIDENCE, day).waivers.length;
    expect(["2026-03-04", "2026-03-05", "2026-04-30", "2026-05-01"].map(held)).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe("assess", () => {
  it("marks what was accepted", () => {
    const gap = {
      ...STANDING,
      cells: STANDING.cells.filter(({ responsibilityId }) => responsibilityId !== TALENT),
    };
    const marks = assess(gap, evidenceOn(EVIDENCE, "2026-03-10")).findings;
    expect(marks.find(({ rule }) => rule === "O1")).toMatchObject({
      responsibilityId: TALENT,
      isWaived: true,
    });
  });

  it("asks for the KPIs of the day", () => {
    const unmeasured = (day: string) =>
      assess(STANDING, evidenceOn(EVIDENCE, day))
        .findings.filter(({ rule }) => rule === "O17")
        .map(({ responsibilityId }) => responsibilityId);
    expect(unmeasured("2026-03-11")).toEqual([null]);
    expect(unmeasured("2026-03-12")).toEqual([SYSTEMS, TALENT]);
    expect(unmeasured("2026-05-01")).toEqual([null]);
  });

  it("takes the word where the figure is withheld", () => {
    const results = { [TALENT]: { clarity: null, isClear: false, majorityPositionId: null } };
    const coarse = { ...EVIDENCE, rounds: [{ day: "2026-04-10", results }] };
    expect(assess(STANDING, evidenceOn(coarse, "2026-04-10")).indices.contested).toBeGreaterThan(0);
  });

  it("counts what people could not tell as contested, from the day they said so", () => {
    const contested = (day: string) =>
      assess(STANDING, evidenceOn(EVIDENCE, day)).indices.contested ?? 0;
    expect(contested("2026-02-09")).toBe(0);
    expect(contested("2026-02-10")).toBeGreaterThan(0);
    expect(contested("2026-04-10")).toBe(0);
  });
});

describe("stateOn", () => {
  it("is the structure of the day with what was known then", () => {
    const ever = { from: null, to: null };
    const history = {
      positions: STANDING.positions.map(({ holder: _, ...one }) => ({ ...one, ...ever })),
      holdings: [],
      responsibilities: STANDING.responsibilities.map(({ importance: _, ...one }) => ({
        ...one,
        ...ever,
      })),
      importances: [],
      cells: STANDING.cells.map((cell) => ({ ...cell, from: "2026-03-01", to: null })),
      agreements: [],
      dependencies: [],
    };
    const on = (day: string) => stateOn({ history, evidence: EVIDENCE }, day);
    expect(on("2026-02-28").findings).toEqual([]);
    expect(on("2026-02-28").indices.overlap).toBeNull();
    expect(on("2026-03-01").findings.map(({ rule }) => rule)).toContain("O4");
    expect(on("2026-03-01").indices.overlap).not.toBeNull();
  });
});
