import pg from "pg";
import { hashSecret } from "@/server/infra/id";
import { callAs } from "../support/call-as";
import type { TestOrg } from "../support/factories";
import { type Line, medianOf } from "./rounds";

/** B2: a procedure with session, permission and tenant, against the same statements by hand. */
export async function procedureOverhead(org: TestOrg): Promise<Line> {
  const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL });
  const { ours, peer, ratio } = await medianOf(
    () => callAs(org.owner).organisations.settings({ org: org.slug }),
    () => byHand(pool, org),
    { rounds: 10, each: 80 },
  );
  await pool.end();
  return {
    name: "B2  procedure overhead, one read",
    ours: `in-process procedure (session, permission, transaction, read): ${ours.toFixed(2)} ms (median)`,
    peer: `the same statements with the bare driver: ${peer.toFixed(2)} ms`,
    ratio: `${ratio.toFixed(2)} (lower is better)`,
  };
}

async function byHand(pool: pg.Pool, { id, owner }: TestOrg) {
  await pool.query("SELECT auth.principal($1) AS principal", [hashSecret(owner.secret)]);
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      "SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)",
      [id, owner.userId],
    );
    const { rows } = await client.query("SELECT * FROM public.organisation WHERE id = $1", [id]);
    await client.query("COMMIT");
    return rows[0];
  } finally {
    client.release();
  }
}
