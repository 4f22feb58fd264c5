import { readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "./data-folder.ts";

/** What PostgreSQL wrote about itself into its files: its process and port; null when it says nothing. */
export function readPidFile(files: string): { pid: number; port: number } | null {
  const lines = readText(path.join(files, "postmaster.pid"))?.split("\n");
  return lines?.[0] ? { pid: Number(lines[0]), port: Number(lines[3]) } : null;
}

/** Whether the number belongs to a PostgreSQL; a crash may leave one that is a stranger's by now. */
export function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    // Without /proc nothing tells; pg_ctl finds out by itself whether the process is its own.
    return process.platform !== "linux";
  }
}
