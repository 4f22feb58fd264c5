import "server-only";
import { env } from "@/server/infra/env";

type Limits = Readonly<{ maxBody: number; type?: string }>;

/**
 * A refusal for a request that another site may have made, or that is too large; null when it may
 * pass. Compared with the configured address, never with a header that the sender chooses.
 */
export function refuseForeign(request: Request, limits: Limits): Response | null {
  if (request.method === "GET") return null;
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return refuse(403, "foreign-site");
  const origin = request.headers.get("origin");
  if (origin ? !isOwn(origin, request) : site === null) return refuse(403, "foreign-origin");
  const type = request.headers.get("content-type") ?? "";
  if (limits.type && !type.startsWith(limits.type)) return refuse(415, "content-type");
  return Number.isFinite(limits.maxBody) ? refuseLong(request, limits.maxBody) : null;
}

// Browsers say how long a body is; one that comes in chunks could be of any length.
function refuseLong(request: Request, maxBody: number): Response | null {
  const length = request.headers.get("content-length");
  if (length === null || !/^\d+$/.test(length)) return refuse(411, "length-required");
  return Number(length) > maxBody ? refuse(413, "too-large") : null;
}

// On loopback the same server answers to localhost, 127.0.0.1 and [::1]; elsewhere only to its address.
function isOwn(origin: string, request: Request): boolean {
  const base = new URL(env().BASE_URL);
  if (origin === base.origin) return true;
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"];
  if (!isLoopback.includes(base.hostname)) return false;
  const given = URL.canParse(origin) ? new URL(origin) : null;
  const host = request.headers.get("host");
  return given !== null && isLoopback.includes(given.hostname) && given.host === host;
}

function refuse(status: number, key: string): Response {
  return Response.json({ error: { key } }, { status, headers: { "cache-control": "no-store" } });
}
