import type { z } from "zod";
import { AuditDetails, AuditVerb } from "@/server/domain/audit";
import { CHAIN_START, type ChainHead, verifyChain } from "@/server/domain/audit-chain";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { sealOf, sha256 } from "@/server/infra/id";
import type { VerifyPart } from "./schema";

const PART = 2_000;

/**
 * Checks the next 2,000 entries of the chain from where the part before ended. That the whole was
 * checked is itself an entry, written with the last part.
 */
export async function verifyPart(ctx: OrgContext, input: z.output<typeof VerifyPart>) {
  const { db, org } = ctx;
  const { after } = input;
  // Who could start wherever they like could have a broken chain recorded as whole.
  if (after && after.seal !== sealed(org.id, after).seal) throw new AppError("invalid");
  const start = after ?? CHAIN_START;
  const rows = await db.auditEntry.findMany({
    where: { orgId: org.id, seq: { gt: start.seq } },
    orderBy: { seq: "asc" },
    take: PART,
  });
  const entries = rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    verb: AuditVerb.parse(row.verb),
    details: AuditDetails.parse(row.details),
  }));
  const verdict = verifyChain(entries, sha256, undefined, start);
  const isEnd = !verdict.ok || rows.length < PART;
  if (isEnd) {
    await ctx.audit({
      verb: "audit.verified",
      target: { kind: "organisation", id: org.id },
      details: verdict.ok
        ? { isIntact: true, seq: verdict.head.seq, hash: verdict.head.hash }
        : { isIntact: false, seq: verdict.at, why: verdict.why },
    });
  }
  const next = verdict.ok ? sealed(org.id, verdict.head) : null;
  return { verdict, checked: rows.length, isEnd, next };
}

function sealed(orgId: string, { seq, hash }: ChainHead) {
  return { seq, hash, seal: sealOf(`audit:${orgId}:${seq}:${hash}`) };
}
