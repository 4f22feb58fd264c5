import "server-only";
import { AuditDetails, type AuditVerb } from "@/server/domain/audit";
import { CHAIN_START, chainEntry } from "@/server/domain/audit-chain";
import type { Tx } from "./db";
import { newId, sha256 } from "./id";

export type AuditActor = Readonly<{ kind: "user" | "job" | "token"; id: string | null }>;
export type AuditTarget = Readonly<{ kind: string; id: string }>;
export type AuditRequest = Readonly<{
  verb: AuditVerb;
  target?: AuditTarget;
  details?: AuditDetails;
}>;

/** Appends an entry to the organisation's chain, in the transaction of the change it tells of. */
export async function appendAudit(
  tx: Tx,
  orgId: string,
  actor: AuditActor,
  now: Date,
  request: AuditRequest,
  id = newId(),
): Promise<void> {
  const details = AuditDetails.parse(request.details ?? {});
  const [last] = await tx.$queryRaw<
    { seq: number; hash: string }[]
  >`SELECT * FROM app.audit_head()`;
  const head = last ?? CHAIN_START;
  const entry = chainEntry(
    {
      orgId,
      seq: head.seq + 1,
      id,
      at: now.toISOString(),
      actorKind: actor.kind,
      actorId: actor.id,
      verb: request.verb,
      targetKind: request.target?.kind ?? null,
      targetId: request.target?.id ?? null,
      details,
    },
    head,
    sha256,
  );
  await tx.auditEntry.create({ data: { ...entry, at: now } });
}
