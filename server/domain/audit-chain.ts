import type { AuditDetails, AuditVerb } from "./audit";

/** SHA-256 of a text's UTF-8 bytes as 64 lowercase hexadecimal digits; handed in, for it is no rule. */
export type Sha256 = (text: string) => string;

/** An entry before it is chained. `at` is an ISO 8601 moment in UTC, `seq` counts from 1 without gaps. */
export type AuditContent = Readonly<{
  orgId: string;
  seq: number;
  id: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  verb: AuditVerb;
  targetKind: string | null;
  targetId: string | null;
  details: AuditDetails;
}>;

/** An entry as stored; both hashes are hexadecimal. */
export type AuditEntry = AuditContent & Readonly<{ prevHash: string; hash: string }>;

/** The last entry of a chain up to some moment, as noted outside of it. */
export type ChainHead = Readonly<{ seq: number; hash: string }>;

/** What a chain starts from: no entry, a hash of zeros. */
export const CHAIN_START: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** Whether a chain holds, and if not at which `seq` it breaks first and why. */
export type ChainVerdict =
  | Readonly<{ ok: true; head: ChainHead }>
  | Readonly<{ ok: false; at: number; why: "foreign" | "gap" | "link" | "altered" | "truncated" }>;

/**
 * JSON with names in the order of their UTF-16 code units, no white space, and numbers and strings as
 * ECMAScript writes them (RFC 8785). Throws a TypeError for what JSON cannot hold and for lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (typeof value === "string") return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(",")}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`${typeof value} has no canonical JSON`);
}

/** The hash of an entry: SHA-256(hash of the entry before ‖ canonical JSON of all its other columns). */
export function hashEntry(content: AuditContent, prevHash: string, sha256: Sha256): string {
  return sha256(prevHash + canonicalJson(content));
}

/** The entry with its two hashes, to be stored behind `head`; its `seq` must be the next. */
export function chainEntry(content: AuditContent, head: ChainHead, sha256: Sha256): AuditEntry {
  if (content.seq !== head.seq + 1) throw new RangeError("an entry stands right behind the head");
  return { ...content, prevHash: head.hash, hash: hashEntry(content, head.hash, sha256) };
}

/**
 * Checks entries in the order of `seq`: each belongs to the same organisation, follows the one before
 * and hashes to what is stored. With `expectedHead`, a head noted earlier must be in the chain, which
 * shows a chain cut short or written anew. A long chain is checked in parts, each from the head before.
 */
export function verifyChain(
  entries: readonly AuditEntry[],
  sha256: Sha256,
  expectedHead?: ChainHead,
  start: ChainHead = CHAIN_START,
): ChainVerdict {
  let head = start;
  if (expectedHead?.seq === start.seq && expectedHead.hash !== start.hash) {
    return { ok: false, at: start.seq, why: "altered" };
  }
  for (const entry of entries) {
    const why = findFault(entry, head, entries[0]?.orgId, sha256);
    if (why) return { ok: false, at: head.seq + 1, why };
    head = { seq: entry.seq, hash: entry.hash };
    if (expectedHead?.seq === head.seq && expectedHead.hash !== head.hash) {
      return { ok: false, at: head.seq, why: "altered" };
    }
  }
  const isTruncated = expectedHead !== undefined && head.seq < expectedHead.seq;
  return isTruncated ? { ok: false, at: head.seq + 1, why: "truncated" } : { ok: true, head };
}

function findFault(entry: AuditEntry, head: ChainHead, orgId: string | undefined, sha256: Sha256) {
  const { prevHash, hash, ...content } = entry;
  if (entry.orgId !== orgId) return "foreign";
  if (entry.seq !== head.seq + 1) return "gap";
  if (prevHash !== head.hash) return "link";
  return hash === hashEntry(content, prevHash, sha256) ? null : "altered";
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("a lone surrogate has no canonical JSON");
  return JSON.stringify(value);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => `${canonicalString(name)}:${canonicalJson(value[name])}`);
  return `{${members.join(",")}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
