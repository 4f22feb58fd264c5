import pg from "pg";
import { Problem } from "../scripts/problem.ts";
import {
  databaseOf,
  type RoleNames,
  roleNames,
  urlActingAs,
  urlAs,
  withClient,
} from "./connection.ts";
import { ensureRole, unlessItWorks } from "./role.ts";

export type RolePasswords = { app: string; jobs: string };
/** Where existing roles serve because the migrating user may not create any. */
export type ExistingRoles = { appUrl: string; jobsUrl: string };
export type Roles = { names: RoleNames; ownerUrl: string; appUrl: string; jobsUrl: string };

const COMMON = { TimeZone: "UTC", search_path: "public" };
const SETTINGS = {
  app: {
    ...COMMON,
    statement_timeout: "10s",
    idle_in_transaction_session_timeout: "10s",
    lock_timeout: "2s",
  },
  jobs: { ...COMMON, statement_timeout: "10min", idle_in_transaction_session_timeout: "10min" },
};

/**
 * Makes the owner, app and jobs roles of the database (or takes the existing app and jobs roles) and
 * returns their connections. Safe to run again; works as superuser and as a plain CREATEROLE user.
 */
export async function ensureRoles(
  adminUrl: string,
  credentials: RolePasswords | ExistingRoles,
): Promise<Roles> {
  const database = databaseOf(adminUrl);
  return withClient(adminUrl, async (client) => {
    await requireVersion(client);
    if ("appUrl" in credentials) return takeExisting(client, adminUrl, credentials);
    const names = roleNames(database);
    await requireCreateRole(client, names);
    await ensureRole(client, names.owner, null, COMMON);
    await ensureRole(
      client,
      names.app,
      await unlessItWorks(adminUrl, names.app, credentials.app),
      SETTINGS.app,
    );
    await ensureRole(
      client,
      names.jobs,
      await unlessItWorks(adminUrl, names.jobs, credentials.jobs),
      SETTINGS.jobs,
    );
    await letAdminActAs(client, names.owner);
    await ensureOwnerMayCreate(client, database, names);
    return {
      names,
      ownerUrl: urlActingAs(adminUrl, names.owner),
      appUrl: urlAs(adminUrl, names.app, credentials.app),
      jobsUrl: urlAs(adminUrl, names.jobs, credentials.jobs),
    };
  });
}

/** Refuses a connection that row-level security would not bind. Run before the server starts. */
export async function refusePowerfulRole(url: string, variable: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{
      name: string;
      superuser: boolean;
      bypass: boolean;
      owned: string | null;
      switches: string | null;
    }>(`
      select current_user as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
        (select min(c.oid::regclass::text) from pg_class c
          where c.relkind in ('r', 'p') and c.relrowsecurity and pg_has_role(c.relowner, 'member')) as owned,
        (select min(o.rolname::text) from pg_roles o
          where o.oid <> r.oid and (o.rolsuper or o.rolbypassrls) and pg_has_role(o.oid, 'member')) as switches
      from pg_roles r where r.rolname = current_user`);
    const role = rows[0];
    const why = role?.superuser
      ? "is a superuser"
      : role?.bypass
        ? "has BYPASSRLS"
        : role?.owned
          ? `owns, or may act as the owner of, the table ${role.owned}`
          : role?.switches
            ? `may act as ${role.switches}, which row-level security does not bind`
            : null;
    if (why)
      throw new Problem(
        `The role ${role?.name} of ${variable} ${why}, so the walls between organisations would not hold; give it a plain role.`,
      );
  });
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  if (rows[0] && rows[0].number < 150000)
    throw new Problem(
      `PostgreSQL 15 or later is needed, and the database answers ${rows[0].version}.`,
    );
}

async function requireCreateRole(client: pg.Client, names: RoleNames): Promise<void> {
  const { rows } = await client.query<{ may: boolean; name: string }>(
    "select (rolcreaterole or rolsuper) as may, rolname as name from pg_roles where rolname = current_user",
  );
  if (rows[0]?.may) return;
  throw new Problem(
    `The user ${rows[0]?.name} of DATABASE_URL may not create the roles ${names.owner}, ${names.app} and ${names.jobs}: grant it CREATEROLE, or set APP_DATABASE_URL and JOBS_DATABASE_URL to two plain roles that exist.`,
  );
}

