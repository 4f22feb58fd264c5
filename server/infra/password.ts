import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { AppError } from "@/server/domain/error";

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const OPTIONS = {
  // Reason: the enum is ambient and const in the package's types; 2 is argon2id.
  algorithm: 2 as Algorithm,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};
/** Each hash takes 19 MiB and a thread: more at once would only make all of them slower. */
const AT_ONCE = 4;
const WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];
let decoy: Promise<string> | undefined;

/** The stored form of a password, salted. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/** Whether a password is the stored one. Without a stored one it takes the same time and says no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await decoyHash());
  // What is no hash at all proves nothing; any other failure refuses as well.
  const isSame = await inTurn(() => verify(against, password).catch(() => false));
  return stored !== null && isSame;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new AppError("unavailable");
    // The one who leaves hands over its place, so nobody can slip in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function decoyHash(): Promise<string> {
  decoy ??= hashPassword("a password that belongs to nobody");
  return decoy;
}
