import { ping } from "@/server/infra/db";
import { env } from "@/server/infra/env";

export const dynamic = "force-dynamic";

/** Whether this process should get requests: not stopping, database answering, migrations applied. */
export async function GET(): Promise<Response> {
  // Reason: the server process, bundled apart, meets the application only through this name.
  const { [DRAINING]: isDraining } = globalThis as { [DRAINING]?: boolean };
  if (isDraining) return answer(503, "stopping");
  try {
    const level = await ping();
    const wanted = env().MIGRATION_LEVEL;
    // A later level is fine: the next version migrates before the last process of this one ends.
    const isBehind = wanted !== undefined && (level === null || level < wanted);
    return isBehind ? answer(503, "migrations pending") : answer(200, "ready");
  } catch {
    return answer(503, "database unreachable");
  }
}

const DRAINING = Symbol.for("januscope.draining");

function answer(status: number, what: string): Response {
  const headers = { "cache-control": "no-store", ...(status === 503 && { "retry-after": "2" }) };
  return Response.json({ status: what }, { status, headers });
}
