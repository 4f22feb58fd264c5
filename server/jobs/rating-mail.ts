import "server-only";
import { CAN_ANSWER } from "@/server/features/cycles/stored";
import type { Tx } from "@/server/infra/db";
import { raterLink, ratingsLink, reminderLinks } from "@/server/infra/link";
import { type Letter, ratingLetter } from "@/server/infra/mail-templates";

type Message = Readonly<{ template: string; targetId: string; recipient: string }>;
type Asked = Readonly<{
  organisation: string;
  slug: string;
  cycle: string;
  closesOn: Date | null;
  open: number;
  isMember: boolean;
  linkId: string | null;
  reminderLinkId: string | null;
}>;

/**
 * The letter to a rater as things are when it goes: none where nothing is left to answer, or where the
 * address is no longer theirs; no reminder to whoever wishes for none. It counts forms and names nobody.
 */
export async function ratingMail(db: Tx, orgId: string, message: Message): Promise<Letter | null> {
  const isReminder = message.template === "rating-reminder";
  const [asked] = await db.$queryRaw<Asked[]>`
    SELECT o.name AS organisation, o.slug, c.name AS cycle, c.closes_on AS "closesOn",
      (SELECT count(*)::int FROM public.participation q WHERE q.org_id = p.org_id
        AND q.cycle_id = p.cycle_id AND q.person_id = p.person_id
        AND q.done_on IS NULL AND q.declined_on IS NULL) AS open,
      m.id IS NOT NULL AS "isMember",
      (SELECT l.id FROM public.rater_link l WHERE l.org_id = p.org_id AND l.cycle_id = p.cycle_id
        AND l.person_id = p.person_id AND l.revoked_at IS NULL) AS "linkId",
      (SELECT r.id FROM public.reminder_link r
        WHERE r.org_id = p.org_id AND r.person_id = p.person_id) AS "reminderLinkId"
    FROM public.participation p
    JOIN public.organisation o ON o.id = p.org_id
    JOIN public.person e ON e.org_id = p.org_id AND e.id = p.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    JOIN public.cycle c ON c.org_id = p.org_id AND c.id = p.cycle_id
      AND c.closed_at IS NULL AND c.cancelled_at IS NULL
    WHERE p.org_id = ${orgId}::uuid AND p.id = ${message.targetId}::uuid
      AND e.email = ${message.recipient} AND ${CAN_ANSWER}
      AND (${!isReminder} OR e.reminders_ended_at IS NULL)`;
  if (!asked || asked.open === 0) return null;
  const { isMember, linkId, reminderLinkId, slug, ...rest } = asked;
  const link = isMember ? ratingsLink(slug) : linkId && raterLink(linkId);
  if (!link) return null;
  const stop = reminderLinkId === null ? null : reminderLinks(reminderLinkId);
  return ratingLetter({ ...rest, link, isReminder, stop });
}
