import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { RoleNames } from "./connection.ts";
import { QUEUE_SCHEMA } from "./queues.ts";

const GRANTS_FILE = path.join(import.meta.dirname, "grants.sql");

/** Everything that the roles may do, stated anew after every migration, in one transaction. */
export async function applyGrants(client: pg.Client, names: RoleNames): Promise<void> {
  const script = existsSync(GRANTS_FILE) ? readFileSync(GRANTS_FILE, "utf8") : "";
  await client.query(
    `begin;\n${withNames(queueGrants, names)}\n${withNames(script, names)}\ncommit;`,
  );
}

/** `:owner`, `:app` and `:jobs` become quoted names; a cast such as `::app` is left alone. */
function withNames(script: string, names: RoleNames): string {
  // Reason: the pattern admits exactly the three keys.
  return script.replace(/(?<!:):(owner|app|jobs)\b/g, (_, role) =>
    pg.escapeIdentifier(names[role as keyof RoleNames]),
  );
}

const queueGrants = `
grant usage on schema ${QUEUE_SCHEMA} to :jobs;
grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to :jobs;
grant usage, select on all sequences in schema ${QUEUE_SCHEMA} to :jobs;
grant execute on all functions in schema ${QUEUE_SCHEMA} to :jobs;
revoke all on schema ${QUEUE_SCHEMA} from public, :app;
`;
