import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { likePattern } from "@/server/domain/field";
import { can, Role, rolesToGive, ViewerScope } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import type { ListMembers, OneMember } from "./schema";

const PAGE_SIZE = 100;

type Row = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  role: string;
  viewerScope: string | null;
  leads: string[];
  views: string[];
  coaches: number;
  joinedAt: Date;
  removedAt: Date | null;
  total: number;
};

/** Members with role, scope and grants, by name; or those who once were. */
export async function listMembers(ctx: OrgContext, input: z.output<typeof ListMembers>) {
  const { db, org, member, now } = ctx;
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id, p.id AS "personId", p.name, p.email, m.role, m.viewer_scope AS "viewerScope",
      m.joined_at AS "joinedAt", m.removed_at AS "removedAt", count(*) OVER ()::int AS total,
      ARRAY(SELECT t.name FROM public.team_grant g
        JOIN public.team t ON t.org_id = g.org_id AND t.id = g.team_id
        WHERE g.org_id = m.org_id AND g.member_id = m.id AND g.kind = 'lead'
          AND g.withdrawn_at IS NULL ORDER BY lower(t.name)) AS leads,
      ARRAY(SELECT t.name FROM public.team_grant g
        JOIN public.team t ON t.org_id = g.org_id AND t.id = g.team_id
        WHERE g.org_id = m.org_id AND g.member_id = m.id AND g.kind = 'viewer'
          AND g.withdrawn_at IS NULL ORDER BY lower(t.name)) AS views,
      (SELECT count(*)::int FROM public.subject_grant g WHERE g.org_id = m.org_id
        AND g.member_id = m.id AND g.withdrawn_at IS NULL) AS coaches
    FROM public.member m
    JOIN public.person p ON p.org_id = m.org_id AND p.id = m.person_id
    WHERE m.org_id = ${org.id}::uuid AND (m.removed_at IS NOT NULL) = ${input.isFormer}
      AND (p.name ILIKE ${likePattern(input.q)} OR p.email ILIKE ${likePattern(input.q)})
    ORDER BY lower(p.name), m.id LIMIT ${PAGE_SIZE} OFFSET ${(input.page - 1) * PAGE_SIZE}`;
  const pending = await db.invitation.count({
    where: { orgId: org.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  });
  return {
    members: rows.map(({ total: _, role, viewerScope, ...row }) => ({
      ...row,
      role: Role.parse(role),
      viewerScope: ViewerScope.nullable().parse(viewerScope),
      isSelf: row.id === member.memberId,
    })),
    total: rows[0]?.total ?? 0,
    page: input.page,
    pageSize: PAGE_SIZE,
    pendingInvitations: pending,
    canInvite: can(member, "invitation.manage"),
  };
}

/** One member: role, grants, and what may be changed by whoever looks. */
export async function getMember(ctx: OrgContext, input: z.output<typeof OneMember>) {
  const { db, org, member: self } = ctx;
  const orgId = org.id;
  const member = await db.member.findUnique({
    where: { orgId_id: { orgId, id: input.member } },
    include: { person: { select: { name: true, email: true } } },
  });
  if (!member) throw new AppError("not-found");
  const held = { orgId, memberId: member.id, withdrawnAt: null };
  const teamGrants = await db.teamGrant.findMany({
    where: held,
    include: { team: { select: { name: true } } },
  });
  const coachGrants = await db.subjectGrant.findMany({
    where: held,
    include: { person: { select: { name: true } } },
  });
  const role = Role.parse(member.role);
  const owners = await db.member.count({ where: { orgId, role: "owner", removedAt: null } });
  return {
    id: member.id,
    personId: member.personId,
    name: member.person.name,
    email: member.person.email,
    role,
    viewerScope: ViewerScope.nullable().parse(member.viewerScope),
    version: member.version,
    joinedAt: member.joinedAt,
    removedAt: member.removedAt,
    isSelf: member.id === self.memberId,
    isLastOwner: role === "owner" && member.removedAt === null && owners === 1,
    canSetRole: can(self, "member.set-role"),
    canRemove: member.id !== self.memberId && rolesToGive(self.role).includes(role),
    canGrant: can(self, "grant.manage"),
    teamGrants: teamGrants.map((grant) => ({
      id: grant.id,
      kind: grant.kind === "lead" ? ("lead" as const) : ("viewer" as const),
      teamId: grant.teamId,
      team: grant.team.name,
    })),
    coachGrants: coachGrants.map((grant) => ({
      id: grant.id,
      personId: grant.personId,
      person: grant.person.name,
    })),
  };
}
