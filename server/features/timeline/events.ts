import type { TeamContext } from "@/server/infra/context";
import { sql } from "@/server/infra/sql";

/** A responsibility whose A passed on: from whom to whom, from which day, by whom and why. */
export type MoveEvent = Readonly<{
  responsibilityId: string;
  day: string;
  /** Positions that lost the A, and positions that got it. */
  lost: readonly string[];
  gained: readonly string[];
  isCorrection: boolean;
  /** The day on which somebody entered it. */
  enteredOn: string;
  by: string | null;
  reason: string | null;
}>;

/** What was valid on a day, as it was known at a moment; null is by now. */
export type Moment = Readonly<{ day: string; knownAt: Date | null }>;

const MOST = 400;

/**
 * The moves of an A that one moment holds and the other does not, newest first, one event a change: they
 * took place between the two days, or were entered after one of them was kept. Moves in one change of
 * one cell and back again are told as they were made.
 */
export async function listMoves(
  { db, org, team }: TeamContext,
  one: Moment,
  other: Moment,
): Promise<MoveEvent[]> {
  const holds = ({ day, knownAt }: Moment) =>
    sql`(c.from_day <= ${day}::date AND c.changed_at <= coalesce(${knownAt}::timestamptz, 'infinity'))`;
  return db.$queryRaw<MoveEvent[]>`
    SELECT c.responsibility_id AS "responsibilityId", c.from_day::text AS day,
      coalesce(array_agg(c.position_id::text) FILTER (WHERE c.letters_before LIKE '%A%'), '{}') AS lost,
      coalesce(array_agg(c.position_id::text) FILTER (WHERE c.letters_after LIKE '%A%'), '{}') AS gained,
      c.is_correction AS "isCorrection",
      (c.changed_at AT TIME ZONE ${org.timeZone})::date::text AS "enteredOn", p.name AS by, c.reason
    FROM public.ownership_change c
    LEFT JOIN public.person p ON p.org_id = c.org_id AND p.id = c.changed_by_id AND p.erased_at IS NULL
    WHERE c.org_id = ${org.id}::uuid AND c.team_id = ${team.id}::uuid
      AND ${holds(one)} <> ${holds(other)}
      AND (c.letters_before LIKE '%A%') <> (c.letters_after LIKE '%A%')
    GROUP BY c.responsibility_id, c.from_day, c.changed_at, c.is_correction, p.name, c.reason
    ORDER BY c.from_day DESC, c.changed_at DESC, c.responsibility_id LIMIT ${MOST}`;
}

/** The day on which the team's record begins; null where nothing was ever recorded. */
export async function firstDay({ db, org, team }: TeamContext): Promise<string | null> {
  const [row] = await db.$queryRaw<{ day: string | null }[]>`
    SELECT least(
      (SELECT min(from_day) FROM public.position WHERE org_id = ${org.id}::uuid AND team_id = ${team.id}::uuid),
      (SELECT min(from_day) FROM public.ownership WHERE org_id = ${org.id}::uuid AND team_id = ${team.id}::uuid)
    )::text AS day`;
  return row?.day ?? null;
}
