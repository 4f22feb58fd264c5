import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Letters } from "@/server/domain/ownership/letters";
import { applyEdits, NO_EDITS, type ScenarioEdits } from "@/server/domain/scenario/edits";
import { compareThreeWays, planMerge, undecided } from "@/server/domain/scenario/merge";
import type { Structure } from "@/server/domain/structure/structure";
import { ownersOf } from "@/server/domain/timeline/diff";
import {
  aCell,
  aSeat,
  BO,
  CIO,
  CISO,
  CTO,
  CY,
  STANDING,
  SYSTEMS,
  TALENT,
  VISION,
} from "../../../support/two-seats";

const edited = (edits: Partial<ScenarioEdits>, base = STANDING) =>
  applyEdits(base, { ...NO_EDITS, ...edits });
const cleared = (responsibilityId: string, positionId: string) => ({
  responsibilityId,
  positionId,
  letters: "" as const,
  share: null,
});
const compare = (today: Structure, scenario: Structure) =>
  compareThreeWays(STANDING, today, scenario);
const words = (today: Structure, scenario: Structure) =>
  compare(today, scenario).map(({ key, change }) => [key, change]);

describe("compareThreeWays", () => {
  it("has no row where nobody changed anything", () => {
    expect(compare(STANDING, STANDING)).toEqual([]);
  });

  it("tells apart which side changed a row", () => {
    const moved = edited({ cells: [aCell(VISION, CTO, "A")] });
    expect(words(STANDING, moved)).toEqual([[`ownership:${VISION}`, "scenario"]]);
    expect(words(moved, STANDING)).toEqual([[`ownership:${VISION}`, "today"]]);
    expect(words(moved, moved)).toEqual([[`ownership:${VISION}`, "alike"]]);
    const other = edited({ cells: [aCell(VISION, CTO, "R")] });
    expect(words(moved, other)).toEqual([[`ownership:${VISION}`, "conflict"]]);
  });

  it("takes a row as a whole: two moves of one A to different seats are a conflict", () => {
    const base = { ...STANDING, positions: [...STANDING.positions, aSeat(CISO, null)] };
    const scenario = edited({ cells: [aCell(TALENT, CTO, "R"), aCell(TALENT, CIO, "A")] }, base);
    const today = edited({ cells: [aCell(TALENT, CTO, "R"), aCell(TALENT, CISO, "A")] }, base);
    expect(compareThreeWays(base, today, scenario).map(({ change }) => change)).toEqual([
      "conflict",
    ]);
  });

  it("shows what can no longer be had instead of dropping it", () => {
    const today = edited({ ended: [CIO] });
    const scenario = edited({ cells: [aCell(VISION, CIO, "C")] });
    const row = compare(today, scenario).find(({ key }) => key === `ownership:${VISION}`);
    expect(row).toMatchObject({ change: "conflict", canTakeScenario: false });
    const retired = {
      ...STANDING,
      responsibilities: STANDING.responsibilities.filter(({ id }) => id !== VISION),
      cells: STANDING.cells.filter(({ responsibilityId }) => responsibilityId !== VISION),
    };
    const other = edited({ cells: [aCell(VISION, CTO, "A")] });
    expect(compare(retired, other)[0]).toMatchObject({
      change: "conflict",
      canTakeScenario: false,
    });
  });

  it("compares seats: two people for one seat are a conflict", () => {
    const scenario = edited({ holders: [{ positionId: CTO, personId: CY }] });
    const today = edited({ holders: [{ positionId: CTO, personId: BO }] });
    expect(words(today, scenario)).toEqual([[`position:${CTO}`, "conflict"]]);
  });
});

describe("undecided", () => {
  const scenario = edited({ cells: [aCell(VISION, CTO, "A")] });
  const today = edited({ cells: [aCell(VISION, CTO, "R")] });
  const rows = compare(today, scenario);

  it("names every conflict without a choice, and no other row", () => {
    expect(undecided(rows, {})).toHaveLength(1);
    expect(undecided(rows, { [`ownership:${VISION}`]: "today" })).toEqual([]);
    expect(undecided(rows, { [`ownership:${VISION}`]: "scenario" })).toEqual([]);
    expect(undecided(compare(STANDING, scenario), {})).toEqual([]);
  });

  it("does not take the scenario's side for a decision where it cannot be had", () => {
    const gone = edited({ ended: [CIO] });
    const wanted = compare(gone, edited({ cells: [aCell(VISION, CIO, "C")] }));
    const key = `ownership:${VISION}`;
    expect(undecided(wanted, { [key]: "scenario" }).map((row) => row.key)).toContain(key);
    expect(undecided(wanted, { [key]: "today" })).toEqual([]);
  });
});

