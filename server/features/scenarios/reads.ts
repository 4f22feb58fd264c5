import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { can, covers, reachOf } from "@/server/domain/permission";
import { applyEdits } from "@/server/domain/scenario/edits";
import { compareThreeWays } from "@/server/domain/scenario/merge";
import { diffStates } from "@/server/domain/timeline/diff";
import { assess, evidenceOn } from "@/server/domain/timeline/evidence";
import { structureOn } from "@/server/domain/timeline/history";
import type { TeamContext } from "@/server/infra/context";
import { sha256 } from "@/server/infra/id";
import { loadRecords } from "../timeline/history";
import type { ReadScenario } from "./schema";
import { readStored } from "./stored";

/** What stands in the list of scenarios. */
export type ScenarioLine = Readonly<{
  id: string;
  name: string;
  baseDay: string;
  by: string;
  state: "going" | "merged" | "dropped";
  endedOn: string | null;
}>;

/** The team's scenarios, for those who may edit its structure; nobody else sees drafts of it. */
export async function listScenarios({ db, org, team, member }: TeamContext) {
  const edit = reachOf(member, "structure.edit");
  const maySee = edit !== null && covers(edit, team.path);
  const scenarios = maySee
    ? await db.$queryRaw<ScenarioLine[]>`
        SELECT s.id, s.name, s.base_day::text AS "baseDay", p.name AS by,
          CASE WHEN s.merged_at IS NOT NULL THEN 'merged' WHEN s.dropped_at IS NOT NULL THEN 'dropped'
            ELSE 'going' END AS state,
          coalesce(s.merged_on, (s.dropped_at AT TIME ZONE ${org.timeZone})::date)::text AS "endedOn"
        FROM public.scenario s JOIN public.person p ON p.org_id = s.org_id AND p.id = s.created_by_id
        WHERE s.org_id = ${org.id}::uuid AND s.team_id = ${team.id}::uuid
        ORDER BY s.merged_at IS NULL AND s.dropped_at IS NULL DESC, s.changed_at DESC LIMIT 200`
    : [];
  const seats = await db.position.count({ where: { orgId: org.id, teamId: team.id } });
  return {
    team: { id: team.id, name: team.name },
    scenarios,
    maySee,
    hasSeats: seats > 0,
    canFork: maySee && team.archivedAt === null,
  };
}

/** One scenario beside today: both states, what differs, and the three-way rows that a merge decides. */
export async function getScenario(ctx: TeamContext, input: z.output<typeof ReadScenario>) {
  const { org, team, member } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const day = input.day && input.day > today ? input.day : today;
  const stored = await readStored(ctx, input.scenario);
  const { byTeam, people } = await loadRecords(ctx, [team.id], { from: today, to: day });
  const record = byTeam.get(team.id);
  if (!record) throw new Error("a team that was asked for has a record");
  const evidence = evidenceOn(record.evidence, today);
  const standing = structureOn(record.history, day);
  const now = assess(standing, evidence);
  const proposed = assess(applyEdits(stored.base, stored.edits), evidence);
  const { base, ...scenario } = stored;
  const rows = compareThreeWays(base, standing, proposed.structure);
  const manage = reachOf(member, "position.manage");
  return {
    team: { id: team.id, name: team.name, isArchived: team.archivedAt !== null },
    userId: ctx.user.userId,
    ...{ scenario, base, today, day, now, proposed, rows },
    diff: diffStates(now, proposed),
    hasMoved: rows.some(({ change }) => change !== "scenario"),
    seen: seenOf(standing),
    people: await listPeople(ctx, people, proposed.structure.positions),
    canMovePositions: manage !== null && covers(manage, team.path),
    canReadPeople: can(member, "person.read"),
  };
}
export type ScenarioPage = Awaited<ReturnType<typeof getScenario>>;

/** A mark of a structure: the same for the same, so that a merge can tell whether it moved meanwhile. */
export function seenOf(structure: object): string {
  return sha256(JSON.stringify(structure));
}

/** Names for who sits anywhere in it, and for whom a seat may be given to: the people of this team. */
async function listPeople(
  { db, org, team }: TeamContext,
  known: Readonly<Record<string, string>>,
  positions: readonly { holder: { personId: string } | null }[],
): Promise<Record<string, string>> {
  const ids = positions.flatMap(({ holder }) => (holder ? [holder.personId] : []));
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM public.person p
    WHERE p.org_id = ${org.id}::uuid AND p.erased_at IS NULL AND (p.id = ANY(${ids}::uuid[])
      OR EXISTS (SELECT 1 FROM public.team_membership m WHERE m.org_id = p.org_id
        AND m.person_id = p.id AND m.team_id = ${team.id}::uuid)
      OR EXISTS (SELECT 1 FROM public.holding h WHERE h.org_id = p.org_id
        AND h.person_id = p.id AND h.team_id = ${team.id}::uuid))
    ORDER BY lower(p.name), p.id LIMIT 300`;
  return { ...Object.fromEntries(rows.map(({ id, name }) => [id, name])), ...known };
}
