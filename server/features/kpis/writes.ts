import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ChangeKpi, CreateKpi, RetireKpi } from "./schema";

/** A new KPI of a responsibility; two of one responsibility never share a name. */
export async function createKpi(
  ctx: TeamContext,
  input: z.output<typeof CreateKpi>,
): Promise<{ id: string }> {
  refuseArchived(ctx);
  const { db, org, team, now } = ctx;
  const { responsibilityId, ...terms } = input;
  const responsibility = await db.responsibility.findUnique({
    where: { orgId_id: { orgId: org.id, id: responsibilityId } },
    select: { id: true },
  });
  if (!responsibility)
    throw new AppError("invalid", "kpi-responsibility", { field: "responsibilityId" });
  await refuseForeignOwner(ctx, input.ownerPositionId);
  const id = newId();
  const { name, unit, good, target, ownerPositionId, staleAfterDays } = terms;
  const data = { name, unit, good, target, ownerPositionId, staleAfterDays };
  await freeName(
    db.kpi.create({
      data: { orgId: org.id, id, teamId: team.id, responsibilityId, createdAt: now, ...data },
    }),
  );
  const details = { teamId: team.id, responsibilityId };
  await ctx.audit({ verb: "kpi.created", target: { kind: "kpi", id }, details });
  return { id };
}

/** Changes what a KPI says of itself; its readings stay. */
export async function changeKpi(
  ctx: TeamContext,
  input: z.output<typeof ChangeKpi>,
): Promise<void> {
  refuseArchived(ctx);
  await refuseForeignOwner(ctx, input.ownerPositionId);
  const { name, unit, good, target, ownerPositionId, staleAfterDays } = input;
  const { count } = await freeName(
    ctx.db.kpi.updateMany({
      where: liveKpi(ctx, input),
      data: {
        name,
        unit,
        good,
        target,
        ownerPositionId,
        staleAfterDays,
        version: { increment: 1 },
      },
    }),
  );
  if (count === 0) throw new AppError("stale");
  const details = { teamId: ctx.team.id };
  await ctx.audit({ verb: "kpi.changed", target: { kind: "kpi", id: input.kpi }, details });
}

/** Takes a KPI out of use; its readings are kept. */
export async function retireKpi(
  ctx: TeamContext,
  input: z.output<typeof RetireKpi>,
): Promise<void> {
  refuseArchived(ctx);
  const { count } = await ctx.db.kpi.updateMany({
    where: liveKpi(ctx, input),
    data: { retiredAt: ctx.now, retiredById: ctx.member.personId, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  const details = { teamId: ctx.team.id };
  await ctx.audit({ verb: "kpi.retired", target: { kind: "kpi", id: input.kpi }, details });
}

/** An archived team is history: nothing is measured in it any more. */
export function refuseArchived({ team }: TeamContext): void {
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
}

function liveKpi({ org, team }: TeamContext, input: { kpi: string; version: number }) {
  const { kpi, version } = input;
  return { orgId: org.id, teamId: team.id, id: kpi, version, retiredAt: null };
}

async function refuseForeignOwner({ db, org, team }: TeamContext, positionId: string | null) {
  if (!positionId) return;
  const seat = await db.position.findFirst({
    where: { orgId: org.id, teamId: team.id, id: positionId },
    select: { id: true },
  });
  if (!seat) throw new AppError("invalid", "kpi-owner", { field: "ownerPositionId" });
}

async function freeName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "kpi_name_once")) throw error;
    throw new AppError("conflict", "kpi-name-taken", { field: "name" });
  }
}
