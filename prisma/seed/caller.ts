import { createHmac } from "node:crypto";
import { createContext } from "@/server/api/context";
import { createCallerFactory } from "@/server/api/procedure";
import { appRouter } from "@/server/api/router";
import { endSession, signIn } from "@/server/infra/accounts";
import { callFunction } from "@/server/infra/db";
import { env } from "@/server/infra/env";
import { hashSecret, linkSecret, newId } from "@/server/infra/id";
import { sessionCookieName } from "@/server/infra/session";

const createCaller = createCallerFactory(appRouter);
const DAY = 86_400_000;

export type Caller = ReturnType<typeof createCaller>;
export type DemoUser = Readonly<{ name: string; email: string }>;

/** Somebody signed in, who acts on a given day of the story. */
export type Actor = DemoUser &
  Readonly<{
    userId: string;
    headers: Headers;
    /** The verbs as they go so many days ago, at nine in the morning and so many seconds; 0 is now. */
    on: (daysAgo: number, seconds?: number) => Caller;
    leave: () => Promise<void>;
  }>;

/** Signs somebody up where they have no account yet, verifies their address and signs them in. */
export async function anActor(user: DemoUser, today: Date): Promise<Actor> {
  const { email, name } = user;
  const password = passwordOf(email);
  const nobody = createCaller(createContext(new Headers()));
  const isNew =
    (await callFunction("SELECT 1 FROM auth.find_credential($1)", [email])).length === 0;
  if (isNew) await nobody.accounts.signUp({ name, email, password });
  await verify(nobody, email, password);
  const { userId, secret } = await signIn({ email, password }, new Headers(), new Date());
  const headers = new Headers({ cookie: `${sessionCookieName()}=${secret}` });
  const morning = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), 9);
  return {
    ...user,
    userId,
    headers,
    on: (daysAgo, seconds = 0) => {
      const then = new Date(morning - daysAgo * DAY + seconds * 1000);
      return createCaller({ ...createContext(headers), now: daysAgo === 0 ? new Date() : then });
    },
    leave: () => endSession(secret),
  };
}

/** Each installation has its own demo passwords; the same one every time for the same person. */
export function passwordOf(email: string): string {
  const digest = createHmac("sha256", env().TOKEN_SECRET).update(`demo:${email}`).digest();
  const letters = [...digest].map((byte) => LETTERS[byte % LETTERS.length] ?? "");
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join("")).join("-");
}

// Without those that are taken for one another when typed from a terminal.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

async function verify(nobody: Caller, email: string, password: string): Promise<void> {
  const id = newId();
  const secret = linkSecret("verify", id);
  const until = new Date(Date.now() + 3_600_000);
  const [row] = await callFunction<{ who: string | null }>(
    "SELECT auth.issue_token($1, $2, 'verify', $3, $4)::text AS who",
    [id, email, hashSecret(secret), until],
  );
  // A verified address gets no further link.
  if (row?.who) await nobody.accounts.verify({ token: secret, password });
}
