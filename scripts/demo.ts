import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Roles } from "../prisma/roles.ts";
import type { Env } from "../server/infra/env.ts";
import { runToEnd } from "./child.ts";
import { readText, writeWhole } from "./data-folder.ts";
import { type Installation, isEmptyDatabase } from "./installation.ts";
import { Problem } from "./problem.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const SEED = path.join(ROOT, "prisma", "seed.ts");
const OUTSIDE_BUNDLE = path.join(ROOT, "prisma", "seed", "outside-bundle.mjs");

/** Fills an empty database with the demo organisation where it is wanted; returns who can sign in. */
export async function seedIfWanted(
  env: Env,
  installation: Installation,
  roles: Roles,
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const isWanted = (env.SEED ?? (installation.isEmbedded ? "demo" : "none")) === "demo";
  if (env.SEED === "demo" && !existsSync(SEED))
    throw new Problem("This build brings no demo organisation; start without SEED=demo.");
  const state = path.join(installation.folder, "demo.state");
  // A seed that was interrupted is continued, since running it twice changes nothing.
  const isHalf = readText(state) === "started";
  if (isWanted && existsSync(SEED) && (isHalf || (await isEmptyDatabase(roles)))) {
    writeWhole(state, "started");
    const begun = performance.now();
    await runSeed(environment);
    writeWhole(state, "done");
    console.log(
      `${"Demo".padEnd(11)} ready in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
    );
  }
  return readText(state) === "done" ? readSignIns(installation.folder) : [];
}

/** The lines that the seed leaves in `<data folder>/demo-sign-in.txt`, one person each. */
function readSignIns(folder: string): string[] {
  return (readText(path.join(folder, "demo-sign-in.txt")) ?? "")
    .split("\n")
    .filter((line) => line.trim());
}

/** Runs the seed in a process of its own, with the environment of a server. */
export async function runSeed(environment: NodeJS.ProcessEnv): Promise<void> {
  // The seed goes through the product's own verbs, which are written for a server bundle.
  const flags = ["--import", pathToFileURL(OUTSIDE_BUNDLE).href, "--import", "tsx"];
  const script = `const { seed } = await import(${JSON.stringify(pathToFileURL(SEED).href)}); await seed(); process.exit(0);`;
  const { code } = await runToEnd(
    process.execPath,
    [...flags, "--input-type=module", "--eval", script],
    { cwd: ROOT, env: environment, stdio: "inherit" },
  );
  if (code !== 0)
    throw new Problem(
      "The demo organisation could not be made; the reason is above. SEED=none starts without it.",
    );
}
