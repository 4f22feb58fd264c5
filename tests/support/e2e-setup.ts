import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildIfStale } from "../../scripts/build.ts";
import { runSeed } from "../../scripts/demo.ts";
import { cloneDatabase, openTestDatabase } from "./database.ts";
import { E2E } from "./e2e-place.ts";
import { startMailbox } from "./mailbox.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** One PostgreSQL and two servers a run: one with the demo and without mail, one that sends mail. */
export default async function setUp(): Promise<() => Promise<void>> {
  rmSync(E2E.folder, { recursive: true, force: true });
  mkdirSync(E2E.mails, { recursive: true });
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closers.reverse()) await one();
  };
  try {
    if (process.env.E2E_BUILD !== "as-it-is") await buildIfStale();
    const [database, closeDatabase] = await openTestDatabase();
    closers.push(closeDatabase);
    const demo = environmentOf(E2E.port, await cloneDatabase(database, "e2e_demo"));
    await runSeed(demo);
    const mailbox = await startMailbox(E2E.mails);
    closers.push(mailbox.close);
    const mail = environmentOf(E2E.mailPort, await cloneDatabase(database, "e2e_mail"), {
      SMTP_URL: mailbox.url,
      MAIL_FROM: "Januscope <januscope@example.test>",
    });
    const servers = await Promise.all([startServer("demo", demo), startServer("mail", mail)]);
    closers.push(() => Promise.all(servers.map(stopServer)));
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}

type Addresses = Readonly<{ appUrl: string; jobsUrl: string }>;

function environmentOf(
  port: number,
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
    DATA_DIR: E2E.folder,
    AUTH_SECRET: "auth-secret-for-tests-only-0123456789",
    TOKEN_SECRET: "token-secret-for-tests-only-0123456789",
    DRAFT_SECRET: "draft-secret-for-tests-only-0123456789",
    ...more,
  };
}

/** What the server says is kept beside the results: with it a failure can be explained. */
async function startServer(name: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const flags = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const server = spawn(process.execPath, [...flags, path.join(ROOT, "server", "main.ts")], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream(path.join(E2E.folder, `${name}-server.log`));
  server.stdout?.pipe(log, { end: false });
  server.stderr?.pipe(log, { end: false });
  await new Promise<void>((resolve, reject) => {
    server.once("message", () => resolve());
    server.once("exit", (code) => reject(new Error(`the ${name} server ended with ${code}`)));
  });
  return server;
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGTERM");
  const kill = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(kill);
}