describe("planMerge", () => {
  it("writes what the scenario alone changed and leaves what today alone changed", () => {
    const scenario = edited({ cells: [aCell(TALENT, CTO, "R"), aCell(TALENT, CIO, "A")] });
    const today = edited({ cells: [aCell(VISION, CTO, "A")] });
    const plan = planMerge(today, scenario, compare(today, scenario), {});
    expect(plan).toEqual({
      add: [],
      end: [],
      holders: [],
      lines: [],
      cells: [aCell(TALENT, CTO, "R"), aCell(TALENT, CIO, "A")],
    });
  });

  it("empties cells that the chosen row does not have", () => {
    const scenario = edited({ cells: [cleared(TALENT, CIO), aCell(TALENT, CTO, "AR")] });
    const today = edited({ cells: [aCell(TALENT, CIO, "C")] });
    const rows = compare(today, scenario);
    const key = `ownership:${TALENT}`;
    expect(planMerge(today, scenario, rows, { [key]: "today" }).cells).toEqual([]);
    expect(planMerge(today, scenario, rows, { [key]: "scenario" }).cells).toEqual([
      aCell(TALENT, CTO, "AR"),
      cleared(TALENT, CIO),
    ]);
  });

  it("makes hypothetical positions, fills them, and gives them their letters", () => {
    const added = [{ id: CISO, name: "CISO", kind: "other" as const, reportsToId: CIO }];
    const scenario = edited({
      added,
      holders: [{ positionId: CISO, personId: CY }],
      cells: [aCell(SYSTEMS, CISO, "R")],
    });
    const plan = planMerge(STANDING, scenario, compare(STANDING, scenario), {});
    expect(plan.add.map(({ id, name, reportsToId }) => [id, name, reportsToId])).toEqual([
      [CISO, "CISO", CIO],
    ]);
    expect(plan.holders).toEqual([{ positionId: CISO, personId: CY }]);
    expect(plan.cells).toEqual([aCell(SYSTEMS, CISO, "R")]);
  });

  it("moves lines of seats that are there, to seats that are, those to nobody first", () => {
    const added = [{ id: CISO, name: "CISO", kind: "other" as const, reportsToId: null }];
    const scenario = edited({
      added,
      lines: [
        { positionId: CTO, reportsToId: CISO },
        { positionId: CIO, reportsToId: null },
      ],
    });
    const positions = STANDING.positions.map((one) =>
      one.id === CIO ? { ...one, reportsToId: CTO } : one,
    );
    const today = { ...STANDING, positions };
    const rows = compareThreeWays(today, today, scenario);
    expect(planMerge(today, scenario, rows, {})).toMatchObject({
      holders: [],
      lines: [
        { positionId: CIO, reportsToId: null },
        { positionId: CTO, reportsToId: CISO },
      ],
    });
    const under = edited({ lines: [{ positionId: CIO, reportsToId: CTO }] });
    const without = { ...STANDING, positions: STANDING.positions.filter(({ id }) => id !== CTO) };
    expect(planMerge(without, under, compare(without, under), {}).lines).toEqual([]);
  });

  it("empties what an ended position has today, also what it got since the fork", () => {
    const scenario = edited({ ended: [CIO] });
    const today = edited({ cells: [aCell(VISION, CIO, "C")] });
    const plan = planMerge(today, scenario, compare(today, scenario), {});
    expect(plan.end).toEqual([CIO]);
    expect(plan.cells).toEqual(
      expect.arrayContaining([cleared(SYSTEMS, CIO), cleared(TALENT, CIO), cleared(VISION, CIO)]),
    );
    expect(plan.cells).toHaveLength(3);
  });

  it("leads to the scenario where today is still the base, whatever was edited", () => {
    const cell = fc.record({
      responsibilityId: fc.constantFrom(VISION, SYSTEMS, TALENT),
      positionId: fc.constantFrom(CTO, CIO),
      letters: fc.constantFrom<Letters>("", "A", "AR", "R", "C", "RC", "I"),
      share: fc.constantFrom(null, 50),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const scenario = edited({ cells });
        const plan = planMerge(STANDING, scenario, compare(STANDING, scenario), {});
        const merged = edited({ cells: [...plan.cells] });
        expect(ownersOf(merged)).toEqual(ownersOf(scenario));
        expect(compareThreeWays(scenario, merged, scenario)).toEqual([]);
      }),
    );
  });
});
