import { describe, expect, it } from "vitest";
import { indicesOf } from "@/server/domain/convergence/indices";
import { FrozenState, INDEX_KEYS, indicesForLine } from "@/server/domain/timeline/state";
import { STANDING, TALENT } from "../../../support/two-seats";

const indices = indicesForLine(indicesOf(STANDING, { perceived: {} }));

describe("FrozenState", () => {
  it("reads back what was frozen, and drops what nobody may freeze", () => {
    const named = { ...STANDING, people: { someone: "A name" } };
    const findings = [
      {
        rule: "O1",
        severity: "critical",
        responsibilityId: TALENT,
        positionId: null,
        isWaived: false,
      },
    ];
    const stored = JSON.stringify({ format: 1, structure: named, indices, findings });
    expect(FrozenState.parse(JSON.parse(stored))).toEqual({
      format: 1,
      structure: STANDING,
      indices,
      findings,
    });
    expect(JSON.stringify(FrozenState.parse(JSON.parse(stored)))).not.toContain("A name");
  });

  it("refuses letters that are none, and formats it does not know", () => {
    const frozen = { format: 1, structure: STANDING, indices, findings: [] };
    const cells = [{ ...STANDING.cells[0], letters: "X" }];
    expect(FrozenState.safeParse({ ...frozen, structure: { ...STANDING, cells } }).success).toBe(
      false,
    );
    expect(FrozenState.safeParse({ ...frozen, format: 2 }).success).toBe(false);
  });
});

describe("indicesForLine", () => {
  it("has a figure for every line, the ladder as a number", () => {
    expect(Object.keys(indices).sort()).toEqual([...INDEX_KEYS].sort());
    // Talent holds an A and an R of the pair but no written agreement: nothing is joint by design.
    expect(indices).toMatchObject({ joint: 0, level: 0 });
    // Outward load 4 + 3 (talent, shared, 0): 4 ÷ 7; inward −4 ÷ (4 + 2).
    expect(indices.gazeOutward).toBeCloseTo(4 / 7, 12);
    expect(indices.gazeInward).toBeCloseTo(-4 / 6, 12);
  });
});
