import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { Problem } from "./problem.ts";

const CHECKOUT = path.resolve(import.meta.dirname, "..");

export type Secrets = {
  AUTH_SECRET: string;
  TOKEN_SECRET: string;
  DRAFT_SECRET: string;
  superuserPassword: string;
  appPassword: string;
  jobsPassword: string;
};

/**
 * The folder that holds everything generated. Root gets one outside its home, because the embedded
 * database drops to the `postgres` user, which cannot enter a home closed to others.
 */
export function chooseDataFolder(dataDir: string | undefined): string {
  if (dataDir) return path.resolve(dataDir);
  if (!isRoot()) return path.join(CHECKOUT, ".data");
  const checkout = createHash("sha256").update(CHECKOUT).digest("hex").slice(0, 12);
  return path.join("/var/lib/januscope", checkout);
}

/** Makes the folder and proves that it can be written; a Problem says which folder cannot. */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Problem(
      `The data folder ${folder} cannot be written (${codeOf(error)}); set DATA_DIR to one that can.`,
    );
  }
}

/** Takes the folder for this process until the returned function is called; a dead holder is ignored. */
export function lockDataFolder(folder: string): () => void {
  const file = path.join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, `${process.pid} ${startedAt(process.pid)}\n`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const holder = findLockHolder(folder);
      if (holder)
        throw new Problem(
          `Januscope is already running on the data folder ${folder} (process ${holder}).`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new Problem(
    `The data folder ${folder} is being started by another process at this moment; try again.`,
  );
}

/** The living process that holds the folder, or null. */
export function findLockHolder(folder: string): number | null {
  const [pid, started] = readText(path.join(folder, "lock"))?.trim().split(" ") ?? [];
  if (!pid || !isAlive(Number(pid))) return null;
  // A process id is reused sooner or later; the start time tells the holder from a stranger.
  const isStranger = startedAt(Number(pid)) !== (started ?? "");
  return isStranger ? null : Number(pid);
}

/** The secrets of this installation, made on first use; later versions add what is missing. */
export function ensureSecrets(folder: string): Secrets {
  const file = path.join(folder, "secrets.json");
  const fresh: Secrets = {
    AUTH_SECRET: newSecret(),
    TOKEN_SECRET: newSecret(),
    DRAFT_SECRET: newSecret(),
    superuserPassword: newSecret(),
    appPassword: newSecret(),
    jobsPassword: newSecret(),
  };
  const text = readText(file);
  const known: unknown = text === null ? {} : parseJson(file, text);
  const secrets = { ...fresh, ...(known as Partial<Secrets>) };
  if (JSON.stringify(secrets) !== text?.trim()) writeWhole(file, `${JSON.stringify(secrets)}\n`);
  return secrets;
}

/** Writes a private file so that a crash leaves either the old content or the new, never half. */
export function writeWhole(file: string, content: string): void {
  const half = `${file}.${process.pid}.half`;
  writeFileSync(half, content, { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, file);
}

export function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new Problem(`The file ${file} cannot be read (${codeOf(error)}).`);
  }
}

/** Level by level: Node's own recursion never ends where a parent exists but takes no folders, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(
      `The file ${file} is damaged; restore it from a backup, since drafts and sessions depend on it.`,
    );
  }
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Start time in clock ticks where /proc tells it, else empty: then only the process id counts. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A dead process that nobody has collected keeps its number and its start time.
    return state === "Z" ? "ended" : (fields[18] ?? "");
  } catch {
    return "";
  }
}
