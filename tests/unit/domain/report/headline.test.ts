import { describe, expect, it } from "vitest";
import { headlineOf } from "@/server/domain/report/headline";
import type { OwnerStateName } from "@/server/domain/timeline/owner-state";

const gazes = (gazeOutward: number | null, gazeInward: number | null) => ({
  gazeOutward,
  gazeInward,
  gazeDistance: gazeOutward === null || gazeInward === null ? null : gazeOutward - gazeInward,
});
const said = (rest: Partial<Parameters<typeof headlineOf>[0]> = {}) =>
  headlineOf({
    now: gazes(0.5, -0.5),
    before: gazes(0.5, -0.5),
    isOneSeat: false,
    states: [],
    grave: 0,
    ...rest,
  });
const owned = (...states: OwnerStateName[]) =>
  said({ states: states.map((state) => ({ state, owners: [] })) }).owners;

describe("headlineOf", () => {
  it("says where both roles look and whether they have turned", () => {
    expect(said()).toMatchObject({ gaze: { kind: "apart" }, turn: "steady" });
    expect(said({ before: gazes(1, -1) }).turn).toBe("closer");
    expect(said({ before: gazes(0, 0) }).turn).toBe("apart");
    expect(said({ before: gazes(0.52, -0.5) }).turn).toBe("steady");
    expect(said({ before: gazes(null, -0.5) }).turn).toBeNull();
  });

  it("says what can be said of one seat, one role alone, or none", () => {
    expect(said({ isOneSeat: true })).toMatchObject({ gaze: { kind: "one" }, turn: null });
    expect(said({ now: gazes(-0.2, null) })).toMatchObject({
      gaze: { kind: "alone", side: "outward", looks: "inward" },
      turn: null,
    });
    expect(said({ now: gazes(null, 0) }).gaze).toEqual({
      kind: "alone",
      side: "inward",
      looks: "both",
    });
    expect(said({ now: gazes(null, null) }).gaze).toEqual({ kind: "none" });
  });

  it("names what asks for attention first", () => {
    expect(owned("gap", "contested", "contested")).toMatchObject({
      kind: "both",
      contested: 2,
      gap: 1,
    });
    expect(owned("contested", "vacant").kind).toBe("contested");
    expect(owned("gap", "vacant").kind).toBe("gap");
    expect(owned("owned", "vacant").kind).toBe("vacant");
    expect(owned("owned").kind).toBe("owned");
    expect(said({ grave: 3 }).owners).toMatchObject({ kind: "findings", grave: 3 });
  });
});
