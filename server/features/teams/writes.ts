import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { isViolationOf } from "@/server/infra/constraint";
import type { OrgContext, TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ArchiveTeam, CreateTeam, MoveTeam, RenameTeam } from "./schema";
import { currentTeam, lockTree, pathBelow, refuseDepth } from "./tree";

/** A new team below another, or at the top where this member's reach is everything. */
export async function createTeam(
  ctx: OrgContext,
  input: z.output<typeof CreateTeam>,
): Promise<{ id: string }> {
  await lockTree(ctx);
  const above = await pathBelow(ctx, input.parentId);
  refuseDepth(above.length, 1);
  const { parentId, name } = input;
  const id = newId();
  const data = { orgId: ctx.org.id, id, parentId, name, path: [...above, id] };
  await freeName(ctx.db.team.create({ data }));
  await ctx.audit({ verb: "team.created", target: { kind: "team", id }, details: { parentId } });
  return { id };
}

/** Renames a team; two teams below the same one never share a name. */
export async function renameTeam(ctx: TeamContext, input: z.output<typeof RenameTeam>) {
  refuseArchived(ctx.team);
  const { count } = await freeName(
    ctx.db.team.updateMany({
      where: { orgId: ctx.org.id, id: ctx.team.id, version: input.version },
      data: { name: input.name, version: { increment: 1 } },
    }),
  );
  if (count === 0) throw new AppError("stale");
  const target = { kind: "team", id: ctx.team.id };
  await ctx.audit({ verb: "team.renamed", target, details: { fields: ["label"] } });
}

/** Moves a team with all below it under another team, never under itself. */
export async function moveTeam(ctx: TeamContext, input: z.output<typeof MoveTeam>) {
  await lockTree(ctx);
  const { db, org } = ctx;
  const team = await currentTeam(ctx);
  refuseArchived(team);
  const above = await pathBelow(ctx, input.parentId);
  if (above.includes(team.id)) throw new AppError("invalid", "team-cycle", { field: "parentId" });
  const depth = team.path.length;
  const [{ levels } = { levels: 1 }] = await db.$queryRaw<{ levels: number }[]>`
    SELECT max(cardinality(t.path))::int - ${depth}::int + 1 AS levels FROM public.team t
    WHERE t.org_id = ${org.id}::uuid AND t.path @> ARRAY[${team.id}]::uuid[]`;
  refuseDepth(above.length, levels);
  const { count } = await freeName(
    db.team.updateMany({
      where: { orgId: org.id, id: team.id, version: input.version },
      data: { parentId: input.parentId, version: { increment: 1 } },
    }),
  );
  if (count === 0) throw new AppError("stale");
  await db.$executeRaw`
    UPDATE public.team SET path = ${[...above]}::uuid[] || path[${depth}::int:cardinality(path)]
    WHERE org_id = ${org.id}::uuid AND path @> ARRAY[${team.id}]::uuid[]`;
  const details = { fromParentId: team.parentId, toParentId: input.parentId };
  await ctx.audit({ verb: "team.moved", target: { kind: "team", id: team.id }, details });
}

/** Archives a team and all below it. Nothing is deleted; what was assessed stays. */
export async function archiveTeam(ctx: TeamContext, input: z.output<typeof ArchiveTeam>) {
  await lockTree(ctx);
  const team = await currentTeam(ctx);
  refuseArchived(team);
  if (team.version !== input.version) throw new AppError("stale");
  const count = await ctx.db.$executeRaw`
    UPDATE public.team SET archived_at = ${ctx.now}, archived_by_id = ${ctx.user.userId}::uuid,
      version = version + 1
    WHERE org_id = ${ctx.org.id}::uuid AND path @> ARRAY[${team.id}]::uuid[] AND archived_at IS NULL`;
  const target = { kind: "team", id: team.id };
  await ctx.audit({ verb: "team.archived", target, details: { teams: count } });
}

/** Brings a team back, with those below it that were archived by the same act. */
export async function restoreTeam(ctx: TeamContext, input: z.output<typeof ArchiveTeam>) {
  await lockTree(ctx);
  const team = await currentTeam(ctx);
  if (!team.archivedAt || team.version !== input.version) throw new AppError("stale");
  const { db, org } = ctx;
  const above = { orgId: org.id, id: { in: team.parentId ? [team.parentId] : [] } };
  const parent = await db.team.findFirst({ where: above });
  if (parent?.archivedAt) throw new AppError("conflict", "team-parent-archived");
  const count = await freeName(db.$executeRaw`
    UPDATE public.team SET archived_at = NULL, archived_by_id = NULL, version = version + 1
    WHERE org_id = ${org.id}::uuid AND path @> ARRAY[${team.id}]::uuid[]
      AND archived_at = ${team.archivedAt}`);
  const target = { kind: "team", id: team.id };
  await ctx.audit({ verb: "team.restored", target, details: { teams: count } });
}

function refuseArchived(team: { archivedAt: Date | null }): void {
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
}

async function freeName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "team_sibling_name")) throw error;
    throw new AppError("conflict", "team-name-taken", { field: "name" });
  }
}
