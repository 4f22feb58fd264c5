import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { likePattern } from "@/server/domain/field";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { AddSubjects, FindSubjects, RemoveSubject } from "./schema";
import { lockDraft } from "./stored";

/** Puts people, and the leaderships of teams as bodies, into a draft; who is in it already stays. */
export async function addSubjects(
  ctx: OrgContext,
  input: z.output<typeof AddSubjects>,
): Promise<{ added: number }> {
  const { db, org, now } = ctx;
  const { id: cycleId } = await lockDraft(ctx, input.cycleId);
  const { personIds, teamIds } = input;
  if (personIds.length + teamIds.length === 0) {
    throw new AppError("invalid", "cycle-subjects-none", { field: "personIds" });
  }
  const today = dayIn(org.timeZone, now);
  // A person stands in the team of their seat, or in the one they belong to, on the day of launch.
  const people = await db.$queryRaw<Place[]>`
    SELECT e.id AS "personId", coalesce(
      (SELECT h.team_id FROM public.holding h WHERE h.org_id = e.org_id AND h.person_id = e.id
        AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date ORDER BY h.from_day, h.id LIMIT 1),
      (SELECT x.team_id FROM public.team_membership x WHERE x.org_id = e.org_id AND x.person_id = e.id
        AND daterange(x.from_day, x.to_day, '[)') @> ${today}::date ORDER BY x.from_day, x.id LIMIT 1)
      ) AS "teamId"
    FROM public.person e WHERE e.org_id = ${org.id}::uuid AND e.id = ANY(${personIds}::uuid[])
      AND e.erased_at IS NULL`;
  if (people.length < new Set(personIds).size) {
    throw new AppError("not-found", "cycle-subject-person", { field: "personIds" });
  }
  const teams = await db.team.findMany({
    where: { orgId: org.id, id: { in: teamIds }, archivedAt: null },
    select: { id: true },
  });
  if (teams.length < new Set(teamIds).size) {
    throw new AppError("not-found", "membership-team", { field: "teamIds" });
  }
  const there = await db.subject.findMany({ where: { orgId: org.id, cycleId } });
  const isThere = new Set(there.map((one) => one.personId ?? one.teamId));
  const data = [...people, ...teams.map(({ id }) => ({ personId: null, teamId: id }))]
    .filter(({ personId, teamId }) => !isThere.has(personId ?? teamId))
    .map((place) => ({ ...place, orgId: org.id, id: newId(), cycleId }));
  await db.subject.createMany({ data });
  const bodies = data.filter(({ personId }) => personId === null).length;
  await ctx.audit({
    verb: "subject.added",
    target: { kind: "cycle", id: cycleId },
    details: { people: data.length - bodies, teams: bodies },
  });
  return { added: data.length };
}

/** Takes a subject out of a draft, with whoever was to rate them. */
export async function removeSubject(ctx: OrgContext, input: z.output<typeof RemoveSubject>) {
  const { db, org } = ctx;
  const { id: cycleId } = await lockDraft(ctx, input.cycleId);
  const key = { orgId: org.id, id: input.subjectId, cycleId };
  if (!(await db.subject.findFirst({ where: key }))) throw new AppError("not-found");
  const [answer] = await db.$queryRaw<{ isDone: boolean }[]>`
    SELECT app.remove_subject(${input.subjectId}::uuid) AS "isDone"`;
  if (!answer?.isDone) throw new AppError("conflict", "cycle-not-draft");
  const target = { kind: "cycle", id: cycleId };
  await ctx.audit({ verb: "subject.removed", target, details: { subjectId: input.subjectId } });
}

/** People who are not in the cycle yet, the first 50 by name. */
export async function findSubjects({ db, org }: OrgContext, input: z.output<typeof FindSubjects>) {
  return db.$queryRaw<{ id: string; label: string }[]>`
    SELECT e.id, CASE WHEN e.email IS NULL THEN e.name ELSE e.name || ' (' || e.email || ')' END AS label
    FROM public.person e
    WHERE e.org_id = ${org.id}::uuid AND e.erased_at IS NULL AND e.name ILIKE ${likePattern(input.q)}
      AND NOT EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = e.org_id
        AND s.cycle_id = ${input.cycleId}::uuid AND s.person_id = e.id)
    ORDER BY lower(e.name), e.id LIMIT 50`;
}

export type Candidates = readonly Readonly<{
  teamId: string;
  team: string;
  /** Whether the leadership as a body is in the cycle already. */
  isIn: boolean;
  holders: readonly Readonly<{ personId: string; name: string; seat: string; isIn: boolean }>[];
}>[];

/** Teams with who holds their seats today: whom a cycle about leadership rates first. */
export async function listCandidates(ctx: OrgContext, cycleId: string): Promise<Candidates> {
  const { db, org, now } = ctx;
  const today = dayIn(org.timeZone, now);
  const rows = await db.$queryRaw<(Candidates[number] & { path: string[] })[]>`
    SELECT t.id AS "teamId", t.name AS team, t.path,
      EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = t.org_id AND s.person_id IS NULL
        AND s.cycle_id = ${cycleId}::uuid AND s.team_id = t.id) AS "isIn",
      json_agg(json_build_object('personId', e.id, 'name', e.name, 'seat', p.name,
        'isIn', EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = t.org_id
          AND s.cycle_id = ${cycleId}::uuid AND s.person_id = e.id))
        ORDER BY p.feeds_outward DESC, p.feeds_inward DESC, p.from_day, p.id) AS holders
    FROM public.team t
    JOIN public.position p ON p.org_id = t.org_id AND p.team_id = t.id
      AND daterange(p.from_day, p.to_day, '[)') @> ${today}::date
    JOIN public.holding h ON h.org_id = p.org_id AND h.position_id = p.id
      AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date
    JOIN public.person e ON e.org_id = h.org_id AND e.id = h.person_id AND e.erased_at IS NULL
    WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
    GROUP BY t.org_id, t.id ORDER BY cardinality(t.path), lower(t.name), t.id LIMIT 200`;
  return rows.map(({ path: _, ...row }) => row);
}

type Place = { personId: string | null; teamId: string | null };
