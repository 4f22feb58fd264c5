import "server-only";
import { normaliseEmail } from "@/server/domain/account";
import { deviceOf } from "@/server/domain/client";
import { AppError } from "@/server/domain/error";
import { callFunction, inTransaction, type Tx } from "./db";
import { env } from "./env";
import { hashSecret, linkSecret, newId, newSecret } from "./id";
import { log } from "./log";
import { verifyPassword } from "./password";
import { forgetTries, giveBackTry, hasTry, networkFrom, takeTry } from "./rate-limit";

const HOUR = 3_600_000;
/** A session ends 30 days after signing in, whatever happens; 14 days unused end it sooner. */
export const SESSION_SECONDS = 30 * 24 * 3600;
const LINK_HOURS = { verify: 24, reset: 1 } as const;
const PASSWORD_LIMIT = 1024;

/** Whether mail can be sent; without, links go to the server's console (see `npm run links`). */
export function hasMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/**
 * A new session for whoever knows the password; returns the secret that its cookie holds. Refusals
 * are AppErrors whose keys tell no more than the caller may know.
 */
export async function signIn(
  input: Readonly<{ email: string; password: string }>,
  headers: Headers,
  now: Date,
): Promise<{ userId: string; secret: string }> {
  const address = normaliseEmail(input.email);
  const account = address.ok ? address.email : input.email.trim().toLowerCase().slice(0, 254);
  const network = networkFrom(headers);
  // Counted before anything is looked at: parallel attempts cannot slip by.
  await takeTry("sign-in.network", network);
  await takeTry("sign-in.account", account);
  const known = await findCredential(account);
  const typed = input.password.slice(0, PASSWORD_LIMIT);
  const isRight = await verifyPassword(known?.passwordHash ?? null, typed);
  if (!known || !isRight) {
    log().warn({ userId: known?.userId, isKnown: known !== null }, "sign-in refused");
    throw new AppError("unauthenticated", "accounts-refused");
  }
  await Promise.all([
    forgetTries("sign-in.account", account),
    giveBackTry("sign-in.network", network),
  ]);
  if (hasMail() && !known.isVerified) {
    if (await hasTry("mail.address", account)) await issueLink("verify", account, now);
    throw new AppError("unauthenticated", "accounts-unverified");
  }
  return { userId: known.userId, secret: await startSession(known, headers, now) };
}

/** Ends the session that a cookie's secret opens; it is refused from the next request on. */
export async function endSession(secret: string): Promise<void> {
  await callFunction("SELECT auth.sign_out($1)", [hashSecret(secret)]);
}

/** What is stored of an account's password, or null without an account. */
export async function findCredential(email: string): Promise<Credential | null> {
  const [row] = await callFunction<{
    user_id: string;
    password_hash: string;
    is_verified: boolean;
  }>("SELECT * FROM auth.find_credential($1)", [email]);
  if (!row) return null;
  return { userId: row.user_id, passwordHash: row.password_hash, isVerified: row.is_verified };
}

/** A one-use link to an address, if it has an account; mailed by a job of the same transaction. */
export function issueLink(purpose: "verify" | "reset", email: string, now: Date): Promise<void> {
  return inTransaction({}, (tx) => issueLinkIn(tx, purpose, email, now));
}

/** The same inside a transaction that does more. */
export async function issueLinkIn(
  tx: Tx,
  purpose: "verify" | "reset",
  email: string,
  now: Date,
): Promise<void> {
  const id = newId();
  const hash = hashSecret(linkSecret(purpose, id));
  const until = new Date(now.getTime() + LINK_HOURS[purpose] * HOUR);
  await tx.$queryRaw`SELECT auth.issue_token(${id}::uuid, ${email}, ${purpose}, ${hash}, ${until})::text`;
}

type Credential = Readonly<{ userId: string; passwordHash: string; isVerified: boolean }>;

async function startSession(known: Credential, headers: Headers, now: Date): Promise<string> {
  const secret = newSecret();
  const [row] = await callFunction<{ begun: boolean }>(
    "SELECT auth.sign_in($1, $2, $3, $4, $5, $6) AS begun",
    [
      newId(),
      known.userId,
      known.passwordHash,
      hashSecret(secret),
      deviceOf(headers.get("user-agent") ?? ""),
      new Date(now.getTime() + SESSION_SECONDS * 1000),
    ],
  );
  if (!row?.begun) throw new AppError("unauthenticated", "accounts-refused");
  return secret;
}
