import { withClient } from "../prisma/connection.ts";
import { applyMigrations, latestMigration } from "../prisma/migrate.ts";
import { ensureRoles, type Roles, refusePowerfulRole } from "../prisma/roles.ts";
import { isPrepared, markPrepared } from "../prisma/stamp.ts";
import type { Env } from "../server/infra/env.ts";
import {
  chooseDataFolder,
  ensureSecrets,
  lockDataFolder,
  prepareDataFolder,
  type Secrets,
} from "./data-folder.ts";
import { type Cluster, ensureDatabase, findCluster, startCluster } from "./embedded-postgres.ts";
import { Problem } from "./problem.ts";

/** A data folder with its secrets and the database that belongs to it, ready for work. */
export type Installation = {
  folder: string;
  secrets: Secrets;
  adminUrl: string;
  isEmbedded: boolean;
  /** Whether this call made the embedded database. */
  isNew: boolean;
  close: () => Promise<void>;
};

const DATABASE = "januscope";

/** Takes the data folder for this process and opens its database, starting the embedded one if needed. */
export async function openInstallation(env: Env): Promise<Installation> {
  if (env.APP_DATABASE_URL && !env.DATABASE_URL)
    throw new Problem(
      "APP_DATABASE_URL and JOBS_DATABASE_URL name roles of your own database, so DATABASE_URL is needed with them.",
    );
  const folder = chooseDataFolder(env.DATA_DIR);
  prepareDataFolder(folder);
  const unlock = lockDataFolder(folder);
  try {
    const secrets = ensureSecrets(folder);
    if (env.DATABASE_URL) {
      return {
        folder,
        secrets,
        adminUrl: env.DATABASE_URL,
        isEmbedded: false,
        isNew: false,
        close: async () => unlock(),
      };
    }
    const cluster = await startCluster({ folder, password: secrets.superuserPassword });
    const close = () => cluster.stop().finally(unlock);
    return { folder, secrets, ...(await onDatabase(cluster)), close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The same beside a running product, whose database it uses and leaves running. */
export async function joinInstallation(env: Env): Promise<Installation> {
  if (env.DATABASE_URL) return openInstallation(env);
  const folder = chooseDataFolder(env.DATA_DIR);
  prepareDataFolder(folder);
  const secrets = ensureSecrets(folder);
  const running = await findCluster(folder, secrets.superuserPassword);
  if (!running) return openInstallation(env);
  return { folder, secrets, ...(await onDatabase(running)), close: async () => undefined };
}

/** Roles, migrations, queues and grants; refuses roles that row-level security would not bind. */
export async function prepareDatabase(env: Env, installation: Installation): Promise<Roles> {
  const roles = await rolesOf(env, installation);
  if (!(await isPrepared(roles))) {
    await applyMigrations(installation.adminUrl, roles);
    await markPrepared(roles);
  }
  await refusePowerfulRole(roles.appUrl, "APP_DATABASE_URL");
  await refusePowerfulRole(roles.jobsUrl, "JOBS_DATABASE_URL");
  return roles;
}

/** The three roles of the installation, made where they are missing. */
export function rolesOf(env: Env, { adminUrl, secrets }: Installation): Promise<Roles> {
  const given =
    env.APP_DATABASE_URL && env.JOBS_DATABASE_URL
      ? { appUrl: env.APP_DATABASE_URL, jobsUrl: env.JOBS_DATABASE_URL }
      : { app: secrets.appPassword, jobs: secrets.jobsPassword };
  return ensureRoles(adminUrl, given);
}

/** What a server process gets: never the connection that may create roles. */
export function serverEnvironment(
  env: Env,
  { secrets, folder }: Installation,
  roles: Roles,
): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    APP_DATABASE_URL: roles.appUrl,
    JOBS_DATABASE_URL: roles.jobsUrl,
    PORT: String(env.PORT),
    HOST: env.HOST,
    BASE_URL: env.BASE_URL,
    DATA_DIR: folder,
    AUTH_SECRET: env.AUTH_SECRET ?? secrets.AUTH_SECRET,
    TOKEN_SECRET: env.TOKEN_SECRET ?? secrets.TOKEN_SECRET,
    DRAFT_SECRET: env.DRAFT_SECRET ?? secrets.DRAFT_SECRET,
    MIGRATION_LEVEL: latestMigration() ?? "",
  };
}

/** Whether nobody has made an organisation in the database yet. */
export function isEmptyDatabase(roles: Roles): Promise<boolean> {
  return withClient(roles.ownerUrl, async (client) => {
    const { rows } = await client.query<{ known: string | null }>(
      "select to_regclass('public.organisation') as known",
    );
    if (!rows[0]?.known) return true;
    // The planner's count sees rows that forced row-level security hides from the owner as well.
    await client.query("analyze public.organisation");
    const found = await client.query<{ rows: number }>(
      "select reltuples as rows from pg_class where oid = 'public.organisation'::regclass",
    );
    return (found.rows[0]?.rows ?? 0) <= 0;
  });
}

async function onDatabase(
  cluster: Pick<Cluster, "urlOf">,
): Promise<Pick<Installation, "adminUrl" | "isEmbedded" | "isNew">> {
  const isNew = await ensureDatabase(cluster, DATABASE);
  return { adminUrl: cluster.urlOf(DATABASE), isEmbedded: true, isNew };
}
