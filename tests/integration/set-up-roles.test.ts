import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { databaseOf, roleNames, urlAs, urlOn, withClient } from "../../prisma/connection.ts";
import { applyMigrations, getStatus } from "../../prisma/migrate.ts";
import { ensureRoles, type Roles, refusePowerfulRole } from "../../prisma/roles.ts";

const admin = inject("database").adminUrl;
const stem = `set_up_${randomBytes(4).toString("hex")}`;
const passwords = { app: "app-for-tests", jobs: "jobs-for-tests" };
const databases: string[] = [];
const users: string[] = [];

afterAll(async () => {
  await withClient(admin, async (client) => {
    for (const name of databases)
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    const generated = databases.flatMap((name) => Object.values(roleNames(name)));
    for (const name of [...generated, ...users])
      await client.query(`drop role if exists ${pg.escapeIdentifier(name)}`);
  });
});

/** A login role with the attributes; returns its name, which is its password too. */
async function aUser(name: string, attributes = ""): Promise<string> {
  const user = `${stem}_${name}`;
  users.push(user);
  const sql = `create role ${user} login ${attributes} password '${user}'`;
  await withClient(admin, (client) => client.query(sql));
  return user;
}

/** A database of the owner, as seen by `user`. */
async function aDatabase(name: string, owner?: string, user = owner): Promise<string> {
  const database = `${stem}_${name}`;
  databases.push(database);
  const sql = `create database ${database} ${owner ? `owner ${owner}` : ""}`;
  await withClient(admin, (client) => client.query(sql));
  const url = urlOn(admin, database);
  return user ? urlAs(url, user, user) : url;
}

async function expectWorking(url: string, roles: Roles): Promise<void> {
  await applyMigrations(url, roles);
  expect(await getStatus(roles.ownerUrl)).toEqual({
    pending: [],
    edited: [],
    failed: [],
    unknown: [],
  });
  await refusePowerfulRole(roles.appUrl, "APP_DATABASE_URL");
  await refusePowerfulRole(roles.jobsUrl, "JOBS_DATABASE_URL");
  const owners = await withClient(roles.ownerUrl, async (client) => {
    const { rows } = await client.query<{ owner: string }>(
      "select distinct tableowner as owner from pg_tables where schemaname in ('public', 'auth', 'pgboss')",
    );
    return rows.map(({ owner }) => owner);
  });
  expect(owners).toEqual([roles.names.owner]);
  await withClient(roles.appUrl, async (client) => {
    await expect(client.query("create table public.mine (id int)")).rejects.toThrow(/denied/);
    await expect(
      client.query(`set role ${pg.escapeIdentifier(roles.names.owner)}`),
    ).rejects.toThrow(/denied/);
    await expect(client.query("select 1 from pgboss.job")).rejects.toThrow(/denied/);
  });
}

describe("roles", () => {
  it("are made by a superuser, again and again", async () => {
    const url = await aDatabase("super");
    await expectWorking(url, await ensureRoles(url, passwords));
    await expectWorking(url, await ensureRoles(url, passwords));
  });

  it("are made by a plain user who may create roles and owns the database", async () => {
    const url = await aDatabase("owned", await aUser("owning", "createrole"));
    await expectWorking(url, await ensureRoles(url, passwords));
    await expectWorking(url, await ensureRoles(url, passwords));
  });

  it("are made by a plain user who may pass on CREATE, and by none who may not", async () => {
    const user = await aUser("granted", "createrole");
    const url = await aDatabase("granted", undefined, user);
    const asAdmin = urlOn(admin, databaseOf(url));
    await expect(ensureRoles(url, passwords)).rejects.toThrow(
      /must own the database .* grant option/,
    );
    const grants = `grant create on database ${databaseOf(url)} to ${user} with grant option;
      grant create, usage on schema public to ${user} with grant option`;
    await withClient(asAdmin, (client) => client.query(grants));
    await expectWorking(url, await ensureRoles(url, passwords));
  });

  it("exist already where the user may not create any", async () => {
    const owner = await aUser("plain");
    const url = await aDatabase("given", owner);
    await expect(ensureRoles(url, passwords)).rejects.toThrow(
      /grant it CREATEROLE, or set APP_DATABASE_URL/,
    );
    const [app, jobs] = [await aUser("given_app"), await aUser("given_jobs")];
    const given = { appUrl: urlAs(url, app, app), jobsUrl: urlAs(url, jobs, jobs) };
    await expectWorking(url, await ensureRoles(url, given));
    const same = { ...given, appUrl: given.jobsUrl };
    await expect(ensureRoles(url, same)).rejects.toThrow(/three different users/);
  });

  it("carry their limits", async () => {
    const url = await aDatabase("limits");
    const { appUrl, jobsUrl } = await ensureRoles(url, passwords);
    const limitsOf = (role: string) =>
      withClient(role, async (client) => {
        const { rows } = await client.query<{ name: string; setting: string }>(
          `select name, setting from pg_settings where name in
           ('statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout', 'TimeZone', 'search_path')`,
        );
        return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
      });
    const common = { TimeZone: "UTC", search_path: "public" };
    expect(await limitsOf(appUrl)).toEqual({
      ...common,
      statement_timeout: "10000",
      idle_in_transaction_session_timeout: "10000",
      lock_timeout: "2000",
    });
    expect(await limitsOf(jobsUrl)).toEqual({
      ...common,
      statement_timeout: "600000",
      idle_in_transaction_session_timeout: "600000",
      lock_timeout: "0",
    });
  });

  it("are refused when row-level security would not bind them", async () => {
    const url = await aDatabase("strong");
    await applyMigrations(url, await ensureRoles(url, passwords));
    const refused = (user: string) =>
      refusePowerfulRole(urlAs(url, user, user), "APP_DATABASE_URL");
    await expect(refused(await aUser("super", "superuser"))).rejects.toThrow(/is a superuser/);
    await expect(refused(await aUser("bypass", "bypassrls"))).rejects.toThrow(/has BYPASSRLS/);
    const member = await aUser("member");
    const { owner } = roleNames(databaseOf(url));
    await withClient(admin, (client) => client.query(`grant ${owner} to ${member}`));
    await expect(refused(member)).rejects.toThrow(/act as the owner of/);
  });

  it("say in one sentence that the database cannot be reached", async () => {
    const url = "postgresql://user:secret@127.0.0.1:1/nowhere";
    await expect(ensureRoles(url, passwords)).rejects.toThrow(
      "The database at 127.0.0.1:1/nowhere cannot be reached: connect ECONNREFUSED 127.0.0.1:1.",
    );
  });
});