/** From PostgreSQL 16 on, creating a role does not let its creator act as it; the right has to be given. */
async function letAdminActAs(client: pg.Client, owner: string): Promise<void> {
  const { rows } = await client.query<{ version: number; superuser: boolean; member: boolean }>(
    `select current_setting('server_version_num')::int as version, rolsuper as superuser, pg_has_role($1, 'member') as member
     from pg_roles where rolname = current_user`,
    [owner],
  );
  const admin = rows[0];
  if (!admin || admin.superuser) return;
  const isModern = admin.version >= 160000;
  const grant = `grant ${pg.escapeIdentifier(owner)} to current_user`;
  // Only 16 and later have the 'SET' privilege to ask for.
  const maySet = isModern
    ? (await client.query<{ may: boolean }>("select pg_has_role($1, 'SET') as may", [owner]))
        .rows[0]?.may
    : admin.member;
  if (!maySet) await client.query(isModern ? `${grant} with set true, inherit false` : grant);
}

/** PostgreSQL only warns when a grant is not ours to give, so the result is looked at. */
async function ensureOwnerMayCreate(
  client: pg.Client,
  database: string,
  names: RoleNames,
): Promise<void> {
  const owner = pg.escapeIdentifier(names.owner);
  const lacks = () =>
    client
      .query<{ onDatabase: boolean; onPublic: boolean }>(
        `select not has_database_privilege($1, current_database(), 'CREATE') as "onDatabase",
                not has_schema_privilege($1, 'public', 'CREATE') as "onPublic"`,
        [names.owner],
      )
      .then((result) => result.rows[0]);
  const before = await lacks();
  if (before?.onDatabase)
    await client
      .query(`grant create, temporary on database ${pg.escapeIdentifier(database)} to ${owner}`)
      .catch(() => undefined);
  if (before?.onPublic)
    await client.query(`grant create, usage on schema public to ${owner}`).catch(() => undefined);
  const after = await lacks();
  if (!after?.onDatabase && !after?.onPublic) return;
  const what = after.onDatabase ? `the database ${database}` : "its schema public";
  throw new Problem(
    `The user of DATABASE_URL must own the database ${database} or hold CREATE on it and on its schema public with grant option; it cannot pass on CREATE on ${what}.`,
  );
}

/** Without CREATEROLE the migrating user owns the tables itself; it must be neither of the other two. */
async function takeExisting(
  client: pg.Client,
  adminUrl: string,
  existing: ExistingRoles,
): Promise<Roles> {
  const owner = await currentUser(client);
  const app = await withClient(existing.appUrl, currentUser);
  const jobs = await withClient(existing.jobsUrl, currentUser);
  if (new Set([owner, app, jobs]).size < 3)
    throw new Problem(
      "DATABASE_URL, APP_DATABASE_URL and JOBS_DATABASE_URL must name three different users.",
    );
  const names = { owner, app, jobs };
  const generated = roleNames(databaseOf(adminUrl));
  const { rows } = await client.query<{ strong: boolean; may: boolean; generated: boolean }>(
    `select (rolsuper or rolbypassrls) as strong, (rolcreaterole or rolsuper) as may,
       exists (select from pg_roles where rolname = $1) as generated from pg_roles where rolname = current_user`,
    [generated.owner],
  );
  // A strong user still migrates as the plain owner role: functions it owned would see through every policy.
  if (rows[0]?.strong || rows[0]?.may || rows[0]?.generated) {
    names.owner = generated.owner;
    if (!rows[0].generated) await requireCreateRole(client, generated);
    await ensureRole(client, names.owner, null, COMMON);
    await letAdminActAs(client, names.owner);
  }
  if (names.owner !== owner) await ensureOwnerMayCreate(client, databaseOf(adminUrl), names);
  return {
    names,
    ownerUrl: urlActingAs(adminUrl, names.owner),
    appUrl: existing.appUrl,
    jobsUrl: existing.jobsUrl,
  };
}

async function currentUser(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>("select current_user::text as name");
  return rows[0]?.name ?? "";
}
