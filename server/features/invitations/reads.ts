import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { invitationState } from "@/server/domain/invitation";
import { Role, rolesToGive } from "@/server/domain/permission";
import { hasMail } from "@/server/infra/accounts";
import type { OrgContext, TokenContext } from "@/server/infra/context";
import type { ListInvitations } from "./schema";

const PAGE_SIZE = 100;

/** What a form for a new invitation may offer. */
export async function getInvitationForm({ member }: OrgContext) {
  return { roles: rolesToGive(member.role), hasMail: hasMail() };
}

/** Invitations that wait, or those of the past, newest first, with how their mail fares. */
export async function listInvitations(ctx: OrgContext, input: z.output<typeof ListInvitations>) {
  const { db, org, member, now } = ctx;
  const orgId = org.id;
  const pending = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const where = input.isPast ? { orgId, NOT: pending } : { orgId, ...pending };
  const total = await db.invitation.count({ where });
  const rows = await db.invitation.findMany({
    where,
    include: { team: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (input.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  const messages = await db.message.findMany({
    where: { orgId, template: "invitation", targetId: { in: rows.map(({ id }) => id) } },
    orderBy: { createdAt: "asc" },
  });
  const inviters = await db.person.findMany({
    where: { orgId, userId: { in: [...new Set(rows.map((row) => row.createdById))] } },
    select: { userId: true, name: true },
  });
  const names = new Map(inviters.map(({ userId, name }) => [userId, name]));
  // Later entries of a Map win: the newest message tells how delivery stands.
  const latest = new Map(messages.map((message) => [message.targetId, message]));
  const givable: readonly string[] = rolesToGive(member.role);
  return {
    total,
    page: input.page,
    pageSize: PAGE_SIZE,
    hasMail: hasMail(),
    canCopy: member.role === "owner",
    invitations: rows.map((row) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      role: Role.parse(row.role),
      team: row.team?.name ?? null,
      isLead: row.isLead,
      state: invitationState(row, now),
      expiresAt: row.expiresAt,
      invitedBy: names.get(row.createdById) ?? null,
      delivery: deliveryOf(latest.get(row.id)),
      canChange: givable.includes(row.role),
    })),
  };
}

/** What the holder of a link is told before accepting; looking consumes nothing. */
export async function getInvitation(ctx: TokenContext) {
  const found = await findBySecret(ctx);
  if (!found) throw new AppError("not-found", "invitation-forged");
  const { row, orgName, slug, teamName } = found;
  const { user } = ctx;
  const isMember = user?.memberships.some((one) => one.slug === slug) ?? false;
  const isMine = user !== null && row.acceptedById === user.userId;
  return {
    state: invitationState(row, ctx.now),
    orgName,
    role: Role.parse(row.role),
    viewerScope: row.viewerScope,
    team: teamName,
    isLead: row.isLead,
    expiresAt: row.expiresAt,
    user: user && { name: user.name, email: user.email },
    // Where a member may go on to; anybody else is not told the address.
    slug: isMember ? slug : null,
    isMember,
    isMine,
  };
}

/** The invitation of a link, and the transaction set to its organisation; null where there is none. */
export async function findBySecret({ db, secretHash }: TokenContext) {
  const [link] = await db.$queryRaw<
    { orgId: string; id: string; slug: string; orgName: string; teamName: string | null }[]
  >`SELECT org_id AS "orgId", invitation_id AS id, org_slug AS slug, org_name AS "orgName",
      team_name AS "teamName"
    FROM auth.find_invitation(${secretHash})`;
  if (!link) return null;
  const { orgId, id, slug, orgName, teamName } = link;
  const row = await db.invitation.findUnique({ where: { orgId_id: { orgId, id } } });
  const org = await db.organisation.findUnique({ where: { id: orgId } });
  return row && org && { row, slug, orgName, teamName, timeZone: org.timeZone };
}

type Message = { sentAt: Date | null; failedAt: Date | null };

function deliveryOf(message: Message | undefined): "none" | "queued" | "sent" | "failed" {
  if (!message) return "none";
  if (message.sentAt) return "sent";
  return message.failedAt ? "failed" : "queued";
}
