import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyMigrations } from "../../prisma/migrate.ts";
import { ensureRoles } from "../../prisma/roles.ts";
import { ensureDatabase, startCluster } from "../../scripts/embedded-postgres.ts";
import { readPidFile } from "../../scripts/pid-file.ts";
import { freePort } from "./free-port.ts";
import { productEnvironment, startProduct, stopProduct } from "./product.ts";

export type Victim = "application" | "database";

/** The built product on a database of its own, both of which can be killed; each comes back by itself. */
export async function openKillable() {
  const folder = mkdtempSync(path.join(tmpdir(), "januscope-killed-"));
  // The database runs as a user of its own, who has to get at its files.
  chmodSync(folder, 0o711);
  const database = { folder, password: "for-tests-only" };
  let cluster = await startCluster(database);
  await ensureDatabase(cluster, "januscope");
  const adminUrl = cluster.urlOf("januscope");
  const roles = await ensureRoles(adminUrl, { app: "app-for-tests", jobs: "jobs-for-tests" });
  await applyMigrations(adminUrl, roles);
  const port = await freePort();
  const environment = productEnvironment(port, folder, roles);
  const log = path.join(folder, "server.log");
  let server = await startProduct(environment, log);

  const kill = async (victim: Victim): Promise<void> => {
    if (victim === "application") {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode !== null) throw new Error(`the server ended by itself; see ${log}`);
      server.kill("SIGKILL");
      await ended;
      server = await startProduct(environment, log);
    } else {
      const running = readPidFile(path.join(folder, "postgres"));
      if (running) process.kill(running.pid, "SIGKILL");
      cluster = await startCluster(database);
    }
  };
  const stop = async (): Promise<void> => {
    await stopProduct(server);
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, adminUrl, environment, log, kill, stop };
}

export type Killable = Awaited<ReturnType<typeof openKillable>>;
