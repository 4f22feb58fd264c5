import type { FindingEvidence } from "@/server/domain/finding/finding";
import { type EvidenceHistory, evidenceOn } from "@/server/domain/timeline/evidence";
import type { OrgContext } from "@/server/infra/context";

type Context = Pick<OrgContext, "db" | "org">;
type Row = {
  [Part in keyof EvidenceHistory]: (EvidenceHistory[Part][number] & { team: string })[];
};

const NOTHING: EvidenceHistory = { passed: [], rounds: [], waivers: [], kpis: [] };

/** What the rules know of a team's structure on a day beside the structure itself. */
export async function evidenceFor(
  ctx: Context,
  teamId: string,
  day: string,
): Promise<FindingEvidence> {
  const evidence = await loadEvidence(ctx, [teamId], { from: day, to: day });
  return evidenceOn(evidence.get(teamId) ?? NOTHING, day);
}

/**
 * What the rules know on any day of a span, for any number of teams, in one statement. Every screen that
 * tells findings or figures reads it here, so that they cannot differ.
 */
export async function loadEvidence(
  { db, org }: Context,
  teamIds: readonly string[],
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<ReadonlyMap<string, EvidenceHistory>> {
  const teams = [...teamIds];
  const zone = org.timeZone;
  // The rule of changes counts twelve months back. Of a round only what is published is known.
  const [row] = await db.$queryRaw<{ evidence: Row }[]>`
    SELECT json_build_object(
      'passed', (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('team', c.team_id,
          'responsibilityId', c.responsibility_id, 'day', c.from_day)), '[]')
        FROM public.ownership_change c
        WHERE c.org_id = ${org.id}::uuid AND c.team_id = ANY(${teams}::uuid[]) AND NOT c.is_correction
          AND c.from_day > ${from}::date - 366 AND c.from_day <= ${to}::date
          AND (c.letters_before LIKE 'A%') <> (c.letters_after LIKE 'A%')),
      'rounds', (SELECT coalesce(json_agg(json_build_object('team', n.team_id,
          'day', (n.closed_at AT TIME ZONE ${zone})::date, 'results',
          (SELECT coalesce(json_object_agg(s.responsibility_id, json_build_object(
            'clarity', s.clarity, 'isClear', s.is_clear,
            'majorityPositionId', s.majority_position_id)), '{}')
            FROM public.perception_result s
            WHERE s.org_id = n.org_id AND s.round_id = n.id AND s.state <> 'suppressed'))
          ORDER BY n.closed_at, n.id), '[]')
        FROM public.perception_round n
        WHERE n.org_id = ${org.id}::uuid AND n.team_id = ANY(${teams}::uuid[])
          AND n.closed_at IS NOT NULL AND n.aggregated_at IS NOT NULL),
      'waivers', (SELECT coalesce(json_agg(json_build_object('team', w.team_id, 'id', w.id,
          'rule', w.rule, 'responsibilityId', w.responsibility_id, 'positionId', w.position_id,
          'expiresDay', w.expires_day, 'reason', w.reason,
          'from', (w.given_at AT TIME ZONE ${zone})::date,
          'to', least(w.expires_day, (w.withdrawn_at AT TIME ZONE ${zone})::date))
          ORDER BY w.given_at, w.id), '[]')
        FROM public.waiver w
        WHERE w.org_id = ${org.id}::uuid AND w.team_id = ANY(${teams}::uuid[])),
      'kpis', (SELECT coalesce(json_agg(json_build_object('team', k.team_id,
          'responsibilityId', k.responsibility_id, 'ownerPositionId', k.owner_position_id,
          'from', least((k.created_at AT TIME ZONE ${zone})::date, (SELECT min(r.day)
            FROM public.kpi_reading r WHERE r.org_id = k.org_id AND r.kpi_id = k.id)),
          'to', (k.retired_at AT TIME ZONE ${zone})::date) ORDER BY k.created_at, k.id), '[]')
        FROM public.kpi k
        WHERE k.org_id = ${org.id}::uuid AND k.team_id = ANY(${teams}::uuid[]))
    ) AS evidence`;
  if (!row) throw new Error("a statement of one row gave none");
  const { passed, rounds, waivers, kpis } = row.evidence;
  const of = {
    ...{ passed: byTeam(passed), rounds: byTeam(rounds) },
    ...{ waivers: byTeam(waivers), kpis: byTeam(kpis) },
  };
  return new Map(
    teams.map((team) => [
      team,
      {
        ...{ passed: of.passed(team), rounds: of.rounds(team) },
        ...{ waivers: of.waivers(team), kpis: of.kpis(team) },
      },
    ]),
  );
}

function byTeam<T>(rows: readonly (T & { team: string })[]): (team: string) => T[] {
  const groups = Map.groupBy(rows, ({ team }) => team);
  // Reason: what is left without the team is the row itself, which a rest does not show for any T.
  return (team) => (groups.get(team) ?? []).map(({ team: _, ...row }) => row as unknown as T);
}
