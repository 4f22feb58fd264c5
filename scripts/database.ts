import { applyMigrations, diffToSchema, getStatus } from "../prisma/migrate.ts";
import { readEnv } from "../server/infra/env.ts";
import { type Installation, joinInstallation, rolesOf } from "./installation.ts";
import { explain } from "./problem.ts";

/** `apply` what is pending, tell the `status`, print the next migration's `diff`, or fail on `drift`. */
const COMMANDS = { apply, status, diff, drift };

process.exitCode = await main(process.argv[2] ?? "");

async function main(command: string): Promise<number> {
  if (!(command in COMMANDS)) {
    console.error(`Say one of: ${Object.keys(COMMANDS).join(", ")}.`);
    return 2;
  }
  let installation: Installation | undefined;
  try {
    const env = readEnv(process.env);
    installation = await joinInstallation(env);
    const roles = await rolesOf(env, installation);
    // Reason: membership was tested above.
    return await COMMANDS[command as keyof typeof COMMANDS](installation, roles);
  } catch (error) {
    return explain(error);
  } finally {
    await installation?.close();
  }
}

type Roles = Awaited<ReturnType<typeof rolesOf>>;

async function apply({ adminUrl }: Installation, roles: Roles): Promise<number> {
  const { names } = await applyMigrations(adminUrl, roles);
  console.log(names.length > 0 ? `Applied: ${names.join(", ")}` : "Nothing to apply.");
  return 0;
}

async function status(_: Installation, roles: Roles): Promise<number> {
  const found = await getStatus(roles.ownerUrl);
  for (const [state, names] of Object.entries(found))
    for (const name of names) console.log(`${state}: ${name}`);
  const isLevel = Object.values(found).every((names) => names.length === 0);
  console.log(
    isLevel
      ? "The database is at the level of the migrations."
      : "The database is not at the level of the migrations.",
  );
  return isLevel ? 0 : 1;
}

async function diff({ adminUrl }: Installation, roles: Roles): Promise<number> {
  console.log(
    (await diffToSchema(adminUrl, roles)) || "-- The migrations and schema.prisma agree.",
  );
  return 0;
}

async function drift({ adminUrl }: Installation, roles: Roles): Promise<number> {
  const sql = await diffToSchema(adminUrl, roles);
  console.log(
    sql
      ? `The migrations and schema.prisma have drifted apart:\n${sql}`
      : "The migrations and schema.prisma agree.",
  );
  return sql ? 1 : 0;
}
