import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";

/** A transaction of one tenant; the only handle on the database that a feature ever holds. */
export type Tx = Prisma.TransactionClient;

/** Whose transaction it is; either may be missing, and then row-level security shows nothing. */
export type Scope = Readonly<{ orgId?: string; userId?: string }>;

const WAIT_MS = 3_000;
const TRANSACTION_MS = 15_000;

// One pool and one client a process, also across the reloads of the development server.
const kept = globalThis as typeof globalThis & {
  januscopeDb?: { pool: pg.Pool; prisma: PrismaClient };
};

/**
 * Runs `work` in one transaction whose tenant and user are set for that transaction only.
 * Whatever `work` throws rolls everything back.
 */
export function inTransaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${scope.orgId ?? ""}, true),
        set_config('app.user_id', ${scope.userId ?? ""}, true)`;
      return work(tx);
    },
    { maxWait: WAIT_MS, timeout: TRANSACTION_MS },
  );
}

/** One statement outside any tenant: for the account functions of schema auth, and nothing else. */
export async function callFunction<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const answer = await db().pool.query<Row>(text, [...values]);
  return answer.rows;
}

/** The newest applied migration; throws where the database does not answer within half a second. */
export async function ping(): Promise<string | null> {
  const slow = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the database does not answer")), 500).unref();
  });
  const asked = callFunction<{ level: string | null }>("SELECT app.migration_level() AS level", []);
  const [row] = await Promise.race([asked, slow]);
  return row?.level ?? null;
}

/** The pool itself, for the rate limiter's store. */
export function limiterPool(): pg.Pool {
  return db().pool;
}

/** Ends all connections, at shutdown and at the end of a test file. */
export async function disconnect(): Promise<void> {
  const held = kept.januscopeDb;
  kept.januscopeDb = undefined;
  await held?.prisma.$disconnect();
  await held?.pool.end();
}

function db() {
  kept.januscopeDb ??= connect();
  return kept.januscopeDb;
}

function connect() {
  const pool = new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: WAIT_MS,
  });
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
