import { describe, expect, it } from "vitest";
import { rightsOver } from "@/server/domain/subject-rights";

const of = (isSubject: boolean, isAdmin: boolean, isCoach = false) =>
  rightsOver({ isSubject, isAdmin, isLead: false, isCoach });

describe("rights over a subject", () => {
  it("are an admin's over others and nobody's over themselves", () => {
    expect(of(false, true)).toMatchObject({ manages: true, reads: true, shares: true });
    expect(of(true, true)).toEqual(of(true, false));
    expect(of(true, true, true)).toMatchObject({
      ...{ manages: false, reads: false, shares: false, notes: false },
      ...{ proposes: true, readsOnceShared: true },
    });
  });

  it("let a lead approve raters of others, and nothing that comes after", () => {
    const lead = (isSubject: boolean) =>
      rightsOver({ isSubject, isAdmin: false, isLead: true, isCoach: false });
    expect(lead(false)).toEqual({ ...of(false, false), approves: true, proposes: true });
    expect(lead(true)).toEqual(of(true, false));
    expect(of(false, true).approves).toBe(true);
  });

  it("let a coach read, share and note, and others do nothing", () => {
    expect(of(false, false, true)).toMatchObject({
      reads: true,
      shares: true,
      notes: true,
      manages: false,
    });
    expect(new Set(Object.values(of(false, false)))).toEqual(new Set([false]));
  });
});
