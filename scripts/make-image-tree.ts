import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { buildIfStale } from "./build.ts";
import { explain, Problem } from "./problem.ts";

/** Lays out in the given folder what a container image holds: the standalone server and its launcher. */
const ROOT = path.resolve(import.meta.dirname, "..");
const PARTS = [
  "prisma",
  "scripts",
  "server/main.ts",
  "server/infra/env.ts",
  "server/infra/pdf-worker.ts",
  "server/infra/queues.ts",
];
/** What the launcher, the migrator and the printer import; the standalone server brings only what itself needs. */
const PACKAGES = [
  "@fontsource/ibm-plex-sans-arabic",
  "@fontsource/inter",
  "@fontsource/noto-sans-hebrew",
  "@fontsource/noto-sans-math",
  "@prisma/adapter-pg",
  "@prisma/driver-adapter-utils",
  "@prisma/schema-engine-wasm",
  "@react-pdf/renderer",
  "pg",
  "pg-boss",
  "react",
  "zod",
];

try {
  await makeImageTree(process.argv[2]);
} catch (error) {
  process.exitCode = explain(error);
}

async function makeImageTree(target: string | undefined): Promise<void> {
  if (!target)
    throw new Problem("Say into which folder: node scripts/make-image-tree.ts <folder>.");
  await buildIfStale();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const copy = (from: string, to: string) =>
    cpSync(path.join(ROOT, from), path.join(target, to), {
      recursive: true,
      verbatimSymlinks: true,
    });
  copy(".next/standalone", ".");
  copy(".next/static", ".next/static");
  if (existsSync(path.join(ROOT, "public"))) copy("public", "public");
  for (const part of PARTS) copy(part, part);
  // The demo goes through the product's own sources, which an image does not hold.
  for (const name of ["seed.ts", "seed"])
    rmSync(path.join(target, "prisma", name), { recursive: true, force: true });
  for (const name of closure(PACKAGES)) copy(name, name);
}

/** The packages and all they depend on, as folders below the root. */
function closure(names: readonly string[]): string[] {
  const folders = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = findPackage(name, from);
    if (!folder || folders.has(folder)) return;
    folders.add(folder);
    const about: unknown = JSON.parse(
      readFileSync(path.join(ROOT, folder, "package.json"), "utf8"),
    );
    // Reason: every package.json on the registry has this shape.
    const { dependencies = {} } = about as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) visit(dependency, path.join(ROOT, folder));
  };
  for (const name of names) visit(name, ROOT);
  return [...folders];
}

function findPackage(name: string, from: string): string | null {
  const places = createRequire(path.join(from, "package.json")).resolve.paths(name) ?? [];
  const found = places
    .map((place) => path.join(place, name))
    .find((folder) => existsSync(path.join(folder, "package.json")));
  return found ? path.relative(ROOT, found) : null;
}
