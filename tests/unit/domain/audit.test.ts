import { describe, expect, it } from "vitest";
import { AUDIT_VERBS, AuditDetails, AuditVerb } from "@/server/domain/audit";

const ID = "01932f3e-8c1a-7b2e-9f00-1234567890ab";

describe("AuditVerb", () => {
  it("takes the listed verbs and no other", () => {
    expect(AuditVerb.parse("member.role-changed")).toBe("member.role-changed");
    expect(AuditVerb.safeParse("member.praised").success).toBe(false);
    expect(new Set(AUDIT_VERBS).size).toBe(AUDIT_VERBS.length);
    for (const verb of AUDIT_VERBS) expect(verb).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });
});

describe("AuditDetails", () => {
  it.each<[object]>([
    [{}],
    [{ teamId: ID, parentId: null, isLead: true }],
    [{ role: "admin", from: "viewer", scope: "granted-teams" }],
    [{ fields: ["displayName", "timeZone", "name"] }],
    [{ day: "2026-02-01", at: "2026-02-01T10:00:00.000Z", rows: 59400 }],
    [{ fileHash: "a".repeat(64), teamIds: [ID, ID] }],
  ])("takes %j", (details) => {
    expect(AuditDetails.parse(details)).toEqual(details);
  });

  it.each<[object]>([
    [{ reason: "She asked for it" }],
    [{ who: "Ada" }],
    [{ who: "ada lovelace" }],
    [{ who: "ada@example.com" }],
    [{ who: "" }],
    [{ who: "محمد" }],
    [{ list: ["fine", "Not fine"] }],
    [{ nested: { role: "admin" } }],
    [{ nested: [["admin"]] }],
    [{ count: Number.NaN }],
    [{ count: Number.POSITIVE_INFINITY }],
    [{ long: "a".repeat(65) }],
    [{ "Free text as a name": 1 }],
    [{ name: "ada" }],
    [{ email: "ada" }],
    [{ answers: [1, 2, 3] }],
    [{ value: 4 }],
    [{ fields: "name" }],
    [{ fields: ["a field with blanks"] }],
  ])("refuses %j", (details) => {
    expect(AuditDetails.safeParse(details).success).toBe(false);
  });
});
