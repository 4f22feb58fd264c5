import { describe, expect, it } from "vitest";
import { type History, structureOn } from "@/server/domain/timeline/history";
import { ADA, aCell, BO, CIO, CTO, STANDING, TALENT, VISION } from "../../../support/two-seats";

const ever = { from: null, to: null };
const seats = STANDING.positions.map(({ holder: _, ...seat }) => seat);
const HISTORY: History = {
  positions: [
    { ...seats[0], from: "2026-01-01", to: null },
    { ...seats[1], from: "2026-03-01", to: "2026-06-01" },
  ].map((row) => row as History["positions"][number]),
  holdings: [
    { positionId: CTO, personId: ADA, leftOn: "2026-05-10", from: "2026-02-01", to: null },
    { positionId: CIO, personId: BO, leftOn: null, from: "2026-03-01", to: "2026-04-01" },
  ],
  responsibilities: STANDING.responsibilities.map(({ importance: _, ...row }) => ({
    ...row,
    ...ever,
    to: row.id === VISION ? "2026-05-01" : null,
  })),
  importances: [{ responsibilityId: TALENT, weight: 1.5, from: "2026-04-01", to: "2026-05-01" }],
  cells: [
    { ...aCell(VISION, CTO, "A"), from: "2026-01-01", to: null },
    { ...aCell(TALENT, CIO, "R"), from: "2026-03-01", to: null },
    { ...aCell(TALENT, CTO, "C"), from: "2026-03-01", to: "2026-03-02" },
  ],
  agreements: [{ responsibilityId: TALENT, positionIds: [CTO, CIO], from: "2026-03-15", to: null }],
  dependencies: [
    { responsibilityId: VISION, onId: TALENT, severity: 2, from: "2026-01-01", to: null },
  ],
};
const on = (day: string) => structureOn(HISTORY, day);
const letters = (day: string) => on(day).cells.map((cell) => cell.letters);

describe("structureOn", () => {
  it("counts the first day in and the last day out", () => {
    expect(on("2026-02-28").positions.map(({ id }) => id)).toEqual([CTO]);
    expect(on("2026-03-01").positions.map(({ id }) => id)).toEqual([CTO, CIO]);
    expect(on("2026-05-31").positions).toHaveLength(2);
    expect(on("2026-06-01").positions).toHaveLength(1);
    expect(letters("2026-03-01")).toEqual(["A", "R", "C"]);
    expect(letters("2026-03-02")).toEqual(["A", "R"]);
  });

  it("leaves out what stands for an ended position or a retired responsibility", () => {
    expect(letters("2026-05-01")).toEqual(["R"]);
    expect(letters("2026-06-01")).toEqual([]);
    expect(on("2026-04-30").dependencies).toHaveLength(1);
    expect(on("2026-05-01").dependencies).toEqual([]);
    expect(on("2026-03-15").agreements).toHaveLength(1);
    expect(on("2026-06-01").agreements).toEqual([]);
  });

  it("knows who sat where, and from when on they were gone", () => {
    const holder = (day: string) => on(day).positions[0]?.holder;
    expect(holder("2026-01-31")).toBeNull();
    expect(holder("2026-02-01")).toEqual({ personId: ADA, hasLeft: false });
    expect(holder("2026-05-09")).toEqual({ personId: ADA, hasLeft: false });
    expect(holder("2026-05-10")).toEqual({ personId: ADA, hasLeft: true });
    expect(on("2026-04-01").positions[1]?.holder).toBeNull();
  });

  it("weighs by the importance of the day, 1 where nobody set one", () => {
    const weight = (day: string) =>
      on(day).responsibilities.find(({ id }) => id === TALENT)?.importance;
    expect([weight("2026-03-31"), weight("2026-04-01"), weight("2026-05-01")]).toEqual([1, 1.5, 1]);
  });
});
