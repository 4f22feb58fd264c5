import { dayIn } from "@/server/domain/day";
import type { FindingEvidence, RuleId } from "@/server/domain/finding/finding";
import { kpiFacts } from "@/server/features/kpis/facts";
import { latestPerception } from "@/server/features/perceptions/latest";
import type { LoadedStructure } from "@/server/features/structure/load";
import type { OrgContext } from "@/server/infra/context";

type Row = {
  changes: { responsibilityId: string; days: string[] }[];
  waivers: {
    id: string;
    rule: RuleId;
    responsibilityId: string | null;
    positionId: string | null;
    expiresDay: string;
    reason: string;
  }[];
};

/**
 * What the rules know of a team's structure on a day beside the structure itself, in three statements.
 * KPIs have no past, so that a day gone by says nothing of them.
 */
export async function evidenceFor(
  ctx: Pick<OrgContext, "db" | "org" | "now">,
  teamId: string,
  day: string,
  structure: LoadedStructure,
): Promise<FindingEvidence> {
  const { changes, waivers } = await record(ctx, teamId, day);
  const isToday = day >= dayIn(ctx.org.timeZone, ctx.now);
  return {
    today: day,
    accountabilityDays: Object.fromEntries(
      changes.map(({ responsibilityId, days }) => [responsibilityId, days]),
    ),
    perceived: Object.fromEntries(await latestPerception(ctx, teamId, day)),
    kpis: isToday ? await kpiFacts(ctx, teamId, structure) : null,
    waivers,
  };
}

// The rule itself counts months; a little more than twelve is enough for it.
async function record(
  { db, org }: Pick<OrgContext, "db" | "org">,
  teamId: string,
  day: string,
): Promise<Row> {
  const [row] = await db.$queryRaw<{ record: Row }[]>`
    SELECT json_build_object(
      'changes', (SELECT coalesce(json_agg(x), '[]') FROM (
        SELECT c.responsibility_id AS "responsibilityId",
          json_agg(DISTINCT c.from_day) AS days
        FROM public.ownership_change c
        WHERE c.org_id = ${org.id}::uuid AND c.team_id = ${teamId}::uuid AND NOT c.is_correction
          AND c.from_day > ${day}::date - 400 AND c.from_day <= ${day}::date
          AND (c.letters_before LIKE 'A%') <> (c.letters_after LIKE 'A%')
        GROUP BY c.responsibility_id) x),
      'waivers', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'rule', w.rule,
          'responsibilityId', w.responsibility_id, 'positionId', w.position_id,
          'expiresDay', w.expires_day, 'reason', w.reason) ORDER BY w.given_at, w.id), '[]')
        FROM public.waiver w
        WHERE w.org_id = ${org.id}::uuid AND w.team_id = ${teamId}::uuid
          AND (w.given_at AT TIME ZONE ${org.timeZone})::date <= ${day}::date
          AND (w.withdrawn_at IS NULL
            OR (w.withdrawn_at AT TIME ZONE ${org.timeZone})::date > ${day}::date))
    ) AS record`;
  if (!row) throw new Error("a statement of one row gave none");
  return row.record;
}
