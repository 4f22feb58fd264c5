import type { OrgContext } from "@/server/infra/context";

/** What the last closed round says of a responsibility; both null where it says nothing. */
export type LatestPerception = Readonly<{
  /** 0 to 1; null where it is not published as a figure, nearly all alike included. */
  clarity: number | null;
  /** Whether the owner is clear; null where that is not published. */
  isClear: boolean | null;
  /** Whom more than half named; null too where that is 'nobody'. */
  majorityPositionId: string | null;
  isMajorityNobody: boolean;
}>;

/**
 * The published figures of the team's last round that was closed by the end of a day, by responsibility.
 * Responsibilities of which nothing was published are left out.
 */
export async function latestPerception(
  { db, org }: Pick<OrgContext, "db" | "org">,
  teamId: string,
  day: string,
): Promise<ReadonlyMap<string, LatestPerception>> {
  const rows = await db.$queryRaw<(LatestPerception & { responsibilityId: string })[]>`
    SELECT x.responsibility_id AS "responsibilityId", x.clarity, x.is_clear AS "isClear",
      x.majority_position_id AS "majorityPositionId",
      x.majority IS NOT DISTINCT FROM 'nobody' AS "isMajorityNobody"
    FROM public.perception_result x
    WHERE x.org_id = ${org.id}::uuid AND x.state <> 'suppressed' AND x.round_id = (
      SELECT r.id FROM public.perception_round r
      WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${teamId}::uuid AND r.aggregated_at IS NOT NULL
        AND (r.closed_at AT TIME ZONE ${org.timeZone})::date <= ${day}::date
      ORDER BY r.closed_at DESC, r.id DESC LIMIT 1)`;
  return new Map(rows.map(({ responsibilityId, ...rest }) => [responsibilityId, rest]));
}
