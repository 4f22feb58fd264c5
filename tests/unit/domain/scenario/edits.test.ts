import { describe, expect, it } from "vitest";
import {
  applyEdits,
  headsAbove,
  NO_EDITS,
  ScenarioEdits,
  tidyEdits,
} from "@/server/domain/scenario/edits";
import {
  ADA,
  aCell,
  BO,
  CIO,
  CISO,
  CTO,
  CY,
  idOf,
  STANDING,
  SYSTEMS,
  TALENT,
  VISION,
} from "../../../support/two-seats";

const added = { id: CISO, name: "CISO", kind: "other", reportsToId: CIO } as const;

describe("ScenarioEdits", () => {
  it("reads what was stored before there were lines", () => {
    const { lines: _, ...stored } = NO_EDITS;
    expect(ScenarioEdits.parse(stored)).toEqual(NO_EDITS);
  });

  it("reads letters in any order and refuses those that are none", () => {
    const cell = { responsibilityId: VISION, positionId: CTO, share: null };
    const read = ScenarioEdits.parse({ ...NO_EDITS, cells: [{ ...cell, letters: "r a" }] });
    expect(read.cells[0]?.letters).toBe("AR");
    expect(
      ScenarioEdits.safeParse({ ...NO_EDITS, cells: [{ ...cell, letters: "Z" }] }).success,
    ).toBe(false);
  });
});

describe("applyEdits", () => {
  it("changes nothing without edits", () => {
    expect(applyEdits(STANDING, NO_EDITS)).toEqual(STANDING);
  });

  it("sets, replaces and empties cells", () => {
    const cells = [
      aCell(TALENT, CTO, "R"),
      { ...aCell(TALENT, CIO, "A"), share: 60 },
      { responsibilityId: SYSTEMS, positionId: CIO, letters: "" as const, share: null },
    ];
    const after = applyEdits(STANDING, { ...NO_EDITS, cells });
    expect(after.cells).toEqual([
      aCell(VISION, CTO, "AR"),
      aCell(TALENT, CTO, "R"),
      { ...aCell(TALENT, CIO, "A"), share: 60 },
    ]);
  });

  it("ends a position with all it had", () => {
    const agreed = {
      ...STANDING,
      agreements: [{ responsibilityId: TALENT, positionIds: [CTO, CIO] as const }],
    };
    const after = applyEdits(agreed, { ...NO_EDITS, ended: [CIO] });
    expect(after.positions.map(({ id }) => id)).toEqual([CTO]);
    expect(after.cells.every(({ positionId }) => positionId === CTO)).toBe(true);
    expect(after.agreements).toEqual([]);
  });

  it("adds a position, fills seats and vacates them", () => {
    const holders = [
      { positionId: CISO, personId: CY },
      { positionId: CTO, personId: null },
    ];
    const after = applyEdits(STANDING, { ...NO_EDITS, added: [added], holders });
    expect(after.positions.map(({ id, holder }) => [id, holder?.personId ?? null])).toEqual([
      [CTO, null],
      [CIO, BO],
      [CISO, CY],
    ]);
  });

  it("moves reporting lines; who reported to a seat that ends reports to nobody", () => {
    const lines = [{ positionId: CIO, reportsToId: CTO }];
    const head = (edits: Partial<ScenarioEdits>, base = STANDING) =>
      applyEdits(base, { ...NO_EDITS, ...edits }).positions.find(({ id }) => id === CIO)
        ?.reportsToId;
    expect(head({ lines })).toBe(CTO);
    expect(head({ lines, ended: [CTO] })).toBeNull();
    const positions = STANDING.positions.map((one) => ({ ...one, reportsToId: idOf(77) }));
    const below = { ...STANDING, positions };
    expect([...headsAbove(below)]).toEqual([idOf(77)]);
    expect(head({}, below)).toBe(idOf(77));
    expect(head({ lines: [{ positionId: CIO, reportsToId: null }] }, below)).toBeNull();
  });

  it("gives the needle of a kind to an added position only where it is free", () => {
    const second = { ...added, kind: "cto" } as const;
    const beside = applyEdits(STANDING, { ...NO_EDITS, added: [second] });
    expect(beside.positions.filter(({ feedsOutward }) => feedsOutward).map(({ id }) => id)).toEqual(
      [CTO],
    );
    const instead = applyEdits(STANDING, { ...NO_EDITS, added: [second], ended: [CTO] });
    expect(
      instead.positions.filter(({ feedsOutward }) => feedsOutward).map(({ id }) => id),
    ).toEqual([CISO]);
    const converged = applyEdits(STANDING, {
      ...NO_EDITS,
      added: [{ ...added, kind: "converged" }],
      ended: [CTO, CIO],
    });
    expect(converged.positions[0]).toMatchObject({ feedsOutward: true, feedsInward: true });
  });
});

describe("tidyEdits", () => {
  it("forgets what changes nothing or names what is not there; the last word on a thing counts", () => {
    const edits = {
      cells: [
        aCell(VISION, CTO, "AR"),
        aCell(TALENT, CIO, "A"),
        aCell(TALENT, CIO, "AR"),
        aCell(VISION, idOf(99), "A"),
        aCell(idOf(98), CTO, "A"),
        aCell(VISION, CISO, "C"),
      ],
      added: [added],
      ended: [CIO, CIO, idOf(97)],
      holders: [
        { positionId: CTO, personId: ADA },
        { positionId: CISO, personId: null },
        { positionId: CIO, personId: CY },
      ],
      lines: [
        { positionId: CTO, reportsToId: null },
        { positionId: CIO, reportsToId: CTO },
        { positionId: CISO, reportsToId: CTO },
        { positionId: CIO, reportsToId: CISO },
      ],
    };
    expect(tidyEdits(STANDING, edits)).toEqual({
      cells: [aCell(TALENT, CIO, "AR"), aCell(VISION, CISO, "C")],
      added: [added],
      ended: [CIO],
      holders: [{ positionId: CIO, personId: CY }],
      lines: [{ positionId: CIO, reportsToId: CISO }],
    });
  });

  it("leads to the same structure", () => {
    const edits = { ...NO_EDITS, cells: [aCell(VISION, CTO, "AR"), aCell(TALENT, CIO, "A")] };
    expect(applyEdits(STANDING, tidyEdits(STANDING, edits))).toEqual(applyEdits(STANDING, edits));
  });
});
