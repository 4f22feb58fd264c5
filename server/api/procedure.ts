import "server-only";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { AppError } from "@/server/domain/error";
import { covers, type Permission } from "@/server/domain/permission";
import type {
  AccountContext,
  OpenContext,
  TeamContext,
  TokenContext,
} from "@/server/infra/context";
import { inTransaction } from "@/server/infra/db";
import { hashSecret } from "@/server/infra/id";
import type { Context } from "./context";
import { memberOf, principalOf } from "./member";
import { asActor, auditTrail, orgContext } from "./org-context";
import { refusalOf, shapeError } from "./refusal";

export type TokenPurpose = "invitation" | "verify" | "reset" | "rater" | "reminders";

/** How a procedure is reached; printed, checked against the caller matrix, and never optional. */
export type Door =
  | Readonly<{ door: "open"; reason: string }>
  | Readonly<{ door: "signedIn" }>
  | Readonly<{ door: "inOrg" | "inTeam"; permission: Permission; unaudited?: string }>
  | Readonly<{ door: "withToken"; purpose: TokenPurpose; unaudited?: string }>;

/** `unaudited`: why a mutation behind this door writes no audit entry. */
type DoorOptions = Readonly<{ unaudited?: string }>;

const t = initTRPC
  .context<Context>()
  .meta<Door>()
  .create({
    errorFormatter: ({ shape, error }) => ({ ...shape, ...shapeError(shape, error) }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const ORG = z.object({ org: z.string().max(200) });
const TEAM = z.object({ org: z.string().max(200), team: z.uuid() });
const TOKEN = z.object({ token: z.string().min(20).max(200) });

const base = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw refusalOf(result.error);
  return result;
});

/** For anyone, also without an account; `reason` says in words why that is right. */
export function open(reason: string) {
  return base.meta({ door: "open", reason }).use(({ ctx, next }) => {
    const extra: OpenContext = ctx;
    return next({ ctx: extra });
  });
}

/** For whoever is signed in: their own account, and the list of their organisations. */
export function signedIn() {
  return base.meta({ door: "signedIn" }).use(async ({ ctx, next }) => {
    const user = await principalOf(ctx);
    return inTransaction({ userId: user.userId }, async (db) => {
      const extra: AccountContext = { db, user, headers: ctx.headers, now: ctx.now };
      return committed(await next({ ctx: extra }));
    });
  });
}

/** For members of the organisation named in the input who hold `permission` anywhere in it. */
export function inOrg(permission: Permission, options: DoorOptions = {}) {
  return base
    .meta({ door: "inOrg", permission, ...options })
    .input(ORG)
    .use(async ({ ctx, input, next, type }) => {
      const { user, member, reach } = await memberOf(ctx, input.org, permission);
      return inTransaction({ orgId: member.orgId, userId: user.userId }, async (db) => {
        const trail = auditTrail(db, member.orgId, asActor(user), ctx.now);
        const place = { db, user, member, reach, now: ctx.now, sessionHash: ctx.sessionHash() };
        const extra = orgContext({ ...place, ...trail.own });
        const result = committed(await next({ ctx: extra }));
        if (type === "mutation") trail.demand(options.unaudited);
        return result;
      });
    });
}

/** As `inOrg`, for one team within the reach of `permission`; anything else is not found. */
export function inTeam(permission: Permission, options: DoorOptions = {}) {
  return base
    .meta({ door: "inTeam", permission, ...options })
    .input(TEAM)
    .use(async ({ ctx, input, next, type }) => {
      const { user, member, reach } = await memberOf(ctx, input.org, permission);
      return inTransaction({ orgId: member.orgId, userId: user.userId }, async (db) => {
        const key = { orgId: member.orgId, id: input.team };
        const team = await db.team.findUnique({ where: { orgId_id: key } });
        if (!team || !covers(reach, team.path)) throw new AppError("not-found");
        const trail = auditTrail(db, member.orgId, asActor(user), ctx.now);
        const place = { db, user, member, reach, now: ctx.now, sessionHash: ctx.sessionHash() };
        const org = orgContext({ ...place, ...trail.own });
        const extra: TeamContext = { ...org, team };
        const result = committed(await next({ ctx: extra }));
        if (type === "mutation") trail.demand(options.unaudited);
        return result;
      });
    });
}

/** For the holder of a link's secret: nothing but what that link is for. */
export function withToken(purpose: TokenPurpose, options: DoorOptions = {}) {
  return base
    .meta({ door: "withToken", purpose, ...options })
    .input(TOKEN)
    .use(async ({ ctx, input, next, type }) => {
      const user = await ctx.principal();
      return inTransaction({ userId: user?.userId }, async (db) => {
        const trail = auditTrail(db, null, asActor(user), ctx.now);
        const secretHash = hashSecret(input.token);
        const { now } = ctx;
        const { writeTo: audit, writeByDay: auditByDay } = trail;
        const prove = async () => {
          await db.$executeRaw`SELECT set_config('app.link_token', ${input.token}, true)`;
        };
        const extra: TokenContext = { db, user, secretHash, now, prove, audit, auditByDay };
        const result = committed(await next({ ctx: extra }));
        if (type === "mutation") trail.demand(options.unaudited);
        return result;
      });
    });
}

// tRPC's next() never throws: without this, a refused mutation would be committed.
function committed<R extends { ok: boolean }>(result: R): R {
  if ("error" in result) throw result.error;
  return result;
}
