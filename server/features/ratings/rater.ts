import { AppError } from "@/server/domain/error";
import type { AuditRequest } from "@/server/infra/audit";
import type { OrgContext, TokenContext } from "@/server/infra/context";
import type { Tx } from "@/server/infra/db";
import { hashSecret, linkSecret } from "@/server/infra/id";

/** Whoever rates: a member, or somebody from outside with a link, who has the forms of one cycle. */
export type Rater = Readonly<{
  db: Tx;
  now: Date;
  org: Readonly<{ id: string; name: string; timeZone: string }>;
  personId: string;
  /** The only cycle they may know of; null for members, who have the forms of all. */
  cycleId: string | null;
  /** To whom a draft is bound besides its form. */
  holder: string;
  /** Proves to the database who rates: it takes a form, and gives one back, on proof alone. */
  prove: () => Promise<void>;
  auditByDay: (entry: AuditRequest) => Promise<void>;
}>;

export function memberAsRater(ctx: OrgContext): Rater {
  const { db, now, org, member, user, prove, auditByDay } = ctx;
  const { personId } = member;
  return {
    db,
    now,
    org,
    personId,
    cycleId: null,
    holder: `user:${user.userId}`,
    prove,
    auditByDay,
  };
}

/** Why a link does not open its forms. */
export const DEAD_LINKS = ["revoked", "expired", "cancelled", "closed", "other-account"] as const;
export type DeadLink = (typeof DEAD_LINKS)[number];

type Found = Readonly<{ rater: Rater; name: string; dead: DeadLink | null }>;

/** The rater of a link, the transaction set to their organisation; an unknown link is not found. */
export async function findOutsideRater(ctx: TokenContext): Promise<Found> {
  const { db, now, user, prove } = ctx;
  const [link] = await db.$queryRaw<Link[]>`
    SELECT org_id AS "orgId", link_id AS "linkId", cycle_id AS "cycleId", person_id AS "personId",
      expires_at AS "expiresAt", is_revoked AS "isRevoked"
    FROM auth.find_rater_link(${ctx.secretHash})`;
  // The key of links is not in the database: a row alone, however it came there, opens nothing.
  const isOwn = link && hashSecret(linkSecret("rater", link.linkId));
  if (!isOwn || Buffer.compare(isOwn, ctx.secretHash) !== 0) {
    throw new AppError("not-found", "rating-link-forged");
  }
  const { orgId, personId, cycleId } = link;
  const org = await db.organisation.findUniqueOrThrow({ where: { id: orgId } });
  const person = await db.person.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: personId } },
  });
  const cycle = await db.cycle.findUniqueOrThrow({ where: { orgId_id: { orgId, id: cycleId } } });
  const mine = user?.memberships.find((one) => one.orgId === orgId);
  const isOther = mine !== undefined && mine.personId !== personId;
  const rater = {
    ...{ db, now, personId, cycleId, org: { id: orgId, name: org.name, timeZone: org.timeZone } },
    holder: `link:${personId}`,
    prove,
    auditByDay: (entry: AuditRequest) => ctx.auditByDay(orgId, entry),
  };
  return { rater, name: person.name, dead: whyDead(link, cycle, isOther, now) };
}

/** The same for whoever has to be able to act. */
export async function outsideAsRater(ctx: TokenContext): Promise<Rater> {
  const { rater, dead } = await findOutsideRater(ctx);
  if (dead) throw new AppError("conflict", `rating-link-${dead}`);
  return rater;
}

type Link = {
  orgId: string;
  linkId: string;
  cycleId: string;
  personId: string;
  expiresAt: Date;
  isRevoked: boolean;
};
type Ended = { cancelledAt: Date | null; closedAt: Date | null };

function whyDead(link: Link, cycle: Ended, isOther: boolean, now: Date): DeadLink | null {
  if (link.isRevoked) return "revoked";
  if (isOther) return "other-account";
  if (cycle.cancelledAt) return "cancelled";
  if (cycle.closedAt) return "closed";
  return link.expiresAt <= now ? "expired" : null;
}
