import { AppError } from "@/server/domain/error";
import { mayRemind } from "@/server/domain/rating/mail-time";
import { CAN_ANSWER, getRated, refuseOwn } from "@/server/features/cycles/stored";
import type { OrgContext } from "@/server/infra/context";
import { hashSecret, linkSecret, newId } from "@/server/infra/id";
import { notifyMembers } from "@/server/infra/notify";
import { queueLetters } from "@/server/infra/outbox";
import { makeReminderLinks } from "./reminder-links";

/** How many got a mail, and how many have no address or none for which there is room now. */
export type Mailed = Readonly<{ mailed: number; unreached: number }>;
/** `withheld`: how many have been reminded often or not long ago, or wish for no reminders. */
export type Reminded = Mailed & Readonly<{ withheld: number }>;

type Mailing = Pick<OrgContext, "db" | "org" | "now" | "audit">;
type Asked = Readonly<{
  personId: string;
  participationId: string;
  email: string | null;
  isOutside: boolean;
  /** They wish for no reminders by mail. */
  isEnded: boolean;
  open: number;
  sentAt: string[];
}>;

/** Invites all raters of a launched cycle: one mail a person. */
export async function inviteRaters(ctx: Mailing, cycleId: string): Promise<Mailed> {
  const asked = await listAsked(ctx, cycleId);
  const due = asked.filter(({ sentAt }) => sentAt.length === 0);
  const mailed = await mail(ctx, "rating-invitation", due);
  await tell(ctx, "rating-asked", cycleId, due);
  await ctx.audit({
    verb: "raters.invited",
    target: { kind: "cycle", id: cycleId },
    details: { mailed, outside: asked.filter(({ isOutside }) => isOutside).length },
  });
  return { mailed, unreached: due.length - mailed };
}

/** Reminds whoever has not answered, at most three times and not every day. Mails name nobody. */
export async function remindRaters(ctx: Mailing, cycleId: string): Promise<Reminded> {
  const asked = await listAsked(ctx, cycleId);
  const open = asked.filter((one) => one.open > 0);
  const due = open.filter(({ sentAt }) => {
    const times = sentAt.map((at) => new Date(at));
    return mayRemind(times, ctx.now);
  });
  const wanted = due.filter(({ isEnded }) => !isEnded);
  const mailed = await mail(ctx, "rating-reminder", wanted);
  await tell(ctx, "rating-reminder", cycleId, due);
  await ctx.audit({
    verb: "raters.reminded",
    target: { kind: "cycle", id: cycleId },
    details: { mailed },
  });
  return { mailed, unreached: wanted.length - mailed, withheld: open.length - wanted.length };
}

/** The same as an admin asks for it: nobody who is rated urges those who rate them. */
export async function remindAsAdmin(ctx: OrgContext, cycleId: string): Promise<Reminded> {
  const { state } = await getRated(ctx, cycleId);
  if (state !== "open") throw new AppError("not-found");
  await refuseOwn(ctx, cycleId);
  return remindRaters(ctx, cycleId);
}

async function listAsked(
  { db, org }: Pick<Mailing, "db" | "org">,
  cycleId: string,
): Promise<Asked[]> {
  return db.$queryRaw<Asked[]>`
    SELECT p.person_id AS "personId", min(p.id::text)::uuid AS "participationId", e.email,
      bool_and(m.id IS NULL) AS "isOutside", bool_or(e.reminders_ended_at IS NOT NULL) AS "isEnded",
      count(*) FILTER (WHERE p.done_on IS NULL AND p.declined_on IS NULL)::int AS open,
      (SELECT coalesce(jsonb_agg(g.created_at), '[]') FROM public.message g
        WHERE g.org_id = p.org_id AND g.template IN ('rating-invitation', 'rating-reminder')
          AND g.target_id = ANY(array_agg(p.id))) AS "sentAt"
    FROM public.participation p
    JOIN public.cycle c ON c.org_id = p.org_id AND c.id = p.cycle_id
      AND c.opened_at IS NOT NULL AND c.closed_at IS NULL AND c.cancelled_at IS NULL
    JOIN public.person e ON e.org_id = p.org_id AND e.id = p.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE p.org_id = ${org.id}::uuid AND p.cycle_id = ${cycleId}::uuid AND ${CAN_ANSWER}
    GROUP BY p.org_id, p.person_id, e.email`;
}

/**
 * Makes the links of raters from outside, in the transaction of the launch. None is made later: of a rater
 * whose address was changed meanwhile, nobody knows who reads the mail.
 */
export async function makeLinks(ctx: Pick<Mailing, "db" | "org">, cycleId: string): Promise<void> {
  const { db, org } = ctx;
  const outside = (await listAsked(ctx, cycleId)).filter(({ isOutside }) => isOutside);
  const links = outside.map(({ personId }) => {
    const id = newId();
    const hash = Buffer.from(hashSecret(linkSecret("rater", id))).toString("hex");
    return { id, personId, hash };
  });
  if (links.length === 0) return;
  await db.$executeRaw`
    INSERT INTO public.rater_link (org_id, id, cycle_id, person_id, token_hash, expires_at)
    SELECT c.org_id, x.id, c.id, x."personId", decode(x.hash, 'hex'),
      app.rater_link_end(c.org_id, c.closes_on)
    FROM public.cycle c,
      jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS x(id uuid, "personId" uuid, hash text)
    WHERE c.org_id = ${org.id}::uuid AND c.id = ${cycleId}::uuid`;
}

async function mail(
  ctx: Mailing,
  template: "rating-invitation" | "rating-reminder",
  people: readonly Asked[],
): Promise<number> {
  const letters = people.flatMap(({ email, participationId, personId }) =>
    email ? [{ targetId: participationId, recipient: email, personId }] : [],
  );
  await makeReminderLinks(
    ctx,
    letters.map(({ personId }) => personId),
  );
  return queueLetters(
    ctx,
    template,
    letters.map(({ targetId, recipient }) => ({ targetId, recipient })),
  );
}

// Of the cycle, not of whom: what a rater is told must not stand beside what they rate.
function tell(
  ctx: Mailing,
  kind: "rating-asked" | "rating-reminder",
  cycleId: string,
  people: readonly Asked[],
): Promise<void> {
  return notifyMembers(
    ctx,
    kind,
    people.map(({ personId }) => ({ personId, targetId: cycleId })),
  );
}
