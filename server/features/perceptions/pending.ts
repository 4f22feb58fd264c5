import { dayIn } from "@/server/domain/day";
import { can } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";

/** An open round that still waits for the answers of whoever looks. */
export type PendingPerception = Readonly<{
  roundId: string;
  teamId: string;
  team: string;
  closesOn: string | null;
}>;

/** The open rounds to which this member was invited and has not answered, the first to close first. */
export async function pendingPerceptions(ctx: OrgContext): Promise<PendingPerception[]> {
  const { db, org, member, now } = ctx;
  if (!can(member, "perception.answer")) return [];
  const today = dayIn(org.timeZone, now);
  return db.$queryRaw<PendingPerception[]>`
    SELECT r.id AS "roundId", t.id AS "teamId", t.name AS team, r.closes_on::text AS "closesOn"
    FROM public.perception_invitation i
    JOIN public.perception_round r ON r.org_id = i.org_id AND r.id = i.round_id
    JOIN public.team t ON t.org_id = r.org_id AND t.id = r.team_id
    WHERE i.org_id = ${org.id}::uuid AND i.person_id = ${member.personId}::uuid AND i.done_on IS NULL
      AND r.closed_at IS NULL AND r.cancelled_at IS NULL
      AND (r.closes_on IS NULL OR r.closes_on >= ${today}::date)
    ORDER BY r.closes_on NULLS LAST, r.opened_at, r.id LIMIT 20`;
}
