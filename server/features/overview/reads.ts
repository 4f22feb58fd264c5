import { nextSteps } from "@/server/domain/next-step";
import { can, type Reach, reachOf } from "@/server/domain/permission";
import { pendingPerceptions } from "@/server/features/perceptions/pending";
import { whatWaits } from "@/server/features/ratings/pending";
import type { OrgContext } from "@/server/infra/context";
import { findStandings } from "./standings";

type Counts = {
  teams: number;
  otherMembers: number;
  pendingInvitations: number;
  imports: number;
  comparableTeams: number;
  firstRoleRuns: number;
  mappedTeams: number;
  /** Where to begin: a team that has seats or answers already, then the one highest up. */
  firstTeam: string | null;
};

/** What to do next and where things stand, of what this member may see and nothing else. */
export async function getOverview(ctx: OrgContext) {
  const { member } = ctx;
  const counts = await count(ctx);
  const own = await findOwnScorecards(ctx);
  const release = await findLatestRelease(ctx);
  const pending = await pendingPerceptions(ctx);
  const ratings = await whatWaits(ctx);
  const selfRating = own.submitted ? "submitted" : own.draft ? "started" : "none";
  const facts = {
    ...counts,
    canManageTeams: reachOf(member, "team.manage")?.all === true,
    canInvite: can(member, "invitation.manage"),
    canImport: can(member, "import.manage"),
    canRate: can(member, "scorecard.rate"),
    canCompare: can(member, "comparison.read"),
    canAnswerFirstRole: can(member, "first-role.answer"),
    canEditStructure: can(member, "structure.edit"),
    selfRating,
    pendingPerceptions: pending.length,
    pendingRatings: ratings.open,
  } as const;
  return {
    org: { name: ctx.org.name },
    user: { name: ctx.user.name },
    role: member.role,
    leads: member.leads.length,
    seesTeams: can(member, "team.read"),
    canRate: facts.canRate,
    steps: nextSteps(facts),
    counts,
    own,
    release,
    pending,
    ratings,
    standings: await findStandings(ctx),
  };
}

const NOWHERE: Reach = { all: false, roots: [] };

async function count({ db, org, member, now }: OrgContext): Promise<Counts> {
  const teams = reachOf(member, "team.read") ?? NOWHERE;
  const cells = reachOf(member, "aggregate.read") ?? NOWHERE;
  const edit = reachOf(member, "structure.edit") ?? reachOf(member, "first-role.answer") ?? NOWHERE;
  const teamRoots = teams.all ? [] : [...teams.roots];
  const [editRoots, editTeams] = edit.all ? [[], []] : [[...edit.roots], [...(edit.exactly ?? [])]];
  const cellRoots = cells.all ? [] : [...cells.roots];
  const isAdmin = can(member, "member.read");
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT
      (SELECT count(*)::int FROM public.team t WHERE t.org_id = ${org.id}::uuid
        AND t.archived_at IS NULL AND (${teams.all} OR t.path && ${teamRoots}::uuid[])) AS teams,
      (SELECT count(*)::int FROM public.member m WHERE ${isAdmin} AND m.org_id = ${org.id}::uuid
        AND m.removed_at IS NULL AND m.id <> ${member.memberId}::uuid) AS "otherMembers",
      (SELECT count(*)::int FROM public.invitation i WHERE ${isAdmin} AND i.org_id = ${org.id}::uuid
        AND i.accepted_at IS NULL AND i.revoked_at IS NULL
        AND i.expires_at > ${now}) AS "pendingInvitations",
      (SELECT count(*)::int FROM public.import i WHERE ${isAdmin} AND i.org_id = ${org.id}::uuid
        AND i.committed_at IS NOT NULL AND i.undone_at IS NULL) AS imports,
      (SELECT count(DISTINCT x.team_id)::int FROM public.release_cell x
        JOIN public.release r ON r.org_id = x.org_id AND r.id = x.release_id
        JOIN public.cycle c ON c.org_id = r.org_id AND c.id = r.cycle_id
        JOIN public.team t ON t.org_id = x.org_id AND t.id = x.team_id
        WHERE x.org_id = ${org.id}::uuid AND c.released_at IS NOT NULL AND c.withdrawn_at IS NULL
          AND x.state <> 'suppressed' AND (${cells.all} OR t.path && ${cellRoots}::uuid[])) AS "comparableTeams",
      (SELECT count(*)::int FROM public.first_role_run f
        JOIN public.team t ON t.org_id = f.org_id AND t.id = f.team_id
        WHERE f.org_id = ${org.id}::uuid
          AND (${teams.all} OR t.path && ${teamRoots}::uuid[])) AS "firstRoleRuns",
      (SELECT count(DISTINCT o.team_id)::int FROM public.ownership o
        JOIN public.team t ON t.org_id = o.org_id AND t.id = o.team_id
        WHERE o.org_id = ${org.id}::uuid AND o.to_day IS NULL AND t.archived_at IS NULL
          AND (${teams.all} OR t.path && ${teamRoots}::uuid[])) AS "mappedTeams",
      (SELECT t.id FROM public.team t
        WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
          AND (${edit.all} OR t.path && ${editRoots}::uuid[] OR t.id = ANY(${editTeams}::uuid[]))
        ORDER BY EXISTS (SELECT 1 FROM public.position p
          WHERE p.org_id = t.org_id AND p.team_id = t.id) DESC, cardinality(t.path), lower(t.name)
        LIMIT 1) AS "firstTeam"`;
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

async function findOwnScorecards({ db, org, member }: OrgContext) {
  if (!can(member, "scorecard.rate")) return { draft: null, submitted: null };
  const rows = await db.selfScorecard.findMany({
    where: { orgId: org.id, personId: member.personId },
    orderBy: [{ startedAt: "desc" }],
    select: { id: true, startedAt: true, submittedAt: true, sharedWith: true },
    take: 20,
  });
  const draft = rows.find(({ submittedAt }) => submittedAt === null) ?? null;
  const submitted = rows.find(({ submittedAt }) => submittedAt !== null) ?? null;
  return {
    draft: draft && { id: draft.id, startedAt: draft.startedAt },
    submitted: submitted && {
      id: submitted.id,
      submittedAt: submitted.submittedAt,
      sharedWith: submitted.sharedWith,
    },
  };
}

async function findLatestRelease({ db, org }: OrgContext) {
  const cycle = await db.cycle.findFirst({
    where: { orgId: org.id, releasedAt: { not: null }, withdrawnAt: null },
    orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, kind: true, releasedAt: true },
  });
  return cycle;
}
