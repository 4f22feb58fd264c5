import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/generated/prisma/client";
import type { Tx } from "./db";
import { env } from "./env";

const WAIT_MS = 30_000;
// An import of a million ratings is one transaction; what hangs for longer than this is stuck.
const TRANSACTION_MS = 30 * 60_000;

// One pool and one client a process, also across the reloads of the development server.
const kept = globalThis as typeof globalThis & {
  januscopeJobsDb?: { pool: pg.Pool; prisma: PrismaClient };
};

/**
 * Runs `work` as the jobs role in one transaction whose tenant is set for that transaction only;
 * without a tenant row-level security shows nothing. Whatever `work` throws rolls everything back.
 */
export function inJobTransaction<T>(
  orgId: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return jobsDb().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${orgId ?? ""}, true),
        set_config('app.user_id', '', true)`;
      return work(tx);
    },
    { maxWait: WAIT_MS, timeout: TRANSACTION_MS },
  );
}

/** Ends all connections of background work, at shutdown and at the end of a test file. */
export async function disconnectJobs(): Promise<void> {
  const held = kept.januscopeJobsDb;
  kept.januscopeJobsDb = undefined;
  await held?.prisma.$disconnect();
  await held?.pool.end();
}

function jobsDb() {
  kept.januscopeJobsDb ??= connect();
  return kept.januscopeJobsDb;
}

function connect() {
  const pool = new pg.Pool({
    connectionString: env().JOBS_DATABASE_URL,
    // Each of two imports at a time holds one for its transaction and borrows one for its progress.
    max: 6,
    connectionTimeoutMillis: WAIT_MS,
  });
  pool.on("error", () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
