import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "@/server/domain/client";
import { AppError } from "@/server/domain/error";
import { waitAfter } from "@/server/domain/rate-limit";
import { limiterPool } from "./db";
import { env } from "./env";

/** What is counted, how many are free in how many seconds; past that, waits grow (waitAfter). */
export const LIMITS = {
  // An account's password, and all passwords tried from one network.
  "sign-in.account": { points: 5, seconds: 900 },
  "sign-in.network": { points: 60, seconds: 900 },
  // The current password, asked again before a change.
  password: { points: 5, seconds: 900 },
  "sign-up.network": { points: 200, seconds: 3600 },
  // Mails to one address, whether or not it has an account.
  "mail.address": { points: 5, seconds: 3600 },
  "mail.network": { points: 100, seconds: 3600 },
  // Invitations that one user has sent, to whatever addresses.
  "mail.inviter": { points: 200, seconds: 3600 },
} as const;
/** For how long it is remembered that a limit was passed. */
export const MEMORY_SECONDS = 24 * 3600;
const ONE_IN = 500;
const EVEN_MS = 250;

export type LimitName = keyof typeof LIMITS;

/** Where a request comes from, for limits: the address that the server put on it. */
export function networkFrom(headers: Headers): string {
  return networkOf(headers.get("x-client-address") ?? "");
}

/**
 * Takes one try of `name` for `who`, in one atomic statement and before anything is looked at; throws
 * `too-many-requests` with the seconds to wait when there is none left.
 */
export async function takeTry(name: LimitName, who: string): Promise<void> {
  const key = keyOf(who);
  if (randomInt(ONE_IN) === 0) await clearOldTries(new Date());
  const limiter = limiterOf(name);
  const strikes = limiterOf(name, "strikes");
  const earlier = (await strikes.get(key))?.consumedPoints ?? 0;
  // After a wait there is one try, not a fresh handful.
  const cost = earlier > 0 ? limiter.points : 1;
  try {
    await limiter.consume(key, cost);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const isFirst = refused.consumedPoints - cost <= limiter.points;
    const seconds = isFirst ? await block(limiter, strikes, key) : refused.msBeforeNext / 1000;
    throw new AppError("too-many-requests", "accounts-too-many", {
      params: { seconds: Math.max(1, Math.ceil(seconds)) },
    });
  }
}

/** The same for what is left out when there is no try left, instead of being refused. */
export async function hasTry(name: LimitName, who: string): Promise<boolean> {
  return takeTry(name, who).then(
    () => true,
    (refused: unknown) => {
      if (refused instanceof AppError) return false;
      throw refused;
    },
  );
}

/** Forgets the tries of someone who has proven who they are. */
export async function forgetTries(name: LimitName, who: string): Promise<void> {
  const key = keyOf(who);
  await Promise.all([limiterOf(name).delete(key), limiterOf(name, "strikes").delete(key)]);
}

/** Gives back the one try that was no failure; earlier failures stay counted. */
export async function giveBackTry(name: LimitName, who: string): Promise<void> {
  await limiterOf(name).reward(keyOf(who), 1);
}

/** Runs `work` and answers no sooner than a quarter of a second: a clock shall not tell what it found. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), sleep(EVEN_MS)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}

async function block(
  limiter: RateLimiterPostgres,
  strikes: RateLimiterPostgres,
  key: string,
): Promise<number> {
  const { consumedPoints } = await strikes.penalty(key, 1);
  const seconds = waitAfter(consumedPoints);
  await limiter.block(key, seconds);
  return seconds;
}

// Counters that ran out an hour ago are deleted in passing, so that the table stays small.
async function clearOldTries(now: Date): Promise<void> {
  await limiterPool().query("DELETE FROM public.rate_limit WHERE expire < $1", [
    now.getTime() - 3_600_000,
  ]);
}

function limiterOf(name: LimitName, kind: "tries" | "strikes" = "tries"): RateLimiterPostgres {
  const { points, seconds } = LIMITS[name];
  return new RateLimiterPostgres({
    storeClient: limiterPool(),
    tableName: "rate_limit",
    schemaName: "public",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: `${name}.${kind}`,
    points,
    duration: kind === "tries" ? seconds : MEMORY_SECONDS,
  });
}

/** Addresses are personal data: the table holds only what they hash to under a key it does not hold. */
export function keyOf(who: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(who).digest("base64url");
}
