import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AuditContent,
  type AuditEntry,
  CHAIN_START,
  canonicalJson,
  chainEntry,
  hashEntry,
  verifyChain,
} from "@/server/domain/audit-chain";

const ORG = "01932f3e-8c1a-7b2e-9f00-000000000001";
const OTHER_ORG = "01932f3e-8c1a-7b2e-9f00-000000000002";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function contentAt(seq: number, orgId = ORG): AuditContent {
  return {
    orgId,
    seq,
    id: `01932f3e-8c1a-7b2e-9f01-${String(seq).padStart(12, "0")}`,
    at: `2026-02-01T10:00:${String(seq % 60).padStart(2, "0")}.000Z`,
    actorKind: "user",
    actorId: seq % 2 === 0 ? null : ORG,
    verb: "team.renamed",
    targetKind: "team",
    targetId: ORG,
    details: { fields: ["name"], step: seq },
  };
}

function chainOf(length: number, orgId = ORG): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    entries.push(chainEntry(contentAt(seq, orgId), entries.at(-1) ?? CHAIN_START, sha256));
  }
  return entries;
}

describe("canonicalJson", () => {
  it("writes the example of RFC 8785, 3.2.2", () => {
    const input = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/",' +
        '"literals":[null,true,false]}',
    );
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts by UTF-16 code units as RFC 8785, 3.2.3 does", () => {
    const input = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\ud83d\ude00": 5,
      "\u0080": 6,
      ö: 7,
    };
    expect(Object.values(JSON.parse(canonicalJson(input)))).toHaveLength(7);
    expect(
      canonicalJson(input)
        .match(/\d(?=[,}])/g)
        ?.join(""),
    ).toBe("2467153");
  });

  it("does not depend on the order of names and keeps the value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it.each([undefined, Number.NaN, Number.NEGATIVE_INFINITY, 1n, new Date(0), "\ud800", new Map()])(
    "refuses what JSON cannot hold (%#)",
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );
});

describe("chainEntry", () => {
  it("hashes the hash before and every other column", () => {
    const [first, second] = chainOf(2);
    const text = canonicalJson(contentAt(2));
    expect(first?.prevHash).toBe("0".repeat(64));
    expect(second?.prevHash).toBe(first?.hash);
    expect(second?.hash).toBe(sha256(`${first?.hash}${text}`));
  });

  it("refuses an entry that leaves a gap", () => {
    expect(() => chainEntry(contentAt(2), CHAIN_START, sha256)).toThrow(RangeError);
  });
});

describe("verifyChain", () => {
  const chain = chainOf(6);
  const head = { seq: 6, hash: chain[5]?.hash ?? "" };

  it("accepts whole chains, in one or in parts, and grown beyond the noted head", () => {
    expect(verifyChain(chain, sha256, head)).toEqual({ ok: true, head });
    expect(verifyChain([], sha256)).toEqual({ ok: true, head: CHAIN_START });
    const noted = { seq: 3, hash: chain[2]?.hash ?? "" };
    expect(verifyChain(chain, sha256, noted)).toEqual({ ok: true, head });
    expect(verifyChain(chain.slice(3), sha256, head, noted)).toEqual({ ok: true, head });
  });

  const tampered: Record<keyof AuditEntry, unknown> = {
    orgId: OTHER_ORG,
    seq: 9,
    id: ORG,
    at: "2026-02-01T10:00:03.001Z",
    actorKind: "job",
    actorId: OTHER_ORG,
    verb: "team.moved",
    targetKind: null,
    targetId: OTHER_ORG,
    details: { fields: ["name"], step: 4 },
    prevHash: "f".repeat(64),
    hash: "f".repeat(64),
  };

  it.each(Object.entries(tampered))("notices another %s in any entry", (column, value) => {
    for (const [index, entry] of chain.entries()) {
      const changed = { ...entry, [column]: value };
      if (canonicalJson(changed) === canonicalJson(entry)) continue;
      const verdict = verifyChain(chain.with(index, changed), sha256, head);
      expect(verdict.ok).toBe(false);
    }
  });

  it("says where and why", () => {
    const third = chain[2];
    if (!third) throw new Error("the chain has six entries");
    const at = (entry: AuditEntry) => verifyChain(chain.with(2, entry), sha256);
    expect(at({ ...third, actorKind: "job" })).toEqual({ ok: false, at: 3, why: "altered" });
    expect(at({ ...third, prevHash: head.hash })).toEqual({ ok: false, at: 3, why: "link" });
    expect(at({ ...third, seq: 4 })).toEqual({ ok: false, at: 3, why: "gap" });
    expect(at({ ...third, orgId: OTHER_ORG })).toEqual({ ok: false, at: 3, why: "foreign" });
    expect(verifyChain(chain.slice(0, 4), sha256, head)).toEqual({
      ok: false,
      at: 5,
      why: "truncated",
    });
  });

  it("notices an entry rewritten with a hash that fits, by the link or by the head", () => {
    for (const [index, entry] of chain.entries()) {
      const { prevHash, hash: _, ...content } = { ...entry, actorKind: "job" };
      const forged = { ...content, prevHash, hash: hashEntry(content, prevHash, sha256) };
      expect(verifyChain(chain.with(index, forged), sha256, head).ok).toBe(false);
    }
  });

  it("notices a chain written anew from the start, and another organisation's, by the head", () => {
    const anew = chainOf(6, OTHER_ORG);
    expect(verifyChain(anew, sha256).ok).toBe(true);
    expect(verifyChain(anew, sha256, head)).toEqual({ ok: false, at: 6, why: "altered" });
  });

  it("notices any deletion, swap, repetition and cut", () => {
    const length = fc.integer({ min: 2, max: 12 });
    const change = fc.constantFrom("delete", "swap", "repeat", "cut");
    fc.assert(
      fc.property(length, change, fc.nat(), fc.nat(), (size, kind, a, b) => {
        const whole = chainOf(size);
        const last = whole.at(-1);
        const [i, j] = [a % size, (a + 1 + (b % (size - 1))) % size];
        const [one, other] = [whole[i], whole[j]];
        if (!last || !one || !other) throw new Error("indices lie within the chain");
        const broken = {
          delete: whole.toSpliced(i, 1),
          swap: whole.with(i, other).with(j, one),
          repeat: whole.toSpliced(i, 0, one),
          cut: whole.slice(0, i),
        }[kind];
        const verdict = verifyChain(broken, sha256, { seq: size, hash: last.hash });
        expect(verdict.ok).toBe(false);
      }),
    );
  });
});
