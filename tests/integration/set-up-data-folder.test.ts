import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "../../prisma/connection.ts";
import {
  ensureSecrets,
  findLockHolder,
  lockDataFolder,
  prepareDataFolder,
} from "../../scripts/data-folder.ts";
import {
  type Cluster,
  ensureDatabase,
  findCluster,
  startCluster,
} from "../../scripts/embedded-postgres.ts";
import { isPostgres } from "../../scripts/pid-file.ts";

const EMBEDDED = path.resolve("scripts/embedded-postgres.ts");
let folder: string;
let cluster: Cluster | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "januscope-data-"));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  await cluster?.stop();
  cluster = undefined;
  rmSync(folder, { recursive: true });
});

async function start(): Promise<Cluster> {
  cluster = await startCluster({ folder, password: "for-tests", flags: ["fsync=off"] });
  return cluster;
}

/** Starts the database in a process that is killed at once, as a power cut would. */
function startAndDie(): void {
  const script = `const { startCluster } = await import(${JSON.stringify(EMBEDDED)});
    await startCluster({ folder: ${JSON.stringify(folder)}, password: "for-tests", flags: ["fsync=off"] });
    process.kill(process.pid, "SIGKILL");`;
  const args = ["--experimental-strip-types", "--input-type=module", "--eval", script];
  expect(spawnSync(process.execPath, args).signal).toBe("SIGKILL");
}

const pidFile = () => path.join(folder, "postgres", "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);

describe("data folder", () => {
  it("keeps its secrets for itself, and for good", () => {
    const secrets = ensureSecrets(folder);
    expect(new Set(Object.values(secrets)).size).toBe(6);
    expect(ensureSecrets(folder)).toEqual(secrets);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("does not replace secrets that cannot be read", () => {
    writeFileSync(path.join(folder, "secrets.json"), '{"AUTH_SECRET":"half');
    expect(() => ensureSecrets(folder)).toThrow(/is damaged; restore it/);
  });

  it("names the folder that cannot be written", () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => prepareDataFolder(path.join(file, "below"))).toThrow(
      /a-file\/below cannot be written/,
    );
  });

  it("has one holder at a time, and forgets a dead one", async () => {
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(
      `already running on the data folder ${folder} (process ${process.pid})`,
    );
    unlock();
    const child = spawn(process.execPath, ["--eval", "0"]);
    await new Promise((resolve) => child.once("exit", resolve));
    writeFileSync(path.join(folder, "lock"), `${child.pid} 1\n`);
    lockDataFolder(folder)();
    expect(findLockHolder(folder)).toBeNull();
  });

  it.runIf(process.platform === "linux")("knows the holder from a stranger with its number", () => {
    writeFileSync(path.join(folder, "lock"), `${process.pid} 1\n`);
    lockDataFolder(folder)();
  });
});

describe("embedded database", () => {
  it("starts, keeps what it holds, and stops", async () => {
    await ensureDatabase(await start(), "kept");
    const port = readFileSync(path.join(folder, "postgres.port"), "utf8");
    await cluster?.stop();
    expect(existsSync(pidFile())).toBe(false);
    expect(await findCluster(folder, "for-tests")).toBeNull();
    expect(await ensureDatabase(await start(), "kept")).toBe(false);
    expect(readFileSync(path.join(folder, "postgres.port"), "utf8")).toBe(port);
  });

  it.runIf(process.platform === "linux")(
    "waits for what a killed server's processes still do, on the same port",
    async () => {
      const before = await start();
      const client = new pg.Client(before.urlOf("postgres"));
      client.on("error", () => undefined);
      await client.connect();
      const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
      client.query("SELECT sum(sqrt(i)) FROM generate_series(1, 3000000) i").catch(() => undefined);
      await sleep(100);
      process.kill(serverPid(), "SIGKILL");
      const after = await start();
      expect(isPostgres(rows[0]?.pid)).toBe(false);
      expect(after.urlOf("postgres")).toBe(before.urlOf("postgres"));
      await client.end().catch(() => undefined);
    },
  );

  it("is adopted from a killed process", async () => {
    startAndDie();
    const left = serverPid();
    const { urlOf } = await start();
    expect(serverPid()).toBe(left);
    await withClient(urlOf("postgres"), (client) => client.query("select 1"));
    await cluster?.stop();
    expect(existsSync(pidFile())).toBe(false);
    expect(await findCluster(folder, "for-tests")).toBeNull();
  });

  it("comes back after being killed itself", async () => {
    startAndDie();
    process.kill(serverPid(), "SIGKILL");
    const { urlOf } = await start();
    await withClient(urlOf("postgres"), (client) => client.query("select 1"));
  });

  it("is not held up by a pid file whose number is another program's now", async () => {
    await start();
    await cluster?.stop();
    writeFileSync(pidFile(), `${process.pid}\n${folder}/postgres\n0\n1\n\n127.0.0.1\n`);
    const { urlOf } = await start();
    await withClient(urlOf("postgres"), (client) => client.query("select 1"));
  });

  it("takes another port when its own is taken", async () => {
    await start();
    await cluster?.stop();
    const port = Number(readFileSync(path.join(folder, "postgres.port"), "utf8"));
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
    const { urlOf } = await start();
    expect(Number(new URL(urlOf("postgres")).port)).not.toBe(port);
    await new Promise((resolve) => squatter.close(resolve));
  });

  it("says whose data it cannot read", async () => {
    await start();
    await cluster?.stop();
    writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow(
      /holds data of PostgreSQL 17, and this version of Januscope brings 18/,
    );
  });
});
