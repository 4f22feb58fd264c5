import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CycleFacts,
  CycleKind,
  type CycleMove,
  canMoveCycle,
  cycleState,
  isReleased,
  isTakingAnswers,
  listCycleMoves,
  moveCycle,
} from "@/server/domain/cycle";

const AT = new Date("2026-02-01T10:00:00Z");
const MOVES: CycleMove[] = ["open", "close", "release", "cancel", "withdraw"];

function statesAfter(kind: CycleKind, moves: readonly CycleMove[]): (string | null)[] {
  let facts: CycleFacts | null = {};
  return moves.map((move) => {
    facts = facts && moveCycle(kind, facts, move, AT);
    return facts && cycleState(facts);
  });
}

describe("cycleState", () => {
  it.each<[CycleFacts, string]>([
    [{}, "draft"],
    [{ openedAt: null, closedAt: null }, "draft"],
    [{ openedAt: AT }, "open"],
    [{ openedAt: AT, closedAt: AT }, "closed"],
    [{ openedAt: AT, closedAt: AT, releasedAt: AT }, "released"],
    [{ openedAt: AT, cancelledAt: AT }, "cancelled"],
    [{ closedAt: AT, releasedAt: AT, withdrawnAt: AT }, "withdrawn"],
  ])("%j is %s", (facts, state) => {
    expect(cycleState(facts)).toBe(state);
  });
});

describe("moveCycle", () => {
  it("leads a rated cycle from draft to its release and its withdrawal", () => {
    expect(statesAfter("rated", ["open", "close", "release", "withdraw"])).toEqual([
      "open",
      "closed",
      "released",
      "withdrawn",
    ]);
  });

  it("never opens an imported cycle, and withdraws it before or after its release", () => {
    expect(statesAfter("imported", ["close", "release", "withdraw"])).toEqual([
      "closed",
      "released",
      "withdrawn",
    ]);
    expect(statesAfter("imported", ["close", "withdraw"])).toEqual(["closed", "withdrawn"]);
    expect(canMoveCycle("imported", {}, "open")).toBe(false);
  });

  it("never releases or withdraws a self cycle", () => {
    expect(statesAfter("self", ["open", "close", "release"])).toEqual(["open", "closed", null]);
    expect(listCycleMoves("self", { openedAt: AT, closedAt: AT })).toEqual([]);
  });

  it.each<[CycleKind, CycleFacts, CycleMove]>([
    ["rated", {}, "close"],
    ["rated", {}, "release"],
    ["rated", { openedAt: AT }, "release"],
    ["rated", { openedAt: AT }, "open"],
    ["rated", { openedAt: AT, closedAt: AT }, "open"],
    ["rated", { openedAt: AT, closedAt: AT }, "cancel"],
    ["rated", { openedAt: AT, closedAt: AT, releasedAt: AT }, "release"],
    ["rated", { openedAt: AT, closedAt: AT, releasedAt: AT, withdrawnAt: AT }, "release"],
    ["rated", { cancelledAt: AT }, "open"],
    ["self", { openedAt: AT }, "cancel"],
  ])("refuses, for a %s cycle with %j, to %s", (kind, facts, move) => {
    expect(moveCycle(kind, facts, move, AT)).toBeNull();
  });

  it("writes one fact, leaves the others, and comes to an end", () => {
    const moves = fc.array(fc.constantFrom(...MOVES), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...CycleKind.options), moves, (kind, wanted) => {
        let facts: CycleFacts = {};
        let made = 0;
        for (const move of wanted) {
          const next = moveCycle(kind, facts, move, AT);
          expect(next !== null).toBe(canMoveCycle(kind, facts, move));
          if (!next) continue;
          made += 1;
          expect(Object.keys(next)).toHaveLength(Object.keys(facts).length + 1);
          expect(next).toMatchObject(facts);
          expect(cycleState(next)).not.toBe(cycleState(facts));
          facts = next;
        }
        expect(made).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("isTakingAnswers and isReleased", () => {
  it("holds in one state only", () => {
    const released = { openedAt: AT, closedAt: AT, releasedAt: AT };
    expect([{}, { openedAt: AT }, released].map(isTakingAnswers)).toEqual([false, true, false]);
    const withdrawn = { ...released, withdrawnAt: AT };
    expect([{ openedAt: AT }, released, withdrawn].map(isReleased)).toEqual([false, true, false]);
  });
});
