import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { invitationState } from "@/server/domain/invitation";
import { ViewerScope } from "@/server/domain/permission";
import type { TokenContext } from "@/server/infra/context";
import type { Tx } from "@/server/infra/db";
import { newId } from "@/server/infra/id";
import type { Principal } from "@/server/infra/session";
import { findBySecret } from "./reads";

type Invitation = NonNullable<Awaited<ReturnType<typeof findBySecret>>>["row"];
type Joining = Readonly<{
  db: Tx;
  user: Principal;
  now: Date;
  orgId: string;
  invitation: Invitation;
}>;

/** Accepts an invitation once: the person, the member, and whatever team and grant it names. */
export async function acceptInvitation(ctx: TokenContext): Promise<{ slug: string }> {
  const { db, user, now } = ctx;
  const found = await findBySecret(ctx);
  if (!found) throw new AppError("not-found", "invitation-forged");
  if (!user) throw new AppError("unauthenticated");
  const { row: invitation, slug, timeZone } = found;
  const { orgId, id } = invitation;
  const before = await db.member.findFirst({ where: { orgId, userId: user.userId } });
  if (before?.removedAt === null) throw new AppError("conflict", "invitation-already-member");
  await claim(ctx, invitation, user);

  const joining = { db, user, now, orgId, invitation };
  const personId = before?.personId ?? (await findOrMakePerson(joining));
  const memberId = before?.id ?? newId();
  const viewerScope = ViewerScope.nullable().parse(invitation.viewerScope);
  const terms = { role: invitation.role, viewerScope };
  if (before) {
    await db.member.updateMany({
      where: { orgId, id: memberId },
      data: { ...terms, removedAt: null, removedById: null, version: { increment: 1 } },
    });
  } else {
    await db.member.create({
      data: { ...terms, orgId, id: memberId, personId, userId: user.userId, joinedAt: now },
    });
  }
  await joinTeam(joining, { memberId, personId, today: dayIn(timeZone, now) });
  const target = { kind: "invitation", id };
  await ctx.audit(orgId, { verb: "invitation.accepted", target, details: { memberId } });
  await ctx.audit(orgId, {
    verb: "member.joined",
    target: { kind: "member", id: memberId },
    details: { ...terms, invitationId: id, isBack: before !== null },
  });
  return { slug };
}

// The condition is in the write itself: of two who press at the same moment one gets in.
async function claim({ db, now }: TokenContext, { orgId, id }: Invitation, user: Principal) {
  const { count } = await db.invitation.updateMany({
    where: { orgId, id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedById: user.userId },
  });
  if (count === 1) return;
  const row = await db.invitation.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } });
  const state = invitationState(row, now);
  throw new AppError("conflict", state === "pending" ? "stale" : `invitation-${state}`);
}

// Only a verified address may claim somebody who is named already: anyone can sign up with any address.
async function findOrMakePerson({ db, user, orgId, invitation }: Joining): Promise<string> {
  const linked = await db.person.findFirst({ where: { orgId, userId: user.userId } });
  if (linked) return linked.id;
  const named = await db.person.findFirst({ where: { orgId, email: user.email } });
  if (user.isVerified && named && named.userId === null && named.erasedAt === null) {
    await db.person.updateMany({
      where: { orgId, id: named.id },
      data: { userId: user.userId, version: { increment: 1 } },
    });
    return named.id;
  }
  const isTheirs = user.isVerified || invitation.email === user.email;
  const email = isTheirs && !named ? user.email : null;
  const id = newId();
  await db.person.create({ data: { orgId, id, name: user.name, email, userId: user.userId } });
  return id;
}

async function joinTeam(
  { db, now, orgId, invitation }: Joining,
  { memberId, personId, today }: { memberId: string; personId: string; today: string },
): Promise<void> {
  const { teamId } = invitation;
  const wanted = { orgId, id: { in: teamId ? [teamId] : [] }, archivedAt: null };
  if (!teamId || !(await db.team.findFirst({ where: wanted }))) return;
  if (invitation.role === "viewer" || invitation.isLead) {
    const kind = invitation.isLead ? "lead" : "viewer";
    const givenById = invitation.createdById;
    await db.teamGrant.create({
      data: { orgId, id: newId(), memberId, teamId, kind, givenAt: now, givenById },
    });
  }
  if (invitation.role === "viewer") return;
  const fromDay = dateOfDay(today);
  const overlapping = await db.teamMembership.findFirst({
    where: { orgId, teamId, personId, OR: [{ toDay: null }, { toDay: { gt: fromDay } }] },
  });
  if (overlapping) return;
  await db.teamMembership.create({ data: { orgId, id: newId(), teamId, personId, fromDay } });
}
