import { expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { asAdmin } from "../support/as-admin";
import { anOrg, inOrgAs } from "../support/factories";

it("tries a release again and again, ever more rarely, until the database is back", async () => {
  const org = await anOrg();
  const id = newId();
  await inOrgAs(
    org,
    org.owner,
    (tx) => tx.$executeRaw`SELECT app.enqueue('cycles.release', ${id}::uuid)`,
  );
  const [job] = await asAdmin<{ limit: number; delay: number; backoff: boolean }>(
    `SELECT retry_limit AS "limit", retry_delay AS delay, retry_backoff AS backoff
    FROM pgboss.job WHERE data->>'id' = $1`,
    [id],
  );
  expect(job).toEqual({ limit: 8, delay: 10, backoff: true });
});
