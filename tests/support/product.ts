import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

type Addresses = Readonly<{ appUrl: string; jobsUrl: string }>;

/** The environment of the built product on a port of this machine; files it makes go into `folder`. */
export function productEnvironment(
  port: number,
  folder: string,
  { appUrl, jobsUrl }: Addresses,
  more: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, SMTP_URL: __, MAIL_FROM: ___, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: "production",
    APP_DATABASE_URL: appUrl,
    JOBS_DATABASE_URL: jobsUrl,
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: `http://localhost:${port}`,
    DATA_DIR: folder,
    AUTH_SECRET: "auth-secret-for-tests-only-0123456789",
    TOKEN_SECRET: "token-secret-for-tests-only-0123456789",
    DRAFT_SECRET: "draft-secret-for-tests-only-0123456789",
    ...more,
  };
}

/** Starts the built product and waits until it listens; what it says is added to the file `log`. */
export async function startProduct(env: NodeJS.ProcessEnv, log: string): Promise<ChildProcess> {
  const flags = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const server = spawn(process.execPath, [...flags, path.join(ROOT, "server", "main.ts")], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const file = createWriteStream(log, { flags: "a" });
  server.stdout?.pipe(file, { end: false });
  server.stderr?.pipe(file, { end: false });
  server.once("exit", () => file.end());
  await new Promise<void>((resolve, reject) => {
    server.once("message", () => resolve());
    server.once("exit", (code) => reject(new Error(`the server of ${log} ended with ${code}`)));
  });
  return server;
}

/** Asks the product to end, and ends it where it does not. */
export async function stopProduct(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGTERM");
  const kill = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(kill);
}
