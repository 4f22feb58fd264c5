import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cloneDatabase, openTestDatabase } from "../support/database.ts";

/** `npm run bench`: a database of its own, the measurements in a process like the server's, nothing kept. */
const ROOT = path.resolve(import.meta.dirname, "../..");
const [database, close] = await openTestDatabase();
try {
  const { adminUrl, appUrl, jobsUrl } = await cloneDatabase(database, `bench_${process.pid}`);
  process.exitCode = await measure({
    ADMIN_DATABASE_URL: adminUrl,
    APP_DATABASE_URL: appUrl,
    JOBS_DATABASE_URL: jobsUrl,
    AUTH_SECRET: "auth-secret-for-the-bench-0123456789",
    TOKEN_SECRET: "token-secret-for-the-bench-0123456789",
    DRAFT_SECRET: "draft-secret-for-the-bench-0123456789",
    BASE_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
    NODE_ENV: "production",
  });
} finally {
  await close();
}

function measure(environment: NodeJS.ProcessEnv): Promise<number> {
  const outside = pathToFileURL(path.join(ROOT, "prisma", "seed", "outside-bundle.mjs")).href;
  const flags = ["--import", outside, "--import", "tsx"];
  const script = path.join(ROOT, "tests", "bench", "measure.ts");
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [...flags, script, ...process.argv.slice(2)], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
