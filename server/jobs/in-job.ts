import "server-only";
import { appendAudit } from "@/server/infra/audit";
import type { JobContext } from "@/server/infra/context";
import { inJobTransaction } from "@/server/infra/jobs-db";

/** The door of background work: one organisation, one transaction, as the jobs role. */
export function inJob<T>(orgId: string, work: (ctx: JobContext) => Promise<T>): Promise<T> {
  const now = new Date();
  return inJobTransaction(orgId, async (db) => {
    const org = await db.organisation.findUniqueOrThrow({ where: { id: orgId } });
    return work({
      db,
      now,
      org: { id: org.id, slug: org.slug, name: org.name, timeZone: org.timeZone },
      audit: (entry) => appendAudit(db, orgId, { kind: "job", id: null }, now, entry),
      aside: (write) => inJobTransaction(orgId, write),
    });
  });
}
