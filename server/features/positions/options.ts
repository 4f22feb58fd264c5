import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { likePattern } from "@/server/domain/field";
import { reachOf } from "@/server/domain/permission";
import { closesCircle } from "@/server/domain/position/line";
import type { TeamContext } from "@/server/infra/context";
import { sql } from "@/server/infra/sql";
import type { FindHeads } from "./schema";

type Option = { id: string; label: string };

/** Positions that one of this team may report to: of the team itself and of those above, by name. */
export async function findHeads(ctx: TeamContext, input: z.output<typeof FindHeads>) {
  const { db, org, team } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const options = await db.$queryRaw<(Option & { isOwn: boolean; team: string })[]>`
    SELECT p.id, p.name AS label, p.team_id = ${team.id}::uuid AS "isOwn", t.name AS team
    FROM public.position p JOIN public.team t ON t.org_id = p.org_id AND t.id = p.team_id
    WHERE p.org_id = ${org.id}::uuid AND p.team_id = ANY(${headTeams(ctx)}::uuid[])
      AND (p.to_day IS NULL OR p.to_day > ${today}::date) AND p.name ILIKE ${likePattern(input.q)}
    ORDER BY cardinality(t.path) DESC, lower(p.name), p.id LIMIT 50`;
  const below = input.except ? await positionsBelow(ctx, input.except) : new Set();
  return options
    .filter(({ id }) => !below.has(id))
    .map(({ id, label, isOwn, team: name }) => ({
      id,
      label: isOwn ? label : `${label} (${name})`,
    }));
}

/** Refuses a head that is not there to be chosen, or that reports to the position itself. */
export async function refuseHead(ctx: TeamContext, id: string | null, headId: string) {
  const { db, org } = ctx;
  const lines = await db.$queryRaw<{ id: string; headId: string | null; teamId: string }[]>`
    WITH RECURSIVE line AS (
      SELECT p.id, p.reports_to_id, p.team_id FROM public.position p
        WHERE p.org_id = ${org.id}::uuid AND p.id = ${headId}::uuid
      UNION
      SELECT p.id, p.reports_to_id, p.team_id FROM line
        JOIN public.position p ON p.org_id = ${org.id}::uuid AND p.id = line.reports_to_id)
    SELECT id, reports_to_id AS "headId", team_id AS "teamId" FROM line`;
  const head = lines.find((one) => one.id === headId);
  if (!head || !headTeams(ctx).includes(head.teamId)) {
    throw new AppError("not-found", "position-head", { field: "reportsToId" });
  }
  const known = new Map(lines.map((one) => [one.id, one.headId]));
  if (id !== null && closesCircle(known, id, headId)) {
    throw new AppError("invalid", "position-cycle", { field: "reportsToId" });
  }
}

/** People to choose from for a seat: everybody for those who see everybody, else those of one's teams. */
export async function findPeopleForSeat({ db, org, reach }: TeamContext, q: string) {
  const rows = await db.$queryRaw<{ id: string; name: string; email: string | null }[]>`
    SELECT p.id, p.name, p.email FROM public.person p
    WHERE ${within({ org, reach })} AND p.name ILIKE ${likePattern(q)}
    ORDER BY lower(p.name), p.id LIMIT 50`;
  // An address tells namesakes apart, but only admins may read addresses.
  return rows.map(({ id, name, email }) => ({
    id,
    label: reach.all && email ? `${name} (${email})` : name,
  }));
}

/** Refuses somebody whom this member could not have chosen. */
export async function refusePerson({ db, org, reach }: TeamContext, personId: string) {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM public.person p WHERE ${within({ org, reach })} AND p.id = ${personId}::uuid`;
  if (found.length === 0) throw new AppError("not-found", "holding-person", { field: "personId" });
}

// Who belongs to a team within reach, or holds or held a seat there.
function within({ org, reach }: Pick<TeamContext, "org" | "reach">) {
  const roots = reach.all ? [] : [...reach.roots];
  return sql`p.org_id = ${org.id}::uuid AND p.erased_at IS NULL
    AND (${reach.all} OR EXISTS (
      SELECT 1 FROM public.team t
      WHERE t.org_id = p.org_id AND t.path && ${roots}::uuid[] AND (
        EXISTS (SELECT 1 FROM public.team_membership m
          WHERE m.org_id = t.org_id AND m.team_id = t.id AND m.person_id = p.id)
        OR EXISTS (SELECT 1 FROM public.holding h
          WHERE h.org_id = t.org_id AND h.team_id = t.id AND h.person_id = p.id))))`;
}

function headTeams({ team, member }: TeamContext): string[] {
  const reach = reachOf(member, "structure.read");
  if (!reach) return [];
  // Everything from the highest team within reach down to this one.
  const start = reach.all ? 0 : team.path.findIndex((id) => reach.roots.includes(id));
  return start < 0 ? [team.id] : team.path.slice(start);
}

async function positionsBelow({ db, org }: TeamContext, id: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT ${id}::uuid AS id
      UNION
      SELECT p.id FROM below
        JOIN public.position p ON p.org_id = ${org.id}::uuid AND p.reports_to_id = below.id)
    SELECT id FROM below`;
  return new Set(rows.map((one) => one.id));
}
