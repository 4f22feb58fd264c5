import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { Role, rolesToGive } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import type { RemoveMember, SetRole } from "./schema";

/** Gives a member another role. Grants that the new role cannot use are withdrawn with it. */
export async function setRole(ctx: OrgContext, input: z.output<typeof SetRole>): Promise<void> {
  const { db, org } = ctx;
  const owners = await lockOwners(ctx);
  const member = await activeMember(ctx, input.member);
  if (member.role === "owner" && input.role !== "owner") refuseLast(owners);
  const { role, viewerScope } = input;
  const { count } = await db.member.updateMany({
    where: { orgId: org.id, id: member.id, version: input.version, removedAt: null },
    data: { role, viewerScope, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  await withdrawTeamGrants(ctx, member.id, role === "viewer" ? "lead" : "viewer");
  await revokeInvitations(ctx, member.userId, rolesToGive(role));
  await ctx.audit({
    verb: "member.role-changed",
    target: { kind: "member", id: member.id },
    details: { from: member.role, to: role, viewerScope },
  });
}

/** Ends a member's access at once. The person, their teams and all history stay. */
export async function removeMember(ctx: OrgContext, input: z.output<typeof RemoveMember>) {
  if (input.member === ctx.member.memberId) throw new AppError("conflict", "member-self");
  const owners = await lockOwners(ctx);
  const member = await activeMember(ctx, input.member);
  if (!rolesToGive(ctx.member.role).includes(Role.parse(member.role))) {
    throw new AppError("forbidden", "member-above");
  }
  if (member.role === "owner") refuseLast(owners);
  await endMember(ctx, member, input.version);
  await ctx.audit({ verb: "member.removed", target: { kind: "member", id: member.id } });
}

/** Leaves the organisation; the last owner cannot. */
export async function leaveOrganisation(ctx: OrgContext): Promise<void> {
  const owners = await lockOwners(ctx);
  const member = await activeMember(ctx, ctx.member.memberId);
  if (member.role === "owner") refuseLast(owners);
  await endMember(ctx, member, member.version);
  await ctx.audit({ verb: "member.left", target: { kind: "member", id: member.id } });
}

/** The member, if they are one at this moment. */
export async function activeMember({ db, org }: OrgContext, id: string) {
  const member = await db.member.findUnique({ where: { orgId_id: { orgId: org.id, id } } });
  if (!member || member.removedAt) throw new AppError("not-found");
  return member;
}

// Whoever changes an owner waits for whoever does so already, and then counts those who are left.
async function lockOwners({ db, org, member }: OrgContext): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM public.member m
    WHERE m.org_id = ${org.id}::uuid AND m.role = 'owner' AND m.removed_at IS NULL
    ORDER BY m.id FOR UPDATE`;
  const isStillOwner = rows.some(({ id }) => id === member.memberId);
  if (member.role === "owner" && !isStillOwner) throw new AppError("stale");
  return rows.length;
}

function refuseLast(owners: number): void {
  if (owners <= 1) throw new AppError("conflict", "member-last-owner");
}

type Ending = Readonly<{ id: string; userId: string }>;

async function endMember(ctx: OrgContext, member: Ending, version: number): Promise<void> {
  const { db, org, now, user } = ctx;
  const { id } = member;
  const { count } = await db.member.updateMany({
    where: { orgId: org.id, id, version, removedAt: null },
    data: { removedAt: now, removedById: user.userId, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  // Coming back by a new invitation must not bring back what was granted before.
  await withdrawTeamGrants(ctx, id, "lead");
  await withdrawTeamGrants(ctx, id, "viewer");
  await db.subjectGrant.updateMany({
    where: { orgId: org.id, memberId: id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await revokeInvitations(ctx, member.userId, []);
}

// Whoever made a link has seen it: kept, it would open the door again that was just closed.
async function revokeInvitations(ctx: OrgContext, createdById: string, kept: readonly Role[]) {
  const { db, org, now, user } = ctx;
  const pending = { orgId: org.id, createdById, acceptedAt: null, revokedAt: null };
  const where = { ...pending, role: { notIn: [...kept] }, expiresAt: { gt: now } };
  const rows = await db.invitation.findMany({ where, select: { id: true } });
  await db.invitation.updateMany({ where, data: { revokedAt: now, revokedById: user.userId } });
  for (const { id } of rows) {
    await ctx.audit({ verb: "invitation.revoked", target: { kind: "invitation", id } });
  }
}

async function withdrawTeamGrants({ db, org, now }: OrgContext, memberId: string, kind: string) {
  await db.teamGrant.updateMany({
    where: { orgId: org.id, memberId, kind, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}
