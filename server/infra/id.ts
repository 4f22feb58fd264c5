import { createHash, createHmac, randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { env } from "./env";
import { deriveLinkSecret, type LinkPurpose } from "./link-secret";

/** A new id that sorts by time (UUIDv7). */
export function newId(): string {
  return v7();
}

/** 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Six random letters and digits for a slug. */
export function newSuffix(): string {
  return randomBytes(4).readUInt32BE().toString(36).padStart(6, "0").slice(-6);
}

/** SHA-256 of a text as hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What is stored of a secret: its SHA-256. Secrets here have 256 bits, so no slow hash is needed. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret, "utf8").digest());
}

/** A seal that only this product can put on a text: what comes back with it was ours. */
export function sealOf(text: string): string {
  return createHmac("sha256", env().TOKEN_SECRET).update(`seal:${text}`).digest("base64url");
}

/** What tells within an organisation that two marks are the same, and without the key nothing else. */
export function identityDigest(orgId: string, mark: string): Uint8Array<ArrayBuffer> {
  const hmac = createHmac("sha256", env().TOKEN_SECRET).update(`identity:${orgId}:${mark}`);
  return new Uint8Array(hmac.digest());
}

/**
 * The secret of a link, derived from its row's id with a key outside the database: so the outbox
 * needs to hold no link, and a copy of the database opens none.
 */
export function linkSecret(purpose: LinkPurpose, id: string): string {
  return deriveLinkSecret(env().TOKEN_SECRET, purpose, id);
}
