import { describe, expect, it } from "vitest";
import { byTrouble, declaredOwners, matchOf } from "@/server/domain/perception/declared";
import type { Perceived } from "@/server/domain/perception/publish";
import type { Structure } from "@/server/domain/structure/structure";

const base = { responsibilityId: "r" } as const;
const full = (positionId: string | null | undefined, clarity = 0.6): Perceived => ({
  ...base,
  state: "full",
  reason: null,
  isClear: clarity >= 0.5,
  clarity,
  n: 5,
  unsure: 0,
  counts: [],
  majority: positionId === undefined ? null : { positionId },
});
const few: Perceived = { ...base, state: "suppressed", reason: "too-few" };
const unclear: Perceived = {
  ...base,
  state: "clarity",
  reason: "few",
  isClear: false,
  clarity: 0.42,
};
const alike: Perceived = { ...base, state: "alike", reason: "few", isClear: true, majority: null };

describe("declared against perceived", () => {
  it.each([
    [["cto"], full("cto"), "agrees"],
    [["cto"], full("cio"), "differs"],
    [["cto"], full(null), "differs"],
    [[], full(null), "undeclared"],
    [["cto"], full("cto", 0.4), "unclear"],
    [["cto"], full("cio", 0.4), "differs"],
    [[], full("cio"), "undeclared"],
    [["cto", "cio"], full("cto"), "contested"],
    [["cto"], full(undefined, 0.1), "unclear"],
    [["cto"], full(undefined), "unknown"],
    [["cto"], unclear, "unclear"],
    [["cto"], alike, "unknown"],
    [[], alike, "undeclared"],
    [["cto"], few, "unknown"],
    [[], few, "undeclared"],
  ])("%j and %j: %s", (declared, perceived, expected) => {
    expect(matchOf(declared, perceived)).toBe(expected);
  });

  it("takes every position with an A as declared", () => {
    const cell = { responsibilityId: "r", share: null };
    const structure: Structure = {
      positions: [],
      responsibilities: [],
      agreements: [],
      dependencies: [],
      cells: [
        { ...cell, positionId: "cto", letters: "AR" },
        { ...cell, positionId: "cio", letters: "R" },
        { ...cell, positionId: "vp", letters: "A" },
        { ...cell, responsibilityId: "other", positionId: "cio", letters: "A" },
      ],
    };
    expect(declaredOwners(structure, "r")).toEqual(["cto", "vp"]);
  });

  it("stands with the worst first, and among equals the least clear", () => {
    const rows = [
      { key: "agrees", match: "agrees", perceived: full("cto") },
      { key: "few", match: "unknown", perceived: few },
      { key: "unclear", match: "unclear", perceived: unclear },
      { key: "less clear", match: "unclear", perceived: full(undefined, 0.1) },
      { key: "differs", match: "differs", perceived: full("cio") },
      { key: "alike", match: "unknown", perceived: alike },
    ] as const;
    expect(byTrouble(rows).map(({ key }) => key)).toEqual([
      "differs",
      "less clear",
      "unclear",
      "agrees",
      "alike",
      "few",
    ]);
  });
});
