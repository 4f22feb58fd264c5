import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Problem } from "../scripts/problem.ts";
import { urlActingAs, urlOn, withClient } from "./connection.ts";
import {
  type Engine,
  MIGRATIONS_FOLDER,
  NO_FILTER,
  readMigrations,
  SCHEMA_FILE,
  withEngine,
} from "./engine.ts";
import { applyGrants } from "./grants.ts";
import { prepareQueues } from "./queues.ts";
import type { Roles } from "./roles.ts";

/** Any number that no other program uses for its own advisory locks. */
const LOCK = 7_252_026_001n;
const PATIENCE_MS = 60_000;
const ATTEMPTS = 5;

export type Applied = { names: string[] };
export type Status = { pending: string[]; edited: string[]; failed: string[]; unknown: string[] };

/** Applies what is pending as the owner role, under one lock; then queues and grants. Safe to repeat. */
export async function applyMigrations(
  adminUrl: string,
  roles: Roles,
  folder = MIGRATIONS_FOLDER,
): Promise<Applied> {
  return withMigrationLock(adminUrl, async () => {
    await prepareQueues(roles.ownerUrl);
    // A table that is busy for two seconds makes a migration give way instead of stopping the product.
    const url = urlActingAs(roles.ownerUrl, roles.names.owner, { lock_timeout: "2s" });
    const { applied, edited } = await applyWithPatience(url, folder);
    if (edited[0])
      throw new Problem(
        `The migration ${edited[0]} was changed after this database got it, so the two differ; restore the file and write a new migration.`,
      );
    await withClient(roles.ownerUrl, (client) => applyGrants(client, roles.names));
    return { names: applied };
  });
}

/** How the database stands against the folder; all four lists are empty when it is at its level. */
export async function getStatus(ownerUrl: string, folder = MIGRATIONS_FOLDER): Promise<Status> {
  return withEngine(ownerUrl, (engine) => diagnose(engine, folder));
}

/** The newest migration of the folder: the level that a server of this version expects. */
export function latestMigration(folder = MIGRATIONS_FOLDER): string | undefined {
  return readMigrations(folder).migrationDirectories.at(-1)?.path;
}

/**
 * SQL from the migrations, applied in a scratch database, to schema.prisma: the draft of the next
 * migration, and empty when the two agree.
 */
export async function diffToSchema(
  adminUrl: string,
  roles: Roles,
  folder = MIGRATIONS_FOLDER,
): Promise<string> {
  if (!existsSync(SCHEMA_FILE)) throw new Problem(`There is no ${SCHEMA_FILE} to compare with.`);
  const scratch = `januscope_scratch_${randomBytes(4).toString("hex")}`;
  const identifier = pg.escapeIdentifier(scratch);
  await withClient(adminUrl, (client) => client.query(`create database ${identifier}`));
  try {
    await withClient(urlOn(adminUrl, scratch), async (client) => {
      const owner = pg.escapeIdentifier(roles.names.owner);
      await client.query(
        `grant create on database ${identifier} to ${owner}; grant create, usage on schema public to ${owner}`,
      );
    });
    return await withEngine(urlOn(roles.ownerUrl, scratch), async (engine) => {
      await apply(engine, folder);
      const schema = {
        files: [{ path: "schema.prisma", content: readFileSync(SCHEMA_FILE, "utf8") }],
      };
      const found = await engine.diff({
        from: { tag: "schemaDatasource", ...schema, configDir: "." },
        to: { tag: "schemaDatamodel", ...schema },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
      });
      return isEmptyScript(found.stdout ?? "") ? "" : (found.stdout ?? "");
    });
  } finally {
    await withClient(adminUrl, (client) =>
      client.query(`drop database if exists ${identifier} with (force)`),
    );
  }
}

/** A migration that met a busy table was undone whole, so it is tried again, and again by the next start. */
async function applyWithPatience(
  url: string,
  folder: string,
): Promise<{ applied: string[]; edited: string[] }> {
  for (let attempt = 1; ; attempt += 1) {
    await withClient(url, settleInterrupted);
    try {
      return await withEngine(url, async (engine) => {
        const applied = await apply(engine, folder);
        return { applied, edited: (await diagnose(engine, folder)).edited };
      });
    } catch (error) {
      const isBusy = error instanceof pg.DatabaseError && error.code === "55P03";
      if (isBusy && attempt < ATTEMPTS) await sleep(attempt * 1000);
      else if (error instanceof pg.DatabaseError) throw await failedMigration(url, error);
      else throw error;
    }
  }
}

/**
 * What a crash or an error left unfinished: a script counts its step in its own transaction, so one
 * with a step is done and one without has left nothing behind.
 */
async function settleInterrupted(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ history: string | null }>(
    "select to_regclass('public._prisma_migrations') as history",
  );
  if (!rows[0]?.history) return;
  await client.query(`
    update public._prisma_migrations
    set finished_at = case when applied_steps_count > 0 then now() end,
        rolled_back_at = case when applied_steps_count = 0 then now() end
    where finished_at is null and rolled_back_at is null`);
}

async function failedMigration(url: string, error: pg.DatabaseError): Promise<Problem> {
  const name = await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select migration_name as name from public._prisma_migrations
       where finished_at is null order by started_at desc limit 1`,
    );
    return rows[0]?.name ?? "";
  });
  return new Problem(`The migration ${name} failed and was undone: ${error.message}.`, {
    cause: error,
  });
}

async function diagnose(engine: Engine, folder: string): Promise<Status> {
  const { history, ...found } = await engine.diagnoseMigrationHistory({
    migrationsList: readMigrations(folder),
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  return {
    pending: history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [],
    unknown:
      history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
    edited: found.editedMigrationNames,
    failed: found.failedMigrationNames,
  };
}

async function apply(engine: Engine, folder: string): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(folder),
    filters: NO_FILTER,
  });
  return appliedMigrationNames;
}

function isEmptyScript(script: string): boolean {
  return script.split("\n").every((line) => !line.trim() || line.startsWith("--"));
}

async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    const end = Date.now() + PATIENCE_MS;
    while (
      !(await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [LOCK]))
        .rows[0]?.taken
    ) {
      if (Date.now() > end)
        throw new Problem(
          "Another process has been migrating this database for a minute; try again when it is done.",
        );
      await sleep(250);
    }
    return work();
  });
}
