import { createContext } from "@/server/api/context";
import { createCallerFactory } from "@/server/api/procedure";
import { appRouter } from "@/server/api/router";
import { callFunction } from "@/server/infra/db";
import { hashSecret, newId, newSecret } from "@/server/infra/id";
import { sessionCookieName } from "@/server/infra/session";

const createCaller = createCallerFactory(appRouter);

export type Caller = ReturnType<typeof createCaller>;
export type TestUser = Readonly<{ userId: string; email: string; name: string; secret: string }>;

/** The procedures as somebody without an account calls them. */
export function callAsNobody(): Caller {
  return createCaller(createContext(new Headers()));
}

/** The procedures as a signed-in user calls them; the session is read anew for every call. */
export function callAs(user: Pick<TestUser, "secret">): Caller {
  const headers = new Headers({ cookie: `${sessionCookieName()}=${user.secret}` });
  return createCaller(() => createContext(headers));
}

/** A user with a live session; the password is not set, so signing in goes through other tests. */
export async function aUser(
  overrides: { name?: string; isVerified?: boolean } = {},
): Promise<TestUser> {
  const userId = newId();
  const email = `user-${userId}@example.test`;
  const name = overrides.name ?? `User ${userId.slice(-6)}`;
  await callFunction("SELECT auth.sign_up($1, $2, $3, $4)", [userId, email, name, "no password"]);
  return { userId, email, name, secret: await aSession(userId) };
}

/** Another session of a user; returns its secret. */
export async function aSession(userId: string): Promise<string> {
  const secret = newSecret();
  const until = new Date(Date.now() + 3_600_000);
  await callFunction("SELECT auth.start_session($1, $2, $3, $4, $5)", [
    newId(),
    userId,
    hashSecret(secret),
    "a test",
    until,
  ]);
  return secret;
}
