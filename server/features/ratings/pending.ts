import { dayIn } from "@/server/domain/day";
import type { OrgContext } from "@/server/infra/context";

/** How many forms wait for this member, until when the first of them can be sent, and what they have not read. */
export type Waiting = Readonly<{
  asked: number;
  open: number;
  closesOn: string | null;
  unread: number;
}>;

/** What waits for this member, in one statement: it stands in the frame around every page. */
export async function whatWaits({ db, org, member, now }: OrgContext): Promise<Waiting> {
  const today = dayIn(org.timeZone, now);
  const [row] = await db.$queryRaw<Waiting[]>`
    SELECT count(*)::int AS asked, count(*) FILTER (WHERE x.is_open)::int AS open,
      (min(x.closes_on) FILTER (WHERE x.is_open))::text AS "closesOn",
      (SELECT count(*)::int FROM public.notification n WHERE n.org_id = ${org.id}::uuid
        AND n.member_id = ${member.memberId}::uuid AND n.read_at IS NULL) AS unread
    FROM (
      SELECT c.closes_on, p.done_on IS NULL AND p.declined_on IS NULL AS is_open
      FROM public.participation p
      JOIN public.cycle c ON c.org_id = p.org_id AND c.id = p.cycle_id AND c.opened_at IS NOT NULL
        AND c.closed_at IS NULL AND c.cancelled_at IS NULL
        AND (c.closes_on IS NULL OR c.closes_on >= ${today}::date)
      WHERE p.org_id = ${org.id}::uuid AND p.person_id = ${member.personId}::uuid) x`;
  if (!row) throw new Error("an aggregate without groups has one row");
  return row;
}
