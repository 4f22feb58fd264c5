import type { PlannedMembership } from "@/server/domain/person-import";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { pathKey } from "./path-key";

type Placed = Readonly<{ personId: string; memberships: readonly PlannedMembership[] }>;

/**
 * Puts imported people into their teams from a day on and makes leads of those who have an account;
 * who is there already stays as they are.
 */
export async function importMemberships(
  ctx: OrgContext,
  people: readonly Placed[],
  teamIds: ReadonlyMap<string, string>,
  fromDay: Date,
) {
  const orgId = ctx.org.id;
  const wanted = people.flatMap(({ personId, memberships }) =>
    memberships.map(({ teamPath, isLead }) => ({
      personId,
      isLead,
      teamId: teamIds.get(pathKey(teamPath)) ?? "",
    })),
  );
  const held = await ctx.db.teamMembership.findMany({
    where: { orgId, OR: [{ toDay: null }, { toDay: { gt: fromDay } }] },
    select: { personId: true, teamId: true },
  });
  const isHeld = new Set(held.map(({ personId, teamId }) => `${personId} ${teamId}`));
  const joining = wanted.filter(({ personId, teamId }) => !isHeld.has(`${personId} ${teamId}`));
  await ctx.db.teamMembership.createMany({
    data: joining.map(({ personId, teamId }) => ({
      orgId,
      id: newId(),
      teamId,
      personId,
      fromDay,
    })),
  });
  const leads = await giveLeads(
    ctx,
    wanted.filter(({ isLead }) => isLead),
  );
  return { joined: joining.length, leads };
}

async function giveLeads(
  { db, org, now, user }: OrgContext,
  wanted: readonly { personId: string; teamId: string }[],
): Promise<number> {
  if (wanted.length === 0) return 0;
  const orgId = org.id;
  const members = await db.member.findMany({
    where: {
      orgId,
      removedAt: null,
      role: { not: "viewer" },
      personId: { in: wanted.map(({ personId }) => personId) },
    },
    select: { id: true, personId: true },
  });
  const memberIds = new Map(members.map(({ id, personId }) => [personId, id]));
  const held = await db.teamGrant.findMany({
    where: { orgId, kind: "lead", withdrawnAt: null },
    select: { memberId: true, teamId: true },
  });
  const isHeld = new Set(held.map(({ memberId, teamId }) => `${memberId} ${teamId}`));
  const data = wanted.flatMap(({ personId, teamId }) => {
    const memberId = memberIds.get(personId);
    if (!memberId || isHeld.has(`${memberId} ${teamId}`)) return [];
    const grant = { orgId, id: newId(), memberId, teamId, kind: "lead" };
    return [{ ...grant, givenAt: now, givenById: user.userId }];
  });
  await db.teamGrant.createMany({ data });
  return data.length;
}
