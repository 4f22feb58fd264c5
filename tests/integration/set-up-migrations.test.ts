import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { roleNames, urlOn, withClient } from "../../prisma/connection.ts";
import { MIGRATIONS_FOLDER } from "../../prisma/engine.ts";
import { applyMigrations, diffToSchema, getStatus, latestMigration } from "../../prisma/migrate.ts";
import { ensureRoles, type Roles } from "../../prisma/roles.ts";

const admin = inject("database").adminUrl;
const database = `migrated_${randomBytes(4).toString("hex")}`;
const url = urlOn(admin, database);
const folder = mkdtempSync(path.join(tmpdir(), "januscope-migrations-"));
const LEVEL = { pending: [], edited: [], failed: [], unknown: [] };
let roles: Roles;

beforeAll(async () => {
  await withClient(admin, (client) => client.query(`create database ${database}`));
  roles = await ensureRoles(url, { app: "app-for-tests", jobs: "jobs-for-tests" });
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await withClient(admin, async (client) => {
    await client.query(`drop database ${database} with (force)`);
    for (const name of Object.values(roleNames(database)))
      await client.query(`drop role ${pg.escapeIdentifier(name)}`);
  });
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ name: string }>(
      "select relname as name from pg_class where relname like 'probe%'",
    ),
  );
  return rows.map(({ name }) => name).sort();
}

describe("migrations", () => {
  it("are applied once by four at the same time", async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(url, roles, folder)));
    const names = applied.flatMap(({ names }) => names);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...new Set(names)]);
    expect(names.at(-1)).toBe(latestMigration(folder));
    expect(await getStatus(roles.ownerUrl, folder)).toEqual(LEVEL);
  });

  it("have not drifted from the schema", async () => {
    expect(await diffToSchema(url, roles)).toBe("");
  });

  it("leave nothing behind when they fail, and are tried again", async () => {
    write(
      "29990101000000_probe",
      "create table probe_a (id int); create table probe_b (id nonsense);",
    );
    const failing = () => applyMigrations(url, roles, folder);
    await expect(failing()).rejects.toThrow(
      /29990101000000_probe failed and was undone: .*nonsense/,
    );
    await expect(failing()).rejects.toThrow(/failed and was undone/);
    expect(await tables()).toEqual([]);
    write("29990101000000_probe", "create table probe_a (id int); -- and a remark");
    expect((await applyMigrations(url, roles, folder)).names).toEqual(["29990101000000_probe"]);
    expect(await tables()).toEqual(["probe_a"]);
  });

  it("go on where a crash came between the script and the record of it", async () => {
    const forget = `update _prisma_migrations set finished_at = null where migration_name = '29990101000000_probe'`;
    await withClient(roles.ownerUrl, (client) => client.query(forget));
    expect((await getStatus(roles.ownerUrl, folder)).failed).toEqual(["29990101000000_probe"]);
    expect((await applyMigrations(url, roles, folder)).names).toEqual([]);
    expect(await getStatus(roles.ownerUrl, folder)).toEqual(LEVEL);
  });

  it("give way to a busy table, and get through when it is free", async () => {
    write("29990102000000_probe", "alter table probe_a add column more int;");
    await withClient(roles.ownerUrl, async (client) => {
      await client.query("begin; lock table probe_a in access share mode");
      const applying = applyMigrations(url, roles, folder);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await client.query("commit");
      expect((await applying).names).toEqual(["29990102000000_probe"]);
    });
  });

  it("may not be changed afterwards", async () => {
    write("29990102000000_probe", "alter table probe_a add column other int;");
    await expect(applyMigrations(url, roles, folder)).rejects.toThrow(
      /29990102000000_probe was changed after/,
    );
  });
});
