import "server-only";
import { releaseRated } from "@/server/features/releases/rated";
import { inJobTransaction } from "@/server/infra/jobs-db";
import { inJob } from "./in-job";
import type { JobHandler } from "./job-handler";

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
  if (orgId === null) return queueEach();
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

async function queueEach(): Promise<void> {
  const rows = await inJobTransaction(
    null,
    (db) => db.$queryRaw<{ id: string }[]>`SELECT app.organisation_ids() AS id`,
  );
  for (const { id } of rows) {
    await inJobTransaction(
      id,
      (db) => db.$executeRaw`SELECT app.enqueue('cycles.close', ${id}::uuid)`,
    );
  }
}
