import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { type Env, readEnv } from "../server/infra/env.ts";
import { buildIfStale } from "./build.ts";
import { stopChildren } from "./child.ts";
import { seedIfWanted } from "./demo.ts";
import {
  type Installation,
  openInstallation,
  prepareDatabase,
  serverEnvironment,
} from "./installation.ts";
import { explain, Problem } from "./problem.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const flags = new Set(process.argv.slice(2));
const isDev = flags.has("--dev");
/** The image brings its build and has no sources to make another of. */
const isBuilt = flags.has("--built");

let installation: Installation | undefined;
let server: ChildProcess | undefined;
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, requestStop);

try {
  process.exitCode = await launch();
} catch (error) {
  process.exitCode = isStopping ? 0 : explain(error);
} finally {
  await installation?.close();
}

async function launch(): Promise<number> {
  const begun = performance.now();
  const env = readEnv(process.env);
  await refuseTakenPort(env);
  installation = await step("Database", () => openInstallation(env));
  const opened = installation;
  const roles = await step("Migrations", () => prepareDatabase(env, opened));
  const environment = serverEnvironment(env, opened, roles);
  const demo = await seedIfWanted(env, opened, roles, environment);
  if (!isDev && !isBuilt) await step("Build", buildIfStale);
  if (isStopping) return 0;
  server = startServer(environment);
  const ended = new Promise<number>((resolve) =>
    server?.once("exit", (code) => resolve(code ?? 1)),
  );
  const listening = new Promise<true>((resolve) => server?.once("message", () => resolve(true)));
  if ((await Promise.race([listening, ended])) === true)
    announce(env, opened, demo, performance.now() - begun);
  return ended;
}

/** Asked before anything is touched, since the answer costs nothing here and a build later. */
function refuseTakenPort({ PORT, HOST }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? "is taken by another program; set PORT to a free one"
          : `cannot be used (${error.code})`;
      reject(new Problem(`The port ${PORT} on ${HOST} ${why}.`));
    });
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (isStopping) throw new Problem("Stopped.");
  const begun = performance.now();
  const result = await work();
  console.log(`${name.padEnd(11)} ready in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

function startServer(environment: NodeJS.ProcessEnv): ChildProcess {
  const own = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const args = [...own, path.join(ROOT, "server", "main.ts"), ...(isDev ? ["--dev"] : [])];
  const env: NodeJS.ProcessEnv = isDev ? { ...environment, NODE_ENV: "development" } : environment;
  // A group of its own keeps Ctrl-C to us: the server is told to stop before its database is.
  const detached = process.platform !== "win32";
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    detached,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

function announce(
  env: Env,
  { folder, isEmbedded }: Installation,
  demo: readonly string[],
  took: number,
): void {
  const shown = env.HOST === "0.0.0.0" || env.HOST === "127.0.0.1" ? "localhost" : env.HOST;
  const lines = [
    "",
    `Januscope is at http://${shown}:${env.PORT} (started in ${(took / 1000).toFixed(1)} s; Ctrl-C stops it)`,
    ...(demo.length > 0
      ? ["Sign in to the demo organisation as:", ...demo.map((line) => `  ${line}`)]
      : ["Sign up there to begin."]),
    `Data: ${folder}${isEmbedded ? " (embedded PostgreSQL, meant for evaluation; set DATABASE_URL for your own)" : ""}`,
    "",
  ];
  console.log(lines.join("\n"));
}

function requestStop(): void {
  if (isStopping) {
    server?.kill("SIGKILL");
    return;
  }
  isStopping = true;
  console.log("\nStopping …");
  stopChildren();
  server?.kill("SIGTERM");
}
