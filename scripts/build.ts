import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runToEnd } from "./child.ts";
import { readText } from "./data-folder.ts";
import { Problem } from "./problem.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const STAMP = path.join(ROOT, ".next", "built-from");
const FOLDERS = ["app", "components", "generated", "i18n", "messages", "public", "server"];
const FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Builds unless the last build was made of exactly these sources; tells whether it did. */
export async function buildIfStale(): Promise<boolean> {
  const sources = fingerprintSources();
  if (readText(STAMP) === sources) return false;
  await build();
  writeFileSync(STAMP, sources);
  return true;
}

async function build(): Promise<void> {
  const program = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  for (const name of ["DATABASE_URL", "APP_DATABASE_URL", "JOBS_DATABASE_URL"]) delete env[name];
  const { code, output } = await runToEnd(process.execPath, [program, "build"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (code !== 0) throw new Problem(`The build failed:\n${output.trim()}`);
}

function fingerprintSources(): string {
  const hash = createHash("sha256").update(process.version);
  const files = FOLDERS.flatMap((folder) => filesIn(path.join(ROOT, folder))).concat(
    FILES.map((file) => path.join(ROOT, file)),
  );
  for (const file of files.filter((file) => existsSync(file)).sort()) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
