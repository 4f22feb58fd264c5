// Runs before anything is installed, on any Node from 20.19 on: no dependencies, no syntax of later versions.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const modules = path.join(root, "node_modules");
const lockfile = path.join(root, "package-lock.json");

/** Installs what is missing, then continues on the product's own Node with the script and arguments. */
export async function continueOnOwnNode(script, args) {
  refuseOldNode();
  installIfStale();
  const node = findNode();
  generateClientIfStale(node);
  const child = spawn(
    node,
    [
      "--experimental-strip-types",
      "--disable-warning=ExperimentalWarning",
      path.join(root, script),
      ...args,
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) },
    },
  );
  // Ctrl-C reaches the whole group by itself; other signals reach only us and are handed on.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Januscope needs Node 20.19 or later to start, and this is Node ${process.versions.node}.`);
}

function installIfStale() {
  const marker = path.join(modules, ".package-lock.json");
  const isInstalled = existsSync(marker) && statSync(marker).mtimeMs >= statSync(lockfile).mtimeMs;
  if (isInstalled || (existsSync(marker) && readStamp() === fingerprint())) return;
  console.log("Installing packages (npm ci) …");
  // npm tells where it is to the scripts it runs; elsewhere it is looked up, and Windows needs a shell for its .cmd.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) stop("The packages could not be installed; npm says why above.");
  writeFileSync(stampFile(), fingerprint());
}

function stampFile() {
  return path.join(modules, ".januscope-lock");
}

function readStamp() {
  return existsSync(stampFile()) ? readFileSync(stampFile(), "utf8") : "";
}

/** A checkout touches files without changing them; then the size and content still tell. */
function fingerprint() {
  return readFileSync(lockfile, "utf8");
}

function findNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const own = path.join(
    modules,
    `node-${system}-${process.arch}`,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(own) && spawnSync(own, ["--version"]).status === 0) return own;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  return stop(
    `Januscope brings no Node for ${process.platform} ${process.arch}: start it with Node 22.12 or later; this is Node ${process.versions.node}.`,
  );
}

function generateClientIfStale(node) {
  const schema = path.join(root, "prisma", "schema.prisma");
  const stamp = path.join(root, "generated", "prisma", ".schema");
  if (!existsSync(schema)) return;
  const wanted = readFileSync(schema, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const done = spawnSync(node, [path.join(modules, "prisma", "build", "index.js"), "generate"], {
    cwd: root,
    encoding: "utf8",
    // Any program that exists keeps Prisma from downloading an engine that generating does not use.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (done.status !== 0)
    stop(`The database client could not be generated:\n${done.stdout}${done.stderr}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
