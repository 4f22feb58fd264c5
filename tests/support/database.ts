import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { applyMigrations } from "../../prisma/migrate.ts";
import { ensureRoles } from "../../prisma/roles.ts";
import { findLockHolder, lockDataFolder } from "../../scripts/data-folder.ts";
import { ensureDatabase, startCluster, stopAbandoned } from "../../scripts/embedded-postgres.ts";

/** Where the tests of one run find PostgreSQL; `template` is migrated and never written to. */
export type TestDatabase = Readonly<{
  adminUrl: string;
  template: string;
  appUrl: string;
  jobsUrl: string;
}>;

const TEMPLATE = "januscope_test";
const PREFIX = "januscope-test-";

/**
 * Starts a PostgreSQL of its own (or takes the one TEST_DATABASE_URL names), makes the roles and
 * migrates the template. The second value stops and removes all of it.
 */
export async function openTestDatabase(): Promise<[TestDatabase, () => Promise<void>]> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return [await prepare(given, databaseOf(given)), async () => undefined];
  await sweepAbandoned();
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  // The database runs as a user of its own, who has to get at its files.
  chmodSync(folder, 0o711);
  const unlock = lockDataFolder(folder);
  // Tests lose nothing with the machine: no waiting for the disk.
  const flags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const cluster = await startCluster({ folder, password: "for-tests-only", flags });
  const close = async () => {
    await cluster.stop();
    unlock();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ensureDatabase(cluster, TEMPLATE);
    return [await prepare(cluster.urlOf(TEMPLATE), TEMPLATE), close];
  } catch (error) {
    await close();
    throw error;
  }
}

/** A copy of the template under `name`, once; returns the addresses of both roles in it. */
export async function cloneDatabase(database: TestDatabase, name: string) {
  const client = new pg.Client(urlOf(database.adminUrl, "postgres"));
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!found.rowCount) {
      await client.query("SELECT pg_advisory_lock(hashtext('januscope-test-clone'))");
      const [copy, template] = [name, database.template].map((one) => pg.escapeIdentifier(one));
      await client.query(`CREATE DATABASE ${copy} TEMPLATE ${template}`);
    }
  } finally {
    await client.end();
  }
  return {
    adminUrl: urlOf(database.adminUrl, name),
    appUrl: urlOf(database.appUrl, name),
    jobsUrl: urlOf(database.jobsUrl, name),
  };
}

/** What runs that were killed have left: their databases stop and their folders go. */
async function sweepAbandoned(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => path.join(tmpdir(), name))) {
    // A folder without a lock is one that another run makes at this very moment.
    const isAbandoned = existsSync(path.join(folder, "lock")) && findLockHolder(folder) === null;
    if (!isAbandoned) continue;
    await stopAbandoned(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(adminUrl: string, template: string): Promise<TestDatabase> {
  const roles = await ensureRoles(adminUrl, { app: "app-for-tests", jobs: "jobs-for-tests" });
  await applyMigrations(adminUrl, roles);
  return { adminUrl, template, appUrl: roles.appUrl, jobsUrl: roles.jobsUrl };
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
