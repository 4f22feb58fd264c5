import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

// Runs as it stands under Node's type stripping, in a checkout and in the image: no local imports.

const HOOKS = Symbol.for("januscope.shutdown");
const DRAINING = Symbol.for("januscope.draining");
const IN_FLIGHT_MS = 20_000;
const HOOKS_MS = 10_000;

type Shared = { [HOOKS]?: (() => Promise<void>)[]; [DRAINING]?: boolean };
// Reason: the application, bundled apart from this file, meets it only through these two symbols.
const shared = globalThis as Shared;

const isDev = process.argv.includes("--dev");
const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT) || 3000;
const trustedProxies = Number(process.env.TRUSTED_PROXIES) || 0;

process.exitCode = 1;
await serve();

async function serve(): Promise<void> {
  shared[HOOKS] = [];
  // Next would otherwise exit at once on a signal, with requests in flight.
  process.env.NEXT_MANUAL_SIG_HANDLE = "true";
  if (!isDev) takeBuiltConfig();
  const { default: next } = await import("next");
  const server = createServer({ keepAliveTimeout: 65_000 });
  // Next adopts WebSockets of whatever server it is given; only its development tools need one.
  const app = next({
    dev: isDev,
    dir: process.cwd(),
    hostname: host,
    port,
    httpServer: isDev ? server : createServer(),
  });
  if (!isDev)
    server.on("upgrade", (_, socket) =>
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"),
    );
  await app.prepare();
  const answer = app.getRequestHandler();
  server.on("request", (request, response) => {
    setClientAddress(request);
    if (shared[DRAINING]) response.setHeader("Connection", "close");
    void answer(request, response).catch((error: unknown) => fail(response, error));
  });
  await listen(server);
  process.send?.("listening");
  let signals = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(1);
      void drain(server).then(() => process.exit(0));
    });
  }
  // A launcher that is killed cannot say so; its end of the channel closes.
  process.on("disconnect", () => void drain(server).then(() => process.exit(0)));
}

/** The configuration as the build wrote it down: its source and what it imports need not be here. */
function takeBuiltConfig(): void {
  const built: unknown = JSON.parse(readFileSync(".next/required-server-files.json", "utf8"));
  // Reason: the build writes this file for servers like this one; it always holds a config.
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(
    (built as { config: object }).config,
  );
}

/** Readiness flips, nothing new is accepted, what is in flight may end, then the application lets go. */
async function drain(server: Server): Promise<void> {
  if (shared[DRAINING]) return;
  shared[DRAINING] = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(IN_FLIGHT_MS)]);
  server.closeAllConnections();
  const hooks = Promise.allSettled((shared[HOOKS] ?? []).map((hook) => hook()));
  await Promise.race([hooks, sleep(HOOKS_MS)]);
}

/**
 * Puts the address of the client into `x-client-address`: the connection's own, or the one that the
 * outermost trusted proxy saw. What a client claims about itself is removed.
 */
function setClientAddress(request: IncomingMessage): void {
  const connection = request.socket.remoteAddress ?? "";
  const claimed = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const chain = [...claimed.map((address) => address.trim()).filter(Boolean), connection];
  const address = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? connection;
  if (trustedProxies === 0) {
    for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"])
      delete request.headers[name];
  }
  request.headers["x-client-address"] = address;
  request.headers["x-forwarded-for"] = address;
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? "is taken by another program; set PORT to a free one"
          : `cannot be used (${error.code})`;
      console.error(`The port ${port} on ${host} ${why}.`);
      process.exit(1);
    });
    server.listen(port, host, resolve);
  });
}
