/** How long an invitation is good for unless its sender says otherwise. */
export const INVITATION_DAYS = 14;

const DAY_MILLISECONDS = 86_400_000;

/** What is known of an invitation; its state is read off these at a given moment. */
export type InvitationFacts = Readonly<{
  expiresAt: Date;
  acceptedAt?: Date | null;
  revokedAt?: Date | null;
}>;

export type InvitationState = "pending" | "accepted" | "revoked" | "expired";

/** The state at `now`. What somebody did outlasts the date: accepted, then revoked, then expired. */
export function invitationState(facts: InvitationFacts, now: Date): InvitationState {
  if (facts.acceptedAt) return "accepted";
  if (facts.revokedAt) return "revoked";
  // Negated, so that a date that is no date reads as expired.
  return now.getTime() < facts.expiresAt.getTime() ? "pending" : "expired";
}

/** Whether the invitation can be accepted or revoked at `now`. */
export function isPendingInvitation(facts: InvitationFacts, now: Date): boolean {
  return invitationState(facts, now) === "pending";
}

/** The first moment at which an invitation made at `createdAt` is no longer good, `days` × 24 h later. */
export function invitationExpiry(createdAt: Date, days: number = INVITATION_DAYS): Date {
  return new Date(createdAt.getTime() + days * DAY_MILLISECONDS);
}
