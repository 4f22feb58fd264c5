import { PgBoss } from "pg-boss";
import { QUEUES, type Queue } from "../server/infra/queues.ts";

export const QUEUE_SCHEMA = "pgboss";
/** pg-boss's own queue for what is due by the clock; a running server could not create it. */
const CLOCK_QUEUE = "__pgboss__send-it";
/** Often enough that no time zone's first of a month waits for another day. */
const EVERY_SIX_HOURS = "17 */6 * * *";
/** A cycle ends with a day of its organisation: at most an hour later its results are made. */
const EVERY_HOUR = "27 * * * *";
/** Mails wait for the morning of their organisation. */
const EVERY_DAY = "7 6 * * *";
/** What waits for a mail server or for the database to be back: tried again for most of an hour, ever more rarely. */
const PATIENT: readonly Queue[] = [
  "cycles.release",
  "mail.account",
  "mail.send",
  "perceptions.close",
];
const PATIENCE = { retryLimit: 8, retryDelay: 10, retryBackoff: true };
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Makes or upgrades the queue's own schema and its queues, as the owner; running servers never do. */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    max: 1,
    migrate: true,
    supervise: false,
    schedule: false,
  });
  const failures: Error[] = [];
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  try {
    for (const queue of QUEUES) {
      await boss.createQueue(queue);
      // Work whose process was killed is taken up again within a minute, not when it expires.
      const patience = PATIENT.includes(queue) ? PATIENCE : {};
      await boss.updateQueue(queue, { heartbeatSeconds: 30, expireInSeconds: 3600, ...patience });
    }
    await boss.createQueue(CLOCK_QUEUE);
    await boss.schedule("structure.daily", EVERY_SIX_HOURS, { orgId: null, id: NOBODY });
    await boss.schedule("cycles.close", EVERY_HOUR, { orgId: null, id: NOBODY });
    await boss.schedule("cycles.remind", EVERY_DAY, { orgId: null, id: NOBODY });
    await boss.schedule("cycles.repeat", EVERY_DAY, { orgId: null, id: NOBODY });
    await boss.schedule("notifications.forget", EVERY_DAY, { orgId: null, id: NOBODY });
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures[0]) throw failures[0];
}
