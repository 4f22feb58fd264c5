import { AppError } from "@/server/domain/error";
import { covers } from "@/server/domain/permission";
import type { OrgContext, TeamContext } from "@/server/infra/context";

const DEPTH = 10;

/** Changes of the tree follow one another: two moves at once could make a circle of two teams. */
export async function lockTree({ db, org }: OrgContext): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('teams:' || ${org.id}, 0))`;
}

/** The path a new or moved team has below `parentId`, or at the top; checked against this member's reach. */
export async function pathBelow(
  ctx: OrgContext,
  parentId: string | null,
): Promise<readonly string[]> {
  if (parentId === null) {
    if (ctx.reach.all) return [];
    throw new AppError("forbidden", "team-root-admin", { field: "parentId" });
  }
  const key = { orgId: ctx.org.id, id: parentId };
  const parent = await ctx.db.team.findUnique({ where: { orgId_id: key } });
  if (!parent || !covers(ctx.reach, parent.path)) {
    throw new AppError("not-found", "team-parent", { field: "parentId" });
  }
  if (parent.archivedAt) {
    throw new AppError("conflict", "team-parent-archived", { field: "parentId" });
  }
  return parent.path;
}

/** Refuses a branch that would reach below the tenth level. */
export function refuseDepth(above: number, levels: number): void {
  if (above + levels > DEPTH) throw new AppError("invalid", "team-too-deep", { field: "parentId" });
}

/** The team as it is now that the tree is locked; somebody may have changed it while we waited. */
export async function currentTeam(ctx: TeamContext) {
  const key = { orgId: ctx.org.id, id: ctx.team.id };
  const team = await ctx.db.team.findUnique({ where: { orgId_id: key } });
  if (!team || !covers(ctx.reach, team.path)) throw new AppError("not-found");
  return team;
}
