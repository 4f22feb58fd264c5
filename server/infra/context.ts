import type { Reach } from "@/server/domain/permission";
import type { AuditRequest } from "./audit";
import type { Tx } from "./db";
import type { Queue } from "./queues";
import type { OrgMembership, Principal } from "./session";

/** What an open procedure gets: the request, and whoever may be signed in. */
export type OpenContext = Readonly<{
  headers: Headers;
  now: Date;
  principal: () => Promise<Principal | null>;
}>;

/** What a procedure on one's own account gets; no organisation. */
export type AccountContext = Readonly<{ db: Tx; user: Principal; headers: Headers; now: Date }>;

/** What every verb of an organisation gets: its tenant's transaction and nothing beside it. */
export type OrgContext = Readonly<{
  db: Tx;
  now: Date;
  user: Principal;
  member: OrgMembership;
  org: Readonly<{ id: string; slug: string; name: string; timeZone: string }>;
  /** Where the procedure's own permission holds for this member. */
  reach: Reach;
  audit: (entry: AuditRequest) => Promise<void>;
  /** As `audit`, by day and without who did it: where a person, a thing and a minute must not meet. */
  auditByDay: (entry: AuditRequest) => Promise<void>;
  /** Shows the database who asks, where it does not take anybody's word for it. */
  prove: () => Promise<void>;
  /** Queues work that starts when, and only if, this transaction commits. */
  enqueue: (queue: Queue, id: string) => Promise<void>;
}>;

/** As OrgContext, with the team named in the input: fetched, in the tenant and within reach. */
export type TeamContext = OrgContext &
  Readonly<{
    team: Readonly<{
      id: string;
      parentId: string | null;
      name: string;
      path: readonly string[];
      archivedAt: Date | null;
      version: number;
    }>;
  }>;

/** What the holder of a link's secret gets: its hash, and who they are if signed in. */
export type TokenContext = Readonly<{
  db: Tx;
  secretHash: Uint8Array<ArrayBuffer>;
  user: Principal | null;
  now: Date;
  /** Shows the database the link itself, where it does not take anybody's word for it. */
  prove: () => Promise<void>;
  audit: (orgId: string, entry: AuditRequest) => Promise<void>;
  auditByDay: (orgId: string, entry: AuditRequest) => Promise<void>;
}>;

/** What background work of one organisation gets: its tenant's transaction as the jobs role. */
export type JobContext = Readonly<{
  db: Tx;
  now: Date;
  org: Readonly<{ id: string; slug: string; name: string; timeZone: string }>;
  audit: (entry: AuditRequest) => Promise<void>;
  /** Another, short transaction that is seen at once: for progress, and for being told to stop. */
  aside: <T>(work: (db: Tx) => Promise<T>) => Promise<T>;
}>;
