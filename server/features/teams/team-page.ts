import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { likePattern } from "@/server/domain/field";
import type { Recommendation } from "@/server/domain/first-role/recommend";
import { can, covers, reachOf } from "@/server/domain/permission";
import { loadStructure } from "@/server/features/structure/load";
import type { TeamContext } from "@/server/infra/context";

const SHOWN = 200;

/** One team: where it stands, who is in it and leads it, the teams below, and what was assessed. */
export async function getTeam(ctx: TeamContext) {
  const { db, org, team, member } = ctx;
  const manage = reachOf(member, "team.manage");
  const canManage = manage !== null && covers(manage, team.path);
  const today = dayIn(org.timeZone, ctx.now);
  const orgId = org.id;
  const relatives = await db.team.findMany({
    where: { orgId, OR: [{ id: { in: [...team.path] } }, { parentId: team.id, archivedAt: null }] },
    // The few above have the shorter paths: a wide team never crowds them out.
    orderBy: [{ path: "asc" }],
    take: SHOWN,
  });
  const memberships = await db.teamMembership.findMany({
    where: { orgId, teamId: team.id },
    include: { person: { select: { name: true } } },
    orderBy: [{ toDay: { sort: "asc", nulls: "first" } }, { fromDay: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  return {
    team: {
      id: team.id,
      name: team.name,
      parentId: team.parentId,
      isArchived: team.archivedAt !== null,
      version: team.version,
    },
    today,
    above: relatives
      .filter((one) => one.id !== team.id && team.path.includes(one.id))
      .filter((one) => covers(ctx.reach, one.path))
      .sort((a, b) => a.path.length - b.path.length)
      .map(({ id, name }) => ({ id, name })),
    below: relatives
      .filter((one) => one.parentId === team.id)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    people: memberships.map((one) => ({
      id: one.id,
      personId: one.personId,
      name: one.person.name,
      fromDay: dayOfDate(one.fromDay),
      toDay: one.toDay && dayOfDate(one.toDay),
      isCurrent: isOn(one, today),
    })),
    structure: await loadStructure(ctx, team.id, today),
    firstRole: await findLatestAnswer(ctx),
    leads: await listLeads(ctx),
    cycles: await listCycles(ctx),
    canManage,
    canMoveToTop: manage?.all === true,
    canReadPeople: can(member, "person.read"),
    canInvite: can(member, "invitation.manage"),
  };
}

/** People to choose from for a team: everybody for those who see everybody, else those of one's teams. */
export async function findPeopleOptions(ctx: Pick<TeamContext, "db" | "org" | "reach">, q: string) {
  const { db, org, reach } = ctx;
  const pattern = likePattern(q);
  const roots = reach.all ? [] : [...reach.roots];
  const rows = await db.$queryRaw<{ id: string; name: string; email: string | null }[]>`
    SELECT p.id, p.name, p.email FROM public.person p
    WHERE p.org_id = ${org.id}::uuid AND p.erased_at IS NULL AND p.name ILIKE ${pattern}
      AND (${reach.all} OR EXISTS (
        SELECT 1 FROM public.team_membership m
        JOIN public.team t ON t.org_id = m.org_id AND t.id = m.team_id
        WHERE m.org_id = p.org_id AND m.person_id = p.id AND t.path && ${roots}::uuid[]))
    ORDER BY lower(p.name), p.id LIMIT 50`;
  // An address tells namesakes apart, but only admins may read addresses.
  return rows.map(({ id, name, email }) => ({
    id,
    label: reach.all && email ? `${name} (${email})` : name,
  }));
}

function isOn(one: { fromDay: Date; toDay: Date | null }, today: string): boolean {
  const day = dateOfDay(today);
  return one.fromDay <= day && (one.toDay === null || one.toDay > day);
}

type LatestAnswer = Readonly<
  { id: string; madeOn: string } & Pick<Recommendation, "first" | "label">
>;

/** What the team last answered to 'which role first'. */
async function findLatestAnswer({ db, org, team }: TeamContext): Promise<LatestAnswer | null> {
  const [row] = await db.$queryRaw<LatestAnswer[]>`
    SELECT r.id, r.result->'recommendation'->>'first' AS first,
      r.result->'recommendation'->>'label' AS label, r.made_on::text AS "madeOn"
    FROM public.first_role_run r
    WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${team.id}::uuid
    ORDER BY r.made_on DESC, r.id DESC LIMIT 1`;
  return row ?? null;
}

async function listLeads({ db, org, team }: TeamContext) {
  const grants = await db.teamGrant.findMany({
    where: { orgId: org.id, teamId: team.id, kind: "lead", withdrawnAt: null },
    include: { member: { select: { removedAt: true, person: { select: { name: true } } } } },
  });
  return grants
    .filter(({ member }) => member.removedAt === null)
    .map(({ id, member }) => ({ id, name: member.person.name }));
}

async function listCycles({ db, org, team, member }: TeamContext) {
  const reach = reachOf(member, "aggregate.read");
  if (!reach || !covers(reach, team.path)) return [];
  return db.$queryRaw<{ id: string; name: string; kind: string; releasedAt: Date }[]>`
    SELECT c.id, c.name, c.kind, c.released_at AS "releasedAt"
    FROM public.cycle c JOIN public.release r ON r.org_id = c.org_id AND r.cycle_id = c.id
    WHERE c.org_id = ${org.id}::uuid AND c.released_at IS NOT NULL AND c.withdrawn_at IS NULL
      AND EXISTS (SELECT 1 FROM public.release_cell x
        WHERE x.org_id = r.org_id AND x.release_id = r.id AND x.team_id = ${team.id}::uuid)
    ORDER BY c.released_at DESC LIMIT 20`;
}
