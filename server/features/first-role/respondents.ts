import { dayIn } from "@/server/domain/day";
import { likePattern } from "@/server/domain/field";
import type { TeamContext } from "@/server/infra/context";

const SHOWN = 300;

type Respondent = {
  personId: string;
  userId: string;
  name: string;
  email: string | null;
  isNear: boolean;
};

/** Who can be asked, for a form; those near the team first. */
export async function findRespondents(ctx: TeamContext, q: string) {
  const people = await listRespondents(ctx, { q });
  // An address tells namesakes apart, but only admins may read addresses.
  const label = ({ name, email }: Respondent) =>
    ctx.reach.all && email ? `${name} (${email})` : name;
  return {
    team: { id: ctx.team.id, name: ctx.team.name },
    people: people.map((one) => ({ id: one.personId, label: label(one), isNear: one.isNear })),
  };
}

/**
 * Who can be asked to answer for a team: owners and admins, and members (never viewers) who belong to
 * the team, to one above or below it, lead it or hold a position in it. Those of the team itself first.
 */
export function listRespondents(
  { db, org, team, now }: TeamContext,
  { q = "", ids = null }: { q?: string; ids?: readonly string[] | null },
): Promise<Respondent[]> {
  const today = dayIn(org.timeZone, now);
  const wanted = ids === null ? [] : [...ids];
  return db.$queryRaw<Respondent[]>`
    WITH near AS (
      SELECT t.id FROM public.team t
      WHERE t.org_id = ${org.id}::uuid
        AND (t.id = ANY(${[...team.path]}::uuid[]) OR t.path && ARRAY[${team.id}]::uuid[])
    ), belongs AS (
      SELECT m.person_id FROM public.team_membership m JOIN near n ON n.id = m.team_id
      WHERE m.org_id = ${org.id}::uuid AND m.from_day <= ${today}::date
        AND (m.to_day IS NULL OR m.to_day > ${today}::date)
      UNION SELECT h.person_id FROM public.holding h JOIN near n ON n.id = h.team_id
      WHERE h.org_id = ${org.id}::uuid AND h.from_day <= ${today}::date
        AND (h.to_day IS NULL OR h.to_day > ${today}::date)
      UNION SELECT x.person_id FROM public.team_grant g JOIN near n ON n.id = g.team_id
      JOIN public.member x ON x.org_id = g.org_id AND x.id = g.member_id
      WHERE g.org_id = ${org.id}::uuid AND g.kind = 'lead' AND g.withdrawn_at IS NULL
    )
    SELECT p.id AS "personId", m.user_id AS "userId", p.name, p.email,
      b.person_id IS NOT NULL AS "isNear"
    FROM public.member m
    JOIN public.person p ON p.org_id = m.org_id AND p.id = m.person_id
    LEFT JOIN belongs b ON b.person_id = p.id
    WHERE m.org_id = ${org.id}::uuid AND m.removed_at IS NULL AND p.erased_at IS NULL
      AND (m.role IN ('owner', 'admin') OR (m.role = 'member' AND b.person_id IS NOT NULL))
      AND p.name ILIKE ${likePattern(q)}
      AND (${ids === null} OR p.id = ANY(${wanted}::uuid[]))
    ORDER BY b.person_id IS NULL, lower(p.name), p.id LIMIT ${SHOWN}`;
}
