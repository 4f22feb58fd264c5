import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { TeamContext } from "@/server/infra/context";

/** How a round stands; `closing` while its last day is over but its results are not there yet. */
export type RoundState = "open" | "closing" | "closed" | "cancelled";

export type Round = Readonly<{
  id: string;
  openedOn: string;
  closesOn: string | null;
  closedOn: string | null;
  state: RoundState;
  /** How many were asked and how many are done; never who. */
  invited: number;
  done: number;
  isInvited: boolean;
  isDone: boolean;
  /** Who opened it, as they are called today; null once erased. */
  openedBy: string | null;
}>;

type Row = Omit<Round, "state" | "closedOn"> & {
  closedAt: Date | null;
  cancelledAt: Date | null;
  aggregatedAt: Date | null;
};
type Facts = Pick<Row, "closesOn" | "closedAt" | "cancelledAt" | "aggregatedAt">;

/** The team's rounds, the newest first; with an id that one alone. Counts are of people, never names. */
export async function listRounds(ctx: TeamContext, roundId: string | null): Promise<Round[]> {
  const { db, org, team, member } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.opened_on::text AS "openedOn", r.closes_on::text AS "closesOn",
      r.closed_at AS "closedAt", r.cancelled_at AS "cancelledAt", r.aggregated_at AS "aggregatedAt",
      count(i.person_id)::int AS invited, count(i.done_on)::int AS done,
      coalesce(bool_or(i.person_id = ${member.personId}::uuid), false) AS "isInvited",
      coalesce(bool_or(i.person_id = ${member.personId}::uuid AND i.done_on IS NOT NULL), false) AS "isDone",
      (SELECT p.name FROM public.person p WHERE p.org_id = r.org_id AND p.user_id = r.opened_by_id
        AND p.erased_at IS NULL LIMIT 1) AS "openedBy"
    FROM public.perception_round r
    LEFT JOIN public.perception_invitation i ON i.org_id = r.org_id AND i.round_id = r.id
    WHERE r.org_id = ${org.id}::uuid AND r.team_id = ${team.id}::uuid
      AND (${roundId}::uuid IS NULL OR r.id = ${roundId}::uuid)
    GROUP BY r.org_id, r.id ORDER BY r.opened_at DESC, r.id DESC LIMIT 50`;
  return rows.map(({ closedAt, cancelledAt, aggregatedAt, ...row }) => ({
    ...row,
    closedOn: closedAt && dayIn(org.timeZone, closedAt),
    state: stateOf({ closesOn: row.closesOn, closedAt, cancelledAt, aggregatedAt }, today),
  }));
}

/** One round of the team; anything else is not found. */
export async function getRound(ctx: TeamContext, roundId: string): Promise<Round> {
  const [round] = await listRounds(ctx, roundId);
  if (!round) throw new AppError("not-found");
  return round;
}

function stateOf(facts: Facts, today: string): RoundState {
  if (facts.cancelledAt) return "cancelled";
  if (facts.aggregatedAt) return "closed";
  const isOver = facts.closedAt !== null || (facts.closesOn !== null && facts.closesOn < today);
  return isOver ? "closing" : "open";
}
