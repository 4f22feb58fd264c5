import { describe, expect, it } from "vitest";
import { canReveal, roundState } from "@/server/domain/first-role-round/round";

const none = { revealedAt: null, concludedAt: null, cancelledAt: null };
const now = new Date(0);

describe("the state of a round", () => {
  it("is read off its facts, the last one counting", () => {
    expect(roundState(none)).toBe("waiting");
    expect(roundState({ ...none, revealedAt: now })).toBe("revealed");
    expect(roundState({ ...none, revealedAt: now, concludedAt: now })).toBe("concluded");
    expect(roundState({ ...none, cancelledAt: now })).toBe("cancelled");
    expect(roundState({ ...none, revealedAt: now, cancelledAt: now })).toBe("cancelled");
  });
});

describe("revealing", () => {
  it("needs two answers", () => {
    expect([0, 1, 2, 30].map(canReveal)).toEqual([false, false, true, true]);
  });
});
