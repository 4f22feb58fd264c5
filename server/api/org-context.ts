import "server-only";
import { randomUUID } from "node:crypto";
import type { Reach } from "@/server/domain/permission";
import { type AuditActor, type AuditRequest, appendAudit } from "@/server/infra/audit";
import type { OrgContext } from "@/server/infra/context";
import type { Tx } from "@/server/infra/db";
import type { OrgMembership, Principal } from "@/server/infra/session";

type Parts = Readonly<{
  db: Tx;
  user: Principal;
  member: OrgMembership;
  reach: Reach;
  now: Date;
  audit: (entry: AuditRequest) => Promise<void>;
  auditByDay: (entry: AuditRequest) => Promise<void>;
  /** The hash of the session's secret; nothing in the database shows it to the application's role. */
  sessionHash: Uint8Array;
}>;

/** The context of one organisation's verb. */
export function orgContext(parts: Parts): OrgContext {
  const { sessionHash, ...shown } = parts;
  const { db, member } = parts;
  return {
    ...shown,
    org: { id: member.orgId, slug: member.slug, name: member.orgName, timeZone: member.timeZone },
    prove: async () => {
      const hash = Buffer.from(sessionHash).toString("hex");
      await db.$executeRaw`SELECT set_config('app.session_hash', ${hash}, true)`;
    },
    enqueue: async (queue, id) => {
      await db.$executeRaw`SELECT app.enqueue(${queue}, ${id}::uuid)`;
    },
  };
}

/** Who a request counts as in the audit. */
export function asActor(user: Principal | null): AuditActor {
  return user ? { kind: "user", id: user.userId } : { kind: "token", id: null };
}

/** The audit of one procedure: writes entries and can demand that there was one. */
export function auditTrail(db: Tx, orgId: string | null, actor: AuditActor, now: Date) {
  let written = 0;
  const writeTo = async (org: string, entry: AuditRequest) => {
    await appendAudit(db, org, actor, now, entry);
    written += 1;
  };
  // Who, what and a minute must not meet. Noon in UTC is the same day nearly everywhere.
  const writeByDay = async (org: string, entry: AuditRequest) => {
    const day = new Date(`${now.toISOString().slice(0, 10)}T12:00:00.000Z`);
    // An id of the usual sort tells its millisecond.
    await appendAudit(db, org, { kind: "token", id: null }, day, entry, randomUUID());
    written += 1;
  };
  const inOwn = (write: typeof writeTo) => (entry: AuditRequest) => {
    if (!orgId) throw new Error("no organisation to audit in");
    return write(orgId, entry);
  };
  return {
    writeTo,
    writeByDay,
    own: { audit: inOwn(writeTo), auditByDay: inOwn(writeByDay) },
    // Fail-closed: a change that nobody would see in the log is rolled back.
    demand: (unaudited: string | undefined) => {
      if (written === 0 && !unaudited) throw new Error("a mutation wrote no audit entry");
    },
  };
}
