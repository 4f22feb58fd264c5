import "server-only";
import { AppError } from "@/server/domain/error";
import { type Permission, type Reach, reachOf } from "@/server/domain/permission";
import type { OrgMembership, Principal } from "@/server/infra/session";
import type { Context } from "./context";

export type Admitted = Readonly<{ user: Principal; member: OrgMembership; reach: Reach }>;

/** Whoever makes the request; refused without a live session. */
export async function principalOf(ctx: Context): Promise<Principal> {
  const principal = await ctx.principal();
  if (!principal) throw new AppError("unauthenticated");
  return principal;
}

/** The member a request comes from, where they hold `permission` in the organisation named. */
export async function memberOf(
  ctx: Context,
  slug: string,
  permission: Permission,
): Promise<Admitted> {
  const user = await principalOf(ctx);
  const member = user.memberships.find((one) => one.slug === slug);
  // An outsider learns nothing, not even that the organisation exists.
  if (!member) throw new AppError("not-found");
  const reach = reachOf(member, permission);
  if (!reach) throw new AppError("forbidden");
  return { user, member, reach };
}
