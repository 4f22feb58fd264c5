import "server-only";
import { inJobTransaction } from "@/server/infra/jobs-db";
import type { Queue } from "@/server/infra/queues";

/** Queues one job for each organisation. */
export async function queueEach(queue: Queue): Promise<void> {
  const rows = await inJobTransaction(
    null,
    (db) => db.$queryRaw<{ id: string }[]>`SELECT app.organisation_ids() AS id`,
  );
  for (const { id } of rows) {
    await inJobTransaction(id, (db) => db.$executeRaw`SELECT app.enqueue(${queue}, ${id}::uuid)`);
  }
}
