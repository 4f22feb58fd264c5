import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffStates, isUnchanged, ownersOf } from "@/server/domain/timeline/diff";
import { INDEX_KEYS, type Indices, type State } from "@/server/domain/timeline/state";
import {
  ADA,
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

// Reason: made of every key, which fromEntries cannot say.
const NONE = Object.fromEntries(INDEX_KEYS.map((key) => [key, null])) as Indices;
const state = (structure = STANDING, rest: Partial<State> = {}): State => ({
  structure,
  indices: NONE,
  findings: [],
  ...rest,
});
const withCells = (...cells: State["structure"]["cells"]) => ({ ...STANDING, cells: [...cells] });

describe("diffStates", () => {
  it("finds nothing between a state and itself", () => {
    expect(isUnchanged(diffStates(state(), state()))).toBe(true);
  });

  it("names a responsibility whose A moved, with the letters of both cells", () => {
    const after = withCells(
      aCell(VISION, CTO, "AR"),
      aCell(SYSTEMS, CIO, "AR"),
      aCell(TALENT, CTO, "R"),
      aCell(TALENT, CIO, "A"),
    );
    const diff = diffStates(state(), state(after));
    expect(diff.moved).toEqual([{ responsibilityId: TALENT, before: [CTO], after: [CIO] }]);
    expect(diff.cells.map(({ positionId, before, after: is }) => [positionId, before, is])).toEqual(
      [
        [CTO, "A", "R"],
        [CIO, "R", "A"],
      ],
    );
    expect(isUnchanged(diff)).toBe(false);
  });

  it("takes letters that change without the A, and shares alone, for no move", () => {
    const after = withCells(
      aCell(VISION, CTO, "A", 40),
      aCell(SYSTEMS, CIO, "AR", 10),
      aCell(TALENT, CTO, "A"),
      aCell(TALENT, CIO, "RC"),
    );
    const diff = diffStates(state(), state(after));
    expect(diff.moved).toEqual([]);
    expect(diff.cells).toHaveLength(3);
    expect(diff.cells[1]).toMatchObject({ before: "AR", after: "AR", shareAfter: 10 });
  });

  it("shows an A that is gained, shared or lost", () => {
    const after = withCells(
      aCell(VISION, CTO, "A"),
      aCell(VISION, CIO, "A"),
      aCell(TALENT, CTO, "A"),
    );
    expect(diffStates(state(), state(after)).moved).toEqual([
      { responsibilityId: VISION, before: [CTO], after: [CTO, CIO] },
      { responsibilityId: SYSTEMS, before: [CIO], after: [] },
    ]);
  });

  it("tells new, ended and renamed positions and holders apart", () => {
    const after = {
      ...STANDING,
      positions: [
        aSeat(CTO, CY, { name: "Chief technologist", kind: "cto", feedsOutward: true }),
        aSeat(CISO, ADA),
      ],
    };
    const { positions, holders } = diffStates(state(), state(after));
    expect(positions.added.map(({ id }) => id)).toEqual([CISO]);
    expect(positions.ended.map(({ id }) => id)).toEqual([CIO]);
    expect(positions.changed.map(({ after: is }) => is.name)).toEqual(["Chief technologist"]);
    expect(holders).toEqual([
      { positionId: CTO, before: ADA, after: CY },
      { positionId: CISO, before: null, after: ADA },
      { positionId: CIO, before: BO, after: null },
    ]);
  });

  it("opens and closes findings by what they are about, whatever their severity", () => {
    const about = { responsibilityId: VISION, positionId: null, isWaived: false };
    const before = [
      { rule: "O1", severity: "critical", ...about },
      { rule: "O3", severity: "high", ...about },
    ] as const;
    const after = [
      { rule: "O3", severity: "medium", ...about },
      { rule: "O2", severity: "critical", ...about },
    ] as const;
    const { findings } = diffStates(
      state(STANDING, { findings: [...before] }),
      state(STANDING, { findings: [...after] }),
    );
    expect(findings.opened.map(({ rule }) => rule)).toEqual(["O2"]);
    expect(findings.closed.map(({ rule }) => rule)).toEqual(["O1"]);
  });

  it("gives no delta where a figure is not defined on either side", () => {
    const { indices } = diffStates(
      state(STANDING, { indices: { ...NONE, overlap: 0.25, joint: 0.1 } }),
      state(STANDING, { indices: { ...NONE, overlap: 0.5 } }),
    );
    expect(indices.overlap).toEqual({ before: 0.25, after: 0.5, delta: 0.25 });
    expect(indices.joint).toEqual({ before: 0.1, after: null, delta: null });
  });

  it("tells agreements made from agreements ended, whichever party stands first", () => {
    const agreed = (...ids: [string, string]) => ({
      ...STANDING,
      agreements: [{ responsibilityId: TALENT, positionIds: ids }],
    });
    expect(diffStates(state(), state(agreed(CTO, CIO))).agreements.made).toHaveLength(1);
    expect(isUnchanged(diffStates(state(agreed(CTO, CIO)), state(agreed(CIO, CTO))))).toBe(true);
  });

  it("turns round when its sides do", () => {
    const letters = fc.constantFrom("A", "AR", "R", "C", "I", "AC");
    const cells = fc.uniqueArray(
      fc.record({
        responsibilityId: fc.constantFrom(VISION, SYSTEMS, TALENT),
        positionId: fc.constantFrom(CTO, CIO),
        letters,
        share: fc.constantFrom(null, 20, 80),
      }),
      { selector: ({ responsibilityId, positionId }) => responsibilityId + positionId },
    );
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        // Reason: fast-check widens the letters to strings.
        const [a, b] = [one, other].map((list) =>
          state(withCells(...(list as State["structure"]["cells"]))),
        );
        if (!a || !b) throw new Error("two lists gave no two states");
        const [there, back] = [diffStates(a, b), diffStates(b, a)];
        expect(back.moved).toEqual(
          there.moved.map((row) => ({ ...row, before: row.after, after: row.before })),
        );
        expect(back.cells).toHaveLength(there.cells.length);
      }),
    );
  });
});

describe("ownersOf", () => {
  it("lists the accountable in the order of the positions", () => {
    const cells = [aCell(VISION, CIO, "A"), aCell(VISION, CTO, "AR"), aCell(TALENT, CTO, "R")];
    expect([...ownersOf(withCells(...cells))]).toEqual([[VISION, [CTO, CIO]]]);
  });
});
