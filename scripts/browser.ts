import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "../tests/support/chromium.ts";
import { Problem } from "./problem.ts";

/** Makes sure that the tests find a browser: the system's, else Playwright's own, else Debian's package. */
export function ensureBrowser(): void {
  if (findChromium() || existsSync(chromium.executablePath())) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No browser here: installing Debian's chromium …");
    const update = spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    if (update.error === undefined) spawnSync("apt-get", install, { stdio: "ignore" });
    if (findChromium()) return;
  }
  throw new Problem(
    "There is no Chromium for the end-to-end tests: install one, name it in CHROMIUM_PATH, or run `npx playwright install chromium`.",
  );
}
