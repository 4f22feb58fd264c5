import "server-only";
import { dayIn } from "@/server/domain/day";
import { isReminderDay } from "@/server/domain/rating/reminder-day";
import { listRepeated, prepareRound } from "@/server/features/cycles/repeat";
import { CAN_ANSWER } from "@/server/features/cycles/stored";
import { remindRaters } from "@/server/features/ratings/invite";
import { releaseRated } from "@/server/features/releases/rated";
import { inJobTransaction } from "@/server/infra/jobs-db";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";
import { queueEach } from "./queue-each";

/** Closes a rated cycle whose last day is over and releases a closed one from its day on; safe to repeat. */
export const releaseCycle: JobHandler = async ({ orgId, id }) => {
  if (orgId === null) throw new Error("a cycle belongs to an organisation");
  await inJob(orgId, (ctx) => releaseRated(ctx, id));
};

/**
 * The hourly look at rated cycles: without an organisation it queues one job for each, with one it queues
 * the release of every cycle whose last day is over or whose day of release has come. Safe to repeat.
 */
export const closeDueCycles: JobHandler = async ({ orgId }) => {
  if (orgId === null) return queueEach("cycles.close");
  await inJobTransaction(
    orgId,
    (db) => db.$executeRaw`
      SELECT app.enqueue('cycles.release', c.id) FROM public.cycle c
      WHERE c.org_id = ${orgId}::uuid AND c.kind = 'rated' AND c.opened_at IS NOT NULL
        AND c.cancelled_at IS NULL AND c.withdrawn_at IS NULL AND c.aggregated_at IS NULL
        AND CASE WHEN c.closed_at IS NULL THEN c.closes_on < app.today()
          ELSE coalesce(c.releases_on <= app.today(), true) END`,
  );
};

type Running = Parameters<typeof isReminderDay>[0] & Readonly<{ id: string }>;

/** The daily look: reminds whoever has not answered, in every open cycle whose day of a reminder it is. */
export const remindDue: JobHandler = async ({ orgId }) => {
  if (orgId === null) return queueEach("cycles.remind");
  await inJob(orgId, async (ctx) => {
    const { db, org, now } = ctx;
    const open = await db.$queryRaw<Running[]>`
      SELECT c.id, (c.opened_at AT TIME ZONE ${org.timeZone})::date::text AS "openedOn",
        c.closes_on::text AS "closesOn", count(p.id)::int AS asked,
        count(p.id) FILTER (WHERE p.done_on IS NOT NULL OR p.declined_on IS NOT NULL
          OR NOT ${CAN_ANSWER})::int AS settled
      FROM public.cycle c
      JOIN public.participation p ON p.org_id = c.org_id AND p.cycle_id = c.id
      JOIN public.person e ON e.org_id = p.org_id AND e.id = p.person_id
      LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
      WHERE c.org_id = ${orgId}::uuid AND c.kind = 'rated' AND c.opened_at IS NOT NULL
        AND c.closed_at IS NULL AND c.cancelled_at IS NULL
      GROUP BY c.org_id, c.id`;
    const today = dayIn(org.timeZone, now);
    for (const cycle of open) {
      if (isReminderDay(cycle, today)) await remindRaters(ctx, cycle.id);
    }
  });
};

/** The daily look: prepares the draft of the next round of every cycle that is repeated and due for it. */
export const prepareDueRounds: JobHandler = async ({ orgId }) => {
  if (orgId === null) return queueEach("cycles.repeat");
  const repeated = await inJob(orgId, listRepeated);
  for (const cycleId of repeated) {
    await inJob(orgId, async (ctx) => {
      await prepareRound(ctx, cycleId);
    });
  }
};
