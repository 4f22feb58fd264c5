import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { Problem } from "../scripts/problem.ts";
import { urlAs } from "./connection.ts";

/** `password`: null for a role that never logs in, undefined to leave it as it is. */
export async function ensureRole(
  client: pg.Client,
  name: string,
  password: string | null | undefined,
  settings: Record<string, string>,
): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const { rows } = await client.query<{ strong: boolean; config: string[] | null }>(
    "select (rolsuper or rolbypassrls) as strong, rolconfig as config from pg_roles where rolname = $1",
    [name],
  );
  const found = rows[0];
  if (found?.strong)
    throw new Problem(
      `The role ${name} exists and is a superuser or has BYPASSRLS; take that from it.`,
    );
  try {
    // 42710: another server starting at the same time was first; that is just as good.
    if (!found)
      await client.query(`create role ${role} nologin`).catch((error) => ignore(error, "42710"));
    if (password)
      await client.query(
        `alter role ${role} login password ${pg.escapeLiteral(scramVerifier(password))}`,
      );
    for (const [setting, value] of Object.entries(settings)) {
      if (found?.config?.includes(`${setting}=${value}`)) continue;
      await client.query(`alter role ${role} set ${setting} = ${pg.escapeLiteral(value)}`);
    }
  } catch (error) {
    throw new Problem(
      `The role ${name} cannot be set up by the user of DATABASE_URL (${messageOf(error)}): let the user who made it run this, or drop it.`,
      { cause: error },
    );
  }
}

/** A password that already opens the database is left alone: other running servers may use it. */
export async function unlessItWorks(
  adminUrl: string,
  role: string,
  password: string,
): Promise<string | undefined> {
  const client = new pg.Client({
    connectionString: urlAs(adminUrl, role, password),
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch {
    return password;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** RFC 5803: what the server would store, so that the password itself never reaches its log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const key = (label: string) => createHmac("sha256", salted).update(label).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
}

function ignore(error: unknown, code: string): void {
  if (!(error instanceof pg.DatabaseError && error.code === code)) throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
