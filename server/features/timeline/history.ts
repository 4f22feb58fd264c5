import { loadEvidence } from "@/server/features/findings/evidence";
import type { OrgContext } from "@/server/infra/context";
import { asRecords, type HistoryRow, type Records } from "./history-rows";

/**
 * Everything that any day of a span needs (both ends included), for any number of teams, in two
 * statements: each day is then read from memory. A single day is a span that begins and ends with it.
 */
export async function loadRecords(
  { db, org }: Pick<OrgContext, "db" | "org">,
  teamIds: readonly string[],
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<Records> {
  const teams = [...teamIds];
  const zone = org.timeZone;
  const evidence = await loadEvidence({ db, org }, teams, { from, to });
  const [row] = await db.$queryRaw<{ record: HistoryRow }[]>`
    WITH span AS (SELECT daterange(${from}::date, ${to}::date, '[]') AS days)
    SELECT json_build_object(
      'positions', (SELECT coalesce(json_agg(json_build_object('team', p.team_id, 'id', p.id,
          'name', f.name, 'kind', f.kind, 'reportsToId', f.reports_to_id, 'feedsOutward', f.feeds_outward,
          'feedsInward', f.feeds_inward, 'from', f.from_day, 'to', f.to_day)
          ORDER BY f.feeds_outward DESC, f.feeds_inward DESC, p.from_day, p.id, f.from_day), '[]')
        FROM span, public.position p
        JOIN public.position_fact f ON f.org_id = p.org_id AND f.position_id = p.id
        WHERE p.org_id = ${org.id}::uuid AND p.team_id = ANY(${teams}::uuid[])
          AND daterange(f.from_day, f.to_day, '[)') && span.days),
      'holdings', (SELECT coalesce(json_agg(json_build_object('team', h.team_id,
          'positionId', h.position_id, 'personId', h.person_id, 'name', pe.name,
          'leftOn', least((pe.erased_at AT TIME ZONE ${zone})::date,
            (m.removed_at AT TIME ZONE ${zone})::date), 'from', h.from_day, 'to', h.to_day)
          ORDER BY h.from_day, h.id), '[]')
        FROM span, public.holding h
        JOIN public.person pe ON pe.org_id = h.org_id AND pe.id = h.person_id
        LEFT JOIN public.member m ON m.org_id = pe.org_id AND m.person_id = pe.id
        WHERE h.org_id = ${org.id}::uuid AND h.team_id = ANY(${teams}::uuid[])
          AND daterange(h.from_day, h.to_day, '[)') && span.days),
      'responsibilities', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'key', r.key,
          'name', coalesce(v.wording->'en'->>'name', ''), 'direction', v.direction,
          'from', greatest(r.from_day, v.from_day), 'to', least(r.to_day, v.to_day))
          ORDER BY r.place, r.id), '[]')
        FROM span, public.responsibility r
        JOIN public.responsibility_version v ON v.org_id = r.org_id AND v.responsibility_id = r.id
        WHERE r.org_id = ${org.id}::uuid AND daterange(r.from_day, r.to_day, '[)') && span.days
          AND daterange(v.from_day, v.to_day, '[)') && span.days),
      'importances', (SELECT coalesce(json_agg(json_build_object('team', i.team_id,
          'responsibilityId', i.responsibility_id, 'weight', i.weight,
          'from', i.from_day, 'to', i.to_day)), '[]')
        FROM public.importance i, span
        WHERE i.org_id = ${org.id}::uuid AND i.team_id = ANY(${teams}::uuid[])
          AND daterange(i.from_day, i.to_day, '[)') && span.days),
      'cells', (SELECT coalesce(json_agg(json_build_array(o.team_id, o.responsibility_id, o.position_id,
          o.letters, o.share, o.from_day, o.to_day)), '[]')
        FROM public.ownership o
        WHERE o.org_id = ${org.id}::uuid AND o.team_id = ANY(${teams}::uuid[])
          AND o.from_day <= ${to}::date AND (o.to_day IS NULL OR o.to_day > ${from}::date)),
      'agreements', (SELECT coalesce(json_agg(json_build_object('team', a.team_id,
          'responsibilityId', a.responsibility_id, 'positionIds',
          json_build_array(a.one_position_id, a.other_position_id),
          'from', a.from_day, 'to', a.to_day)), '[]')
        FROM public.joint_agreement a, span
        WHERE a.org_id = ${org.id}::uuid AND a.team_id = ANY(${teams}::uuid[])
          AND daterange(a.from_day, a.to_day, '[)') && span.days),
      'dependencies', (SELECT coalesce(json_agg(json_build_object('team', d.team_id,
          'responsibilityId', d.responsibility_id, 'onId', d.on_id, 'severity', d.severity,
          'from', d.from_day, 'to', d.to_day)), '[]')
        FROM public.dependency d, span
        WHERE d.org_id = ${org.id}::uuid AND d.team_id = ANY(${teams}::uuid[]) AND d.severity > 0
          AND daterange(d.from_day, d.to_day, '[)') && span.days)
    ) AS record`;
  if (!row) throw new Error("a statement of one row gave none");
  return asRecords(row.record, evidence);
}
