import type { OrgContext } from "@/server/infra/context";
import { type SqlPart, sql } from "@/server/infra/sql";

export type AuthorTeam = Readonly<{ id: string; name: string; path: readonly string[] }>;

/** SQL: the teams that the person of row `s` belongs to today, in the organisation's zone, as JSON. */
export function authorTeams({ now, org }: OrgContext): SqlPart {
  const today = sql`(${now}::timestamptz AT TIME ZONE ${org.timeZone})::date`;
  return sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'path', t.path)
      ORDER BY lower(t.name), t.id), '[]')
    FROM public.team_membership m
    JOIN public.team t ON t.org_id = m.org_id AND t.id = m.team_id AND t.archived_at IS NULL
    WHERE m.org_id = s.org_id AND m.person_id = s.person_id
      AND m.from_day <= ${today} AND (m.to_day IS NULL OR m.to_day > ${today}))`;
}
