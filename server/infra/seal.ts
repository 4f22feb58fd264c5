import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
// How long a draft is would tell whose published comment is as long.
const STEP = 16_384;

/**
 * Seals a text with a key outside the database (AES-256-GCM, key by HKDF). It opens again only with the
 * same `binding`: a draft that is moved to another form or another rater stays shut.
 */
export function seal(
  binding: string,
  text: string,
  secret = env().DRAFT_SECRET,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), nonce).setAAD(Buffer.from(binding));
  const body = Buffer.concat([cipher.update(padded(text)), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]));
}

/** The text of a seal, or null where key, binding or a single bit differ. */
export function unseal(
  binding: string,
  sealed: Uint8Array,
  secret = env().DRAFT_SECRET,
): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION || bytes.length < 1 + NONCE + TAG) return null;
  const nonce = bytes.subarray(1, 1 + NONCE);
  const tag = bytes.subarray(1 + NONCE, 1 + NONCE + TAG);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(binding))
    .setAuthTag(tag);
  try {
    const body = decipher.update(bytes.subarray(1 + NONCE + TAG));
    return unpadded(Buffer.concat([body, decipher.final()]));
  } catch {
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "januscope rating draft", 32));
}

function padded(text: string): Buffer {
  const body = Buffer.from(text);
  const room = Buffer.alloc(Math.ceil((body.length + 4) / STEP) * STEP);
  room.writeUInt32BE(body.length);
  body.copy(room, 4);
  return room;
}

function unpadded(room: Buffer): string {
  return room.subarray(4, 4 + room.readUInt32BE()).toString("utf8");
}
