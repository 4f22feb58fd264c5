import { type Suggestion, suggestRaters } from "@/server/domain/cycle-raters";
import { dayIn } from "@/server/domain/day";
import { likePattern } from "@/server/domain/field";
import { reachOf } from "@/server/domain/permission";
import { CAN_RATE } from "@/server/features/cycles/stored";
import type { OrgContext } from "@/server/infra/context";
import { sql } from "@/server/infra/sql";
import type { SubjectPlace } from "./subject";

/** Somebody who could be asked about a subject, or why not. */
type RaterPerson = Readonly<{
  id: string;
  name: string;
  email: string | null;
  canRate: boolean;
  isSubject: boolean;
  isNominated: boolean;
}>;

/** People who can be proposed, by a text in their name: everybody for who manages, else those within reach. */
export async function findRaters(ctx: OrgContext, place: SubjectPlace, q: string) {
  const rows = await ctx.db.$queryRaw<RaterPerson[]>`
    SELECT * FROM (${selectPeople(ctx, place)}
      AND ${withinReach(ctx, place)} AND e.name ILIKE ${likePattern(q)}) x
    WHERE x."canRate" AND NOT x."isSubject" AND NOT x."isNominated"
    ORDER BY lower(x.name), x.id LIMIT 50`;
  // An address tells namesakes apart, but only admins may read addresses.
  return rows.map(({ id, name, email }) => ({
    id,
    label: place.rights.manages && email ? `${name} (${email})` : name,
  }));
}

/**
 * The people with these ids whom this member may propose: within reach, or suggested by the structure; and
 * the subject, so that they can be told why not.
 */
export async function readPeople(ctx: OrgContext, place: SubjectPlace, ids: readonly string[]) {
  const suggested = (await suggestionsFor(ctx, place)).map(({ personId }) => personId);
  const rows = await ctx.db.$queryRaw<RaterPerson[]>`
    ${selectPeople(ctx, place)} AND e.id = ANY(${[...ids]}::uuid[])
      AND (${withinReach(ctx, place)} OR e.id = ANY(${suggested}::uuid[])
        OR e.id = ${place.subject.personId}::uuid)`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Raters that today's structure suggests and who can be asked, by name. */
export async function listSuggestions(ctx: OrgContext, place: SubjectPlace) {
  const suggestions = await suggestionsFor(ctx, place);
  const ids = suggestions.map(({ personId }) => personId);
  const rows = await ctx.db.$queryRaw<RaterPerson[]>`
    ${selectPeople(ctx, place)} AND e.id = ANY(${ids}::uuid[])`;
  const people = new Map(rows.map((row) => [row.id, row]));
  return suggestions.flatMap(({ personId, group }) => {
    const one = people.get(personId);
    const isOpen = one?.canRate && !one.isSubject && !one.isNominated;
    return isOpen ? [{ personId, group, name: one.name }] : [];
  });
}

async function suggestionsFor(
  { db, org, now }: OrgContext,
  { subject, cycle }: SubjectPlace,
): Promise<Suggestion[]> {
  const today = dayIn(org.timeZone, now);
  const [row] = await db.$queryRaw<{ line: Parameters<typeof suggestRaters>[1] }[]>`
    SELECT json_build_object(
      'seats', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'teamId', p.team_id,
          'reportsToId', p.reports_to_id, 'feedsOutward', p.feeds_outward,
          'feedsInward', p.feeds_inward, 'holderId', h.person_id) ORDER BY p.from_day, p.id), '[]')
        FROM public.position p
        LEFT JOIN public.holding h ON h.org_id = p.org_id AND h.position_id = p.id
          AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date
        WHERE p.org_id = ${org.id}::uuid AND daterange(p.from_day, p.to_day, '[)') @> ${today}::date),
      'memberships', (SELECT coalesce(json_agg(json_build_object('personId', x.person_id,
          'teamId', x.team_id) ORDER BY x.from_day, x.id), '[]')
        FROM public.team_membership x WHERE x.org_id = ${org.id}::uuid
          AND daterange(x.from_day, x.to_day, '[)') @> ${today}::date)) AS line`;
  if (!row) return [];
  const { personId, teamId } = subject;
  const isAsked = ({ group }: Suggestion) => cycle.raterGroups.includes(group);
  if (personId !== null) return suggestRaters({ personId, teamId }, row.line).filter(isAsked);
  return teamId === null ? [] : suggestRaters({ personId, teamId }, row.line).filter(isAsked);
}

function selectPeople({ org, now }: OrgContext, { subject }: SubjectPlace) {
  const today = dayIn(org.timeZone, now);
  return sql`
    SELECT e.id, e.name, e.email, ${CAN_RATE} AS "canRate",
      CASE WHEN ${subject.personId}::uuid IS NOT NULL THEN e.id = ${subject.personId}::uuid
        ELSE EXISTS (SELECT 1 FROM public.holding h WHERE h.org_id = e.org_id
          AND h.person_id = e.id AND h.team_id = ${subject.teamId}::uuid
          AND daterange(h.from_day, h.to_day, '[)') @> ${today}::date) END AS "isSubject",
      EXISTS (SELECT 1 FROM public.nomination n WHERE n.org_id = e.org_id AND n.person_id = e.id
        AND n.subject_id = ${subject.id}::uuid) AS "isNominated"
    FROM public.person e LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE e.org_id = ${org.id}::uuid AND e.erased_at IS NULL`;
}

// People of the teams a member may see, and oneself: whoever proposes names whom they can know of.
function withinReach({ member }: OrgContext, { rights }: SubjectPlace) {
  const reach = rights.manages ? { all: true as const } : reachOf(member, "team.read");
  if (reach?.all) return sql`true`;
  const roots = [...(reach?.roots ?? []), ...(reach?.exactly ?? [])];
  return sql`(e.id = ${member.personId}::uuid OR EXISTS (SELECT 1 FROM public.team t
    WHERE t.org_id = e.org_id AND t.path && ${roots}::uuid[] AND (
      EXISTS (SELECT 1 FROM public.team_membership x
        WHERE x.org_id = t.org_id AND x.team_id = t.id AND x.person_id = e.id)
      OR EXISTS (SELECT 1 FROM public.holding h
        WHERE h.org_id = t.org_id AND h.team_id = t.id AND h.person_id = e.id))))`;
}
