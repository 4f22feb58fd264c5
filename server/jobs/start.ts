import "server-only";
import { PgBoss } from "pg-boss";
import { z } from "zod";
import { disconnect } from "@/server/infra/db";
import { env } from "@/server/infra/env";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { logFailure } from "@/server/infra/log";
import type { Queue } from "@/server/infra/queues";
import { HANDLERS } from "./handlers";
import type { JobHandler } from "./job-handler";

const HOOKS = Symbol.for("januscope.shutdown");
const STOP_MS = 8_000;
const SECONDS_BETWEEN_LOOKS = 1;

const JobData = z.object({ orgId: z.uuid().nullable(), id: z.uuid() });

// Reason: the server process, bundled apart, meets the application only through these two names.
const shared = globalThis as { [HOOKS]?: (() => Promise<void>)[]; januscopeBoss?: PgBoss };

/** Starts the workers of this process, once; they stop with it, and what they held is taken up again. */
export async function startJobs(): Promise<void> {
  if (shared.januscopeBoss) return;
  const boss = new PgBoss({
    connectionString: env().JOBS_DATABASE_URL,
    schema: "pgboss",
    max: 2,
    // Schema and queues belong to the migrator; this role could not change them.
    migrate: false,
    createSchema: false,
    schedule: true,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
  });
  shared.januscopeBoss = boss;
  boss.on("error", (error) => logFailure("jobs", error));
  await boss.start();
  // Object.entries widens to string; the table's keys are the queues.
  for (const [queue, handler] of Object.entries(HANDLERS) as [Queue, JobHandler][])
    await listen(boss, queue, handler);
  shared[HOOKS]?.push(stopJobs);
}

/** Lets running work end for some seconds, then lets go of it. */
export async function stopJobs(): Promise<void> {
  const boss = shared.januscopeBoss;
  shared.januscopeBoss = undefined;
  await boss?.stop({ graceful: true, timeout: STOP_MS });
  await Promise.all([disconnectJobs(), disconnect()]);
}

function listen(boss: PgBoss, queue: Queue, handler: JobHandler): Promise<string> {
  const options = { pollingIntervalSeconds: SECONDS_BETWEEN_LOOKS, includeMetadata: true } as const;
  return boss.work(queue, options, async (jobs) => {
    for (const job of jobs) {
      const isLast = job.retryCount >= job.retryLimit;
      try {
        await handler(JobData.parse(job.data), { isLast });
      } catch (error) {
        if (error instanceof Error) logFailure(queue, error);
        // The queue keeps what is thrown, and an error may repeat what was written.
        throw new Error(`${queue} failed; the log says how`);
      }
    }
  });
}
