import "server-only";
import type { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { AppError } from "@/server/domain/error";
import { endSession, SESSION_SECONDS, signIn } from "./accounts";
import { env, setAuthAddress } from "./env";
import { log, logFailure } from "./log";
import { isSecure, sessionCookieName, sessionSecretIn } from "./session";

type Route = Readonly<{ params: Promise<{ nextauth: string[] }> }>;

// Everything else that next-auth offers (its pages, its session endpoint) stays shut.
const ACTIONS = ["GET csrf", "POST callback/credentials", "POST signout"];

/**
 * The protocol of signing in and out: next-auth's forgery check and cookie handling. The cookie holds
 * the secret of a session row and nothing else; who that is, is asked of the database (session.ts).
 */
export async function answerAuth(request: NextRequest, route: Route): Promise<Response> {
  const action = (await route.params).nextauth.join("/");
  if (!ACTIONS.includes(`${request.method} ${action}`)) {
    return Response.json({ error: { key: "not-found" } }, { status: 404 });
  }
  setAuthAddress();
  const outcome: Outcome = {};
  const response: Response = await NextAuth(request, route, options(outcome));
  // next-auth would go on and clear the cookie of a session that lives on.
  if (outcome.failure) return Response.json({ error: { key: "unavailable" } }, { status: 503 });
  const headers = new Headers(response.headers);
  // What was typed and not sent stays in the browser for its owner, and for nobody after them.
  if (action === "signout") headers.set("clear-site-data", '"storage"');
  if (outcome.seconds) headers.set("retry-after", String(outcome.seconds));
  const body = await response.text();
  return new Response(body, { status: statusOf(response, body, outcome), headers });
}

type Outcome = { failure?: Error; seconds?: number };

// next-auth answers a form without its check as if it had merely to be shown again.
function statusOf(response: Response, body: string, outcome: Outcome): number {
  const isUnchecked = `${response.headers.get("location")} ${body}`.includes("?csrf=true");
  if (isUnchecked) return 403;
  return outcome.seconds ? 429 : response.status;
}

function options(outcome: Outcome): AuthOptions {
  const isHttps = isSecure();
  const flags = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps } as const;
  const prefix = isHttps ? "__Host-" : "";
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isHttps,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: flags },
      // Not starting with the session cookie's name: next-auth would take them for parts of it.
      csrfToken: { name: `${prefix}form-check`, options: flags },
      callbackUrl: { name: `${prefix}form-return`, options: flags },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given, request) => authorise(given, new Headers(request.headers), outcome),
      }),
    ],
    callbacks: {
      // Where to go next is the page's own affair (safeNext); next-auth would read any address here.
      redirect: ({ baseUrl }) => baseUrl,
      jwt: ({ token, user }) => (user && "secret" in user ? { secret: user.secret } : token),
    },
    jwt: {
      encode: async ({ token }) => String(token?.secret ?? ""),
      decode: async ({ token }) => (token ? { secret: token } : null),
    },
    events: {
      signOut: async ({ token }) => {
        try {
          if (typeof token?.secret === "string") await endSession(token.secret);
        } catch (error) {
          outcome.failure = error instanceof Error ? error : new Error("unknown");
          logFailure("sign-out", outcome.failure);
        }
      },
    },
    logger: {
      error: (code) => log().error({ code }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

// Whatever is thrown here reaches the browser as the `error` of an address, so it is a key and no more.
async function authorise(
  given: Record<string, string> | undefined,
  headers: Headers,
  outcome: Outcome,
) {
  const { email = "", password = "" } = given ?? {};
  try {
    const { userId, secret } = await signIn({ email, password }, headers, new Date());
    const old = sessionSecretIn(headers.get("cookie"));
    if (old) await endSession(old);
    return { id: userId, secret };
  } catch (error) {
    if (!(error instanceof AppError)) {
      logFailure("sign-in", error instanceof Error ? error : new Error("unknown"));
      throw new Error("internal");
    }
    const seconds = Number(error.details.params?.seconds ?? 0);
    outcome.seconds = seconds;
    throw new Error(seconds ? `${error.key}:${seconds}` : error.key);
  }
}
