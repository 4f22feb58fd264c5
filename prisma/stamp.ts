import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import pg from "pg";
import { withClient } from "./connection.ts";
import { QUEUE_SCHEMA } from "./queues.ts";
import type { Roles } from "./roles.ts";

/**
 * Whether exactly this version has prepared the database last. The mark lies in the database itself,
 * so that a restored or exchanged one tells the truth, and a start that changes nothing is quick.
 */
export function isPrepared({ ownerUrl, names }: Roles): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      "select obj_description(to_regnamespace($1), 'pg_namespace') as mark",
      [QUEUE_SCHEMA],
    );
    return rows[0]?.mark === markOf(Object.values(names));
  });
}

/** Marks the database as prepared by this version. */
export async function markPrepared({ ownerUrl, names }: Roles): Promise<void> {
  const mark = pg.escapeLiteral(markOf(Object.values(names)));
  await withClient(ownerUrl, (client) =>
    client.query(`comment on schema ${QUEUE_SCHEMA} is ${mark}`),
  );
}

/** All that preparing depends on: migrations, grants, queues, their programs and the roles. */
function markOf(names: readonly string[]): string {
  const folder = import.meta.dirname;
  const queues = path.join(folder, "..", "server", "infra", "queues.ts");
  const version: unknown = createRequire(import.meta.url)("pg-boss/package.json").version;
  const hash = createHash("sha256").update([...names, version].join("\0"));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.sql$|^[^/\\]+\.ts$/.test(file) && file !== "seed.ts")
    .map((file) => path.join(folder, file));
  for (const file of [...files.sort(), queues]) hash.update("\0").update(readFileSync(file));
  return `prepared by ${hash.digest("hex")}`;
}
