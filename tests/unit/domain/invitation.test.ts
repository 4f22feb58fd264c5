import { describe, expect, it } from "vitest";
import {
  type InvitationFacts,
  invitationExpiry,
  invitationState,
  isPendingInvitation,
} from "@/server/domain/invitation";

const CREATED = new Date("2026-03-01T08:30:00Z");
const EXPIRES = new Date("2026-03-15T08:30:00Z");
const BEFORE = new Date(EXPIRES.getTime() - 1);
const facts: InvitationFacts = { expiresAt: EXPIRES };

describe("invitationExpiry", () => {
  it("is 14 days later unless told otherwise, over a change of the clocks too", () => {
    expect(invitationExpiry(CREATED)).toEqual(EXPIRES);
    expect(invitationExpiry(new Date("2026-03-28T23:00:00Z"), 2)).toEqual(
      new Date("2026-03-30T23:00:00Z"),
    );
  });
});

describe("invitationState", () => {
  it("is pending until the moment it expires", () => {
    expect(invitationState(facts, BEFORE)).toBe("pending");
    expect(invitationState(facts, EXPIRES)).toBe("expired");
  });

  it("stays accepted or revoked whatever the date, accepted first", () => {
    const later = new Date("2030-01-01T00:00:00Z");
    expect(invitationState({ ...facts, acceptedAt: CREATED }, later)).toBe("accepted");
    expect(invitationState({ ...facts, revokedAt: CREATED }, later)).toBe("revoked");
    const both = { ...facts, acceptedAt: CREATED, revokedAt: CREATED };
    expect(invitationState(both, BEFORE)).toBe("accepted");
  });

  it("fails closed on a date that is none", () => {
    const broken = { expiresAt: new Date(Number.NaN) };
    expect(isPendingInvitation(broken, BEFORE)).toBe(false);
  });
});

describe("isPendingInvitation", () => {
  it("holds for pending ones alone", () => {
    expect(isPendingInvitation(facts, BEFORE)).toBe(true);
    expect(isPendingInvitation({ ...facts, revokedAt: CREATED }, BEFORE)).toBe(false);
    expect(isPendingInvitation({ ...facts, acceptedAt: CREATED }, BEFORE)).toBe(false);
  });
});
