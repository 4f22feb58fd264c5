import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { invitationExpiry, isPendingInvitation } from "@/server/domain/invitation";
import { rolesToGive } from "@/server/domain/permission";
import { hasMail } from "@/server/infra/accounts";
import type { OrgContext } from "@/server/infra/context";
import { hashSecret, linkSecret, newId } from "@/server/infra/id";
import { invitationLink } from "@/server/infra/link";
import { takeTry } from "@/server/infra/rate-limit";
import type { CreateInvitation, OneInvitation } from "./schema";

/** Invites somebody: by mail where there is an address and a mail server, and by a link shown once. */
export async function createInvitation(
  ctx: OrgContext,
  input: z.output<typeof CreateInvitation>,
): Promise<{ link: string; isMailed: boolean; expiresAt: Date }> {
  const { email, name, role, viewerScope, teamId, isLead } = input;
  if (!rolesToGive(ctx.member.role).includes(role)) {
    throw new AppError("forbidden", "invitation-role", { field: "role" });
  }
  if (email) await refuseKnown(ctx, email);
  if (teamId) await refuseForeignTeam(ctx, teamId);
  const id = newId();
  const expiresAt = invitationExpiry(ctx.now, input.days);
  await ctx.db.invitation.create({
    data: {
      ...{ email, name, role, viewerScope, teamId, isLead },
      orgId: ctx.org.id,
      id,
      tokenHash: hashSecret(linkSecret("invitation", id)),
      expiresAt,
      createdAt: ctx.now,
      createdById: ctx.user.userId,
    },
  });
  const isMailed = await mail(ctx, id, email);
  await ctx.audit({
    verb: "invitation.created",
    target: { kind: "invitation", id },
    details: { role, teamId, isLead, isMailed },
  });
  return { link: invitationLink(id), isMailed, expiresAt };
}

/** The link of a pending invitation once more, for owners; that it was shown is audited. */
export async function copyInvitation(
  ctx: OrgContext,
  input: z.output<typeof OneInvitation>,
): Promise<{ link: string }> {
  const { id } = await pendingInvitation(ctx, input.invitation);
  await ctx.audit({ verb: "invitation.copied", target: { kind: "invitation", id } });
  return { link: invitationLink(id) };
}

/** Sends the mail of a pending invitation again. */
export async function resendInvitation(ctx: OrgContext, input: z.output<typeof OneInvitation>) {
  const { id, email } = await pendingInvitation(ctx, input.invitation);
  if (!(await mail(ctx, id, email))) throw new AppError("conflict", "invitation-no-mail");
  await ctx.audit({ verb: "invitation.resent", target: { kind: "invitation", id } });
}

/** Takes a pending invitation back; its link stops working at once. */
export async function revokeInvitation(ctx: OrgContext, input: z.output<typeof OneInvitation>) {
  const { id } = await pendingInvitation(ctx, input.invitation);
  const { count } = await ctx.db.invitation.updateMany({
    where: { orgId: ctx.org.id, id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now, revokedById: ctx.user.userId },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.audit({ verb: "invitation.revoked", target: { kind: "invitation", id } });
}

async function mail(ctx: OrgContext, targetId: string, email: string | null): Promise<boolean> {
  if (!email || !hasMail()) return false;
  // Anybody may found an organisation, and nobody shall fill a stranger's mailbox from it.
  await takeTry("mail.inviter", ctx.user.userId);
  await takeTry("mail.address", email);
  const id = newId();
  const data = { orgId: ctx.org.id, id, template: "invitation", targetId, recipient: email };
  await ctx.db.message.create({ data });
  await ctx.enqueue("mail.send", id);
  return true;
}

async function pendingInvitation({ db, org, member, now }: OrgContext, id: string) {
  const row = await db.invitation.findUnique({ where: { orgId_id: { orgId: org.id, id } } });
  if (!row) throw new AppError("not-found");
  if (!isPendingInvitation(row, now)) throw new AppError("conflict", "invitation-not-pending");
  // An admin has no say over an invitation that an admin could not have made.
  if (!rolesToGive(member.role).some((role) => role === row.role)) throw new AppError("forbidden");
  return row;
}

async function refuseKnown({ db, org, now }: OrgContext, email: string): Promise<void> {
  const orgId = org.id;
  const member = await db.member.findFirst({
    where: { orgId, removedAt: null, person: { email } },
    select: { id: true },
  });
  if (member) throw new AppError("conflict", "invitation-member", { field: "email" });
  const pending = await db.invitation.findFirst({
    where: { orgId, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (pending) throw new AppError("conflict", "invitation-pending", { field: "email" });
}

async function refuseForeignTeam({ db, org }: OrgContext, id: string): Promise<void> {
  const team = await db.team.findFirst({ where: { orgId: org.id, id, archivedAt: null } });
  if (!team) throw new AppError("not-found", "invitation-team", { field: "teamId" });
}
