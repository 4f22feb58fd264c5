import { createHash } from "node:crypto";
import pg from "pg";
import { Problem } from "../scripts/problem.ts";

/** The three roles of one database. Roles belong to the whole server, hence the database's name in theirs. */
export type RoleNames = { owner: string; app: string; jobs: string };

export function roleNames(database: string): RoleNames {
  // PostgreSQL cuts names at 63 bytes; a cut name could be another database's.
  const isLong = Buffer.byteLength(database) > 48;
  const stem = isLong
    ? `${database.slice(0, 24)}_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`
    : database;
  return { owner: `${stem}_owner`, app: `${stem}_app`, jobs: `${stem}_jobs` };
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** The same server and database as another user. */
export function urlAs(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** The same server and user on another database. */
export function urlOn(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The same connection, acting as the role from its first statement on. */
export function urlActingAs(
  url: string,
  role: string,
  settings: Record<string, string> = {},
): string {
  const changed = new URL(url);
  const options = Object.entries({ ...settings, role }).map(
    ([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, "\\$&")}`,
  );
  changed.searchParams.set(
    "options",
    [changed.searchParams.get("options"), ...options].filter(Boolean).join(" "),
  );
  return changed.href;
}

/** Runs work on one connection; an unreachable server becomes one sentence without password. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that dies between two statements says so on the next one.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new Problem(`The database at ${placeOf(url)} cannot be reached: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || 5432}${pathname}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\.$/, "");
}
