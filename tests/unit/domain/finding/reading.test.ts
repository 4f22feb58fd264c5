import { describe, expect, it } from "vitest";
import {
  headsOf,
  isConsulted,
  isHeld,
  isSameHand,
  readStructure,
} from "@/server/domain/finding/reading";
import { aSeat, aStructure, CIO, CTO } from "@/tests/support/structures";

describe("readStructure", () => {
  it("answers by responsibility, position and letter", () => {
    const reading = readStructure(aStructure({ D01: { cto: "AR", cio: "R" } }));
    expect(reading.lettersOf("D01", "cto")).toBe("AR");
    expect(reading.lettersOf("D02", "cto")).toBe("");
    expect(reading.holding("D01", "R")).toEqual(["cto", "cio"]);
    expect(reading.holding("D01", "I")).toEqual([]);
    expect(reading.isOneRole).toBe(false);
  });

  it("takes two seats of one person for one role", () => {
    const twice = [CTO, { ...CIO, holder: CTO.holder }];
    expect(readStructure(aStructure({}, { positions: twice })).isOneRole).toBe(true);
    expect(readStructure(aStructure({}, { positions: [CTO] })).isOneRole).toBe(false);
  });
});

describe("positions", () => {
  it("are held by somebody who is still there", () => {
    expect(isHeld(CTO)).toBe(true);
    expect(isHeld({ ...CTO, holder: null })).toBe(false);
    expect(isHeld({ ...CTO, holder: { personId: "x", hasLeft: true } })).toBe(false);
  });

  it("are not one hand because both are empty", () => {
    expect(isSameHand({ ...CTO, holder: null }, { ...CIO, holder: null })).toBe(false);
    expect(isSameHand(CTO, CTO)).toBe(true);
  });

  it("name their heads, nearest first, once even in a circle", () => {
    const seats = [
      aSeat("a", { reportsToId: "b" }),
      aSeat("b", { reportsToId: "c" }),
      aSeat("c", { reportsToId: "b" }),
    ];
    const byId = new Map(seats.map((one) => [one.id, one]));
    expect(headsOf("a", byId)).toEqual(["b", "c"]);
    expect(headsOf("nobody", byId)).toEqual([]);
  });
});

describe("isConsulted", () => {
  it("asks for C or more", () => {
    expect((["A", "R", "C", "CI"] as const).every(isConsulted)).toBe(true);
    expect(isConsulted("I") || isConsulted("")).toBe(false);
  });
});
