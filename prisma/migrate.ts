import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Problem } from "../scripts/problem.ts";
import { urlActingAs, urlOn, withClient } from "./connection.ts";
import { MIGRATIONS_FOLDER, NO_FILTER, readMigrations, SCHEMA_FILE, withEngine } from "./engine.ts";
import { applyGrants } from "./grants.ts";
import { prepareQueues } from "./queues.ts";
import type { Roles } from "./roles.ts";

/** Any number that no other program uses for its own advisory locks. */
const LOCK = 7_252_026_001n;
const PATIENCE_MS = 60_000;

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
    const applied = await withEngine(url, (engine) => retryWhileBusy(() => apply(engine, folder)));
    await withClient(roles.ownerUrl, (client) => applyGrants(client, roles.names));
    return { names: applied };
  });
}

/** How the database stands against the folder; all four lists are empty when it is at its level. */
export async function getStatus(ownerUrl: string, folder = MIGRATIONS_FOLDER): Promise<Status> {
  return withEngine(ownerUrl, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(folder),
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    });
    const history = found.history;
    return {
      pending:
        history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [],
      unknown:
        history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
      edited: found.editedMigrationNames,
      failed: found.failedMigrationNames,
    };
  });
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

type Applying = Parameters<Parameters<typeof withEngine>[1]>[0];

async function apply(engine: Applying, folder: string): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(folder),
    filters: NO_FILTER,
  });
  return appliedMigrationNames;
}

function isEmptyScript(script: string): boolean {
  return script.split("\n").every((line) => !line.trim() || line.startsWith("--"));
}

async function retryWhileBusy<T>(work: () => Promise<T>): Promise<T> {
  return work();
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
