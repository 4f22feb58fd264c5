import "server-only";
import { AppError, type ErrorCode } from "@/server/domain/error";
import type { Permission } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { inTransaction } from "@/server/infra/db";
import { logFailure } from "@/server/infra/log";
import { createContext } from "./context";
import { memberOf } from "./member";
import { asActor, auditTrail, orgContext } from "./org-context";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  conflict: 409,
  stale: 409,
  "too-large": 413,
  "too-many-requests": 429,
  unavailable: 503,
};

/** A member who was let in, and their tenant's transactions; a write must leave an audit entry. */
export type RouteDoor = Readonly<{
  read: <T>(work: (ctx: OrgContext) => Promise<T>) => Promise<T>;
  write: <T>(work: (ctx: OrgContext) => Promise<T>) => Promise<T>;
}>;

/**
 * `inOrg` for a route that is no procedure: the same member, permission, transaction and audit, but
 * the transaction is opened when asked for, since a body may take minutes to arrive.
 */
export async function routeInOrg(
  request: Request,
  slug: string,
  permission: Permission,
): Promise<RouteDoor> {
  const ctx = createContext(request.headers);
  const { user, member, reach } = await memberOf(ctx, slug, permission);
  const inTenant = <T>(isWrite: boolean, work: (ctx: OrgContext) => Promise<T>) =>
    inTransaction({ orgId: member.orgId, userId: user.userId }, async (db) => {
      const trail = auditTrail(db, member.orgId, asActor(user), ctx.now);
      const result = await work(
        orgContext({
          ...{ db, user, member, reach, now: ctx.now, sessionHash: ctx.sessionHash() },
          ...trail.own,
        }),
      );
      if (isWrite) trail.demand(undefined);
      return result;
    });
  return { read: (work) => inTenant(false, work), write: (work) => inTenant(true, work) };
}

/** Any error of a route as an answer: a status, a key of messages `errors`, never an unknown text. */
export function refusalResponse(error: unknown, where: string): Response {
  const headers = { "cache-control": "no-store" };
  if (error instanceof AppError) {
    const { code, key, details } = error;
    return Response.json({ error: { code, key, details } }, { status: STATUS[code], headers });
  }
  if (error instanceof Error) logFailure(where, error);
  return Response.json(
    { error: { code: "internal", key: "internal", details: {} } },
    { status: 500, headers },
  );
}
