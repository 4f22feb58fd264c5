import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../support/free-port.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const NEXT = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
const HELLO = path.join(ROOT, ".next-bench", "hello");

const FILES = {
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }\n",
  "app/page.jsx":
    "export const dynamic = 'force-dynamic';\nexport default function Page() { return <h1>Hello</h1>; }\n",
  "package.json": '{ "private": true }\n',
};

/** Whether there is a build of the product to start. */
export function isServerBuilt(): boolean {
  return existsSync(path.join(ROOT, ".next", "BUILD_ID"));
}

/** Builds the bare page, once a checkout. */
export async function buildHello(): Promise<void> {
  if (existsSync(path.join(HELLO, ".next", "BUILD_ID"))) return;
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(HELLO, file)), { recursive: true });
    writeFileSync(path.join(HELLO, file), text);
  }
  const child = spawn(process.execPath, [NEXT, "build"], {
    cwd: HELLO,
    env: environment({}),
    stdio: ["ignore", "ignore", "inherit"],
  });
  if ((await ended(child)) !== 0) throw new Error("the bare page could not be built");
}

/** Starts the product and the bare page on free ports. */
export async function startServers() {
  const [own, bare] = [await freePort(), await freePort()];
  const flags = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const product = spawn(process.execPath, [...flags, path.join(ROOT, "server", "main.ts")], {
    cwd: ROOT,
    env: environment({ PORT: String(own), BASE_URL: `http://localhost:${own}` }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const hello = spawn(process.execPath, [NEXT, "start", "-p", String(bare)], {
    cwd: HELLO,
    env: environment({}),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    for (const child of [product, hello]) child.kill("SIGTERM");
    await Promise.all([ended(product), ended(hello)]);
  };
  try {
    await answers(`http://localhost:${own}/api/health`);
    await answers(`http://localhost:${bare}/`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { product: `http://localhost:${own}`, hello: `http://localhost:${bare}`, stop };
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  // The conditions of this process are not those of a server that bundles its own.
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...more };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", resolve));
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(200);
  }
  throw new Error(`${url} does not answer`);
}
