import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser.ts";
import { buildIfStale } from "./build.ts";
import { runToEnd, stopChildren } from "./child.ts";
import { explain } from "./problem.ts";

/** Everything that is checked, in order; with `--quick` what needs neither database nor browser. */
const ROOT = path.resolve(import.meta.dirname, "..");
const RESULTS = path.join(ROOT, "test-results");
const isQuick = process.argv.includes("--quick");

type Count = { passed: number; failed: number };
type Part = { name: string; run: () => Promise<Count> };

const parts: Part[] = [
  { name: "format and lint", run: () => tool("@biomejs/biome/bin/biome", ["ci", "."]) },
  { name: "types", run: types },
  { name: "boundaries", run: boundaries },
  { name: "dead code", run: () => tool("knip/bin/knip.js", []) },
  { name: "unit", run: () => vitest("unit") },
];
if (!isQuick) {
  parts.push(
    { name: "integration", run: () => vitest("integration") },
    { name: "build", run: build },
    { name: "end to end", run: playwright },
  );
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stopChildren();
    process.exit(1);
  });
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const part of parts) {
  const begun = performance.now();
  console.log(`\n── ${part.name}`);
  const { passed, failed } = await part.run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`── ${part.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One of the installed tools; it counts as one check. */
async function tool(file: string, args: string[]): Promise<Count> {
  const { code } = await run(file, args);
  return one(code === 0);
}

async function types(): Promise<Count> {
  // The framework writes the types of the routes; a clean clone has none yet.
  await run("next/dist/bin/next", ["typegen"], { quiet: true });
  return tool("typescript/bin/tsc", ["--noEmit", "-p", "."]);
}

/** A graph tool that understands nothing reports no violation: so the number of modules is asked too. */
async function boundaries(): Promise<Count> {
  const file = "dependency-cruiser/bin/dependency-cruiser.mjs";
  const args = ["--config", ".dependency-cruiser.mjs", "server", "app", "components"];
  const { code, output } = await run(file, args, { quiet: true });
  console.log(output.trim());
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  return one(code === 0 && modules > 100);
}

async function vitest(project: string): Promise<Count> {
  const report = path.join(RESULTS, `${project}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
  const found = readReport(report);
  return atLeastOneFailure(code, {
    passed: Number(found?.numPassedTests ?? 0),
    failed: Number(found?.numFailedTests ?? 0) + Number(found?.numPendingTests ?? 0),
  });
}

async function build(): Promise<Count> {
  try {
    await buildIfStale();
    return one(true);
  } catch (error) {
    explain(error);
    return one(false);
  }
}

async function playwright(): Promise<Count> {
  try {
    ensureBrowser();
  } catch (error) {
    explain(error);
    return one(false);
  }
  const { code } = await run("@playwright/test/cli.js", ["test"]);
  const stats = readReport(path.join(RESULTS, "e2e.json"))?.stats;
  return atLeastOneFailure(code, {
    passed: Number(stats?.expected ?? 0),
    failed:
      Number(stats?.unexpected ?? 0) + Number(stats?.flaky ?? 0) + Number(stats?.skipped ?? 0),
  });
}

function run(file: string, args: string[], options: { quiet?: boolean } = {}) {
  const stdio = options.quiet ? (["ignore", "pipe", "pipe"] as const) : "inherit";
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  return runToEnd(process.execPath, [path.join(ROOT, "node_modules", file), ...args], {
    cwd: ROOT,
    // Reason: a readonly tuple is what the literal is, a mutable one what the type asks for.
    stdio: stdio as "inherit",
    env,
  });
}

type Report = Record<string, unknown> & { stats?: Record<string, number> };

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function one(isGood: boolean): Count {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

// A runner that broke down before its first test must not look like one with nothing to say.
function atLeastOneFailure(code: number, count: Count): Count {
  const isSilent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return isSilent ? { ...count, failed: 1 } : count;
}
