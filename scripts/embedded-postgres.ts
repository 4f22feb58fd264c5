import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isAlive, readText, writeWhole } from "./data-folder.ts";
import { type Binaries, ensureIdentity, findBinaries, type Identity } from "./embedded-binaries.ts";
import { isPostgres, readPidFile } from "./pid-file.ts";
import { Problem } from "./problem.ts";

export type Cluster = { urlOf: (database: string) => string; stop: () => Promise<void> };
export type ClusterOptions = { folder: string; password: string; flags?: readonly string[] };

const LOG_LIMIT = 10 * 1024 * 1024;
const STARTS = 6;

/**
 * Starts the PostgreSQL that the product brings, with its files in `<folder>/postgres`, or adopts
 * the one that a killed process left running there.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, password } = options;
  const running = await findCluster(folder, password);
  const identity = ensureIdentity();
  const binaries = await findBinaries(folder, identity);
  const place: Place = { folder, identity, binaries, files: path.join(folder, "postgres") };
  if (running) return { ...running, stop: () => stop(place) };
  await initialise(place, password);
  await clearLeftover(place);
  const port = await start(place, options.flags ?? []);
  return { urlOf: urlsOn(port, password), stop: () => stop(place) };
}

/** The cluster that already runs on the folder, or null; whoever started it stops it. */
export async function findCluster(
  folder: string,
  password: string,
): Promise<Omit<Cluster, "stop"> | null> {
  const left = readPidFile(path.join(folder, "postgres"));
  if (!left?.port || !isAlive(left.pid)) return null;
  const urlOf = urlsOn(left.port, password);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const answer = await askDataDirectory(urlOf("postgres"));
    if (answer === "starting" && isAlive(left.pid)) await sleep(250);
    else return answer === "ready" ? { urlOf } : null;
  }
  return null;
}

/** Stops whatever still runs on a folder that nobody holds any more. */
export async function stopAbandoned(folder: string): Promise<void> {
  const left = readPidFile(path.join(folder, "postgres"));
  if (!left || !isAlive(left.pid)) return;
  const identity = ensureIdentity();
  const binaries = await findBinaries(folder, identity);
  await stop({ folder, identity, binaries, files: path.join(folder, "postgres") });
}

/** Makes the database when it is absent and tells whether it did. */
export async function ensureDatabase(
  cluster: Pick<Cluster, "urlOf">,
  name: string,
): Promise<boolean> {
  const client = new pg.Client({ connectionString: cluster.urlOf("postgres") });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount) return false;
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}

type Place = { folder: string; files: string; identity: Identity; binaries: Binaries };

function urlsOn(port: number, password: string) {
  return (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function askDataDirectory(url: string): Promise<"ready" | "starting" | "stranger"> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "ready";
  } catch (error) {
    // 57P03: the server is there but still starting or recovering.
    return error instanceof pg.DatabaseError && error.code === "57P03" ? "starting" : "stranger";
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function initialise(place: Place, password: string): Promise<void> {
  const version = readText(path.join(place.files, "PG_VERSION"))?.trim();
  if (version === "18") return;
  if (version)
    throw new Problem(
      `The folder ${place.files} holds data of PostgreSQL ${version}, and this version of Januscope brings 18; set DATA_DIR to another folder, or DATABASE_URL.`,
    );
  // Made aside and renamed, so that a crash in the middle is simply made again.
  const half = `${place.files}.half`;
  const secret = path.join(place.folder, ".initial-password");
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  own(place.identity, half, secret);
  try {
    const flags = [
      "--auth=scram-sha-256",
      "--username=postgres",
      `--pwfile=${secret}`,
      "--encoding=UTF8",
    ];
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await run(
      place,
      place.binaries.initdb,
      [`--pgdata=${half}`, ...flags, ...locale],
      "make its files",
    );
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, place.files);
}

/**
 * What a crash may leave: a server that answers nobody, or a pid file whose id is a stranger's now. The file
 * of a dead server stays: by it PostgreSQL finds out whether processes of that server still write.
 */
async function clearLeftover(place: Place): Promise<void> {
  const left = readPidFile(place.files);
  if (!left || !isAlive(left.pid)) return;
  if (isPostgres(left.pid)) await stop(place);
  else rmSync(path.join(place.files, "postmaster.pid"), { force: true });
}

async function start(place: Place, flags: readonly string[]): Promise<number> {
  const log = path.join(place.folder, "postgres.log");
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) truncateSync(log);
  if (!existsSync(log)) writeFileSync(log, "", { mode: 0o600 });
  own(place.identity, log);
  const kept = Number(readText(path.join(place.folder, "postgres.port")));
  for (let attempt = 0; ; attempt += 1) {
    const port = await findFreePort(kept);
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "timezone=UTC",
      "log_timezone=UTC",
      ...flags,
    ];
    const server = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
    try {
      await run(
        place,
        place.binaries.pg_ctl,
        ["start", "-w", "-t", "60", "-D", place.files, "-l", log, "-o", server],
        "start",
      );
      writeWhole(path.join(place.folder, "postgres.port"), `${port}\n`);
      return port;
    } catch (error) {
      if (attempt === STARTS - 1)
        throw new Problem(
          `The embedded PostgreSQL did not start; its log ${log} ends with: ${lastLine(log)}`,
          { cause: error },
        );
      // Processes of a server that was killed end within moments; until then it does not start again.
      await sleep(500);
    }
  }
}

async function stop(place: Place): Promise<void> {
  if (!existsSync(path.join(place.files, "postmaster.pid"))) return;
  const stopIn = (mode: string) =>
    run(
      place,
      place.binaries.pg_ctl,
      ["stop", "-w", "-t", "20", "-m", mode, "-D", place.files],
      "stop",
    );
  await stopIn("fast")
    .catch(() => stopIn("immediate"))
    .catch(() => undefined);
}

/** pg_ctl detaches the server from our terminal: Ctrl-C reaches us alone, and we stop in order. */
function run(place: Place, program: string, args: string[], purpose: string): Promise<void> {
  const output = path.join(place.folder, "postgres-setup.log");
  const handle = openSync(output, "w", 0o600);
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: "C", LC_MESSAGES: "C", TZ: "UTC" };
    const child = spawn(program, args, {
      ...place.identity,
      cwd: place.folder,
      env,
      stdio: ["ignore", handle, handle],
      windowsHide: true,
    });
    closeSync(handle);
    const fail = (why: string) =>
      reject(new Problem(`The embedded PostgreSQL could not ${purpose}: ${why}`));
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => (code === 0 ? resolve() : fail(lastLine(output))));
  });
}

function own({ uid, gid }: Identity, ...files: string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const file of files) chownSync(file, uid, gid);
}

function findFreePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (wanted ? resolve(findFreePort(0)) : reject(error)));
    probe.listen(wanted || 0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : wanted));
    });
  });
}

function lastLine(file: string): string {
  return readText(file)?.trim().split("\n").at(-1) ?? "nothing";
}
