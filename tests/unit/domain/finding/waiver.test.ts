import { describe, expect, it } from "vitest";
import type { WaiverNote } from "@/server/domain/finding/finding";
import { keyOfFinding, waiverOf } from "@/server/domain/finding/waiver";
import { aStructure, found } from "@/tests/support/structures";

const finding = { rule: "O9", responsibilityId: "x", positionId: "cto" } as const;
const note = (rest: Partial<WaiverNote> = {}): WaiverNote => ({
  id: "w",
  rule: "O9",
  responsibilityId: "x",
  positionId: "cto",
  expiresDay: "2026-07-01",
  reason: "on purpose",
  ...rest,
});

describe("waiverOf", () => {
  it("covers what it names, until the day before it expires", () => {
    expect(waiverOf(finding, [note()], "2026-06-30")).toEqual(note());
    expect(waiverOf(finding, [note()], "2026-07-01")).toBeNull();
  });

  it("covers nothing else", () => {
    for (const other of [
      { rule: "O10" as const },
      { responsibilityId: "y" },
      { positionId: "cio" },
    ])
      expect(waiverOf(finding, [note(other)], "2026-06-30")).toBeNull();
  });

  it("covers all positions or responsibilities where it names none, and prefers the longest", () => {
    const wide = note({
      id: "wide",
      responsibilityId: null,
      positionId: null,
      expiresDay: "2027-01-01",
    });
    expect(waiverOf(finding, [note(), wide], "2026-06-30")?.id).toBe("wide");
    expect(waiverOf(finding, [wide, note()], "2026-06-30")?.id).toBe("wide");
  });
});

describe("a waived finding", () => {
  it("stays in the list with its waiver, and comes back when it expires", () => {
    const structure = aStructure({ D07: { cto: "AR" } });
    const waivers = [note({ responsibilityId: "D07" })];
    expect(found("O9", structure, { waivers })).toMatchObject([
      { waiver: { reason: "on purpose" } },
    ]);
    expect(found("O9", structure, { waivers, today: "2026-07-01" })).toMatchObject([
      { waiver: null },
    ]);
  });
});

describe("keyOfFinding", () => {
  it("tells findings apart by rule, responsibility and position", () => {
    expect(keyOfFinding(finding)).toBe("O9:x:cto");
    expect(keyOfFinding({ rule: "O17", responsibilityId: null, positionId: null })).toBe("O17::");
  });
});
