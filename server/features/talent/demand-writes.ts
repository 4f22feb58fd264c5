import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { DemandInput } from "@/server/domain/talent/demand";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { lockPlan, touchPlan } from "./plan-lock";
import type { AddDemands, DemandRef } from "./schema";

const AT_MOST = 300;

/** Adds lines to the demand list: all of them or, where one is refused, none. */
export async function addDemands(ctx: TeamContext, input: z.output<typeof AddDemands>) {
  const plan = await lockPlan(ctx, input.plan);
  const { db, org } = ctx;
  const there = await db.talentDemand.count({ where: { orgId: org.id, planId: plan.id } });
  if (there + input.demands.length > AT_MOST) throw new AppError("too-large", "talent-many");
  await refuseUnknown(ctx, plan.id, input.demands);
  const own = { orgId: org.id, planId: plan.id };
  await db.talentDemand.createMany({
    data: input.demands.map((demand) => ({ ...lineOf(demand), ...own, id: newId() })),
  });
  await tell(ctx, plan.id, { change: "added", count: input.demands.length });
}

/** Changes one line. */
export async function changeDemand(
  ctx: TeamContext,
  input: z.output<typeof DemandRef> & DemandInput,
) {
  const locked = await lockPlan(ctx, input.plan);
  const { demand: id, version } = input;
  const data = lineOf(input);
  await refuseUnknown(ctx, locked.id, [data]);
  const { count } = await ctx.db.talentDemand.updateMany({
    where: { orgId: ctx.org.id, planId: locked.id, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  await tell(ctx, locked.id, { change: "changed", demandId: id });
}

/** Takes one line off the list. */
export async function removeDemand(ctx: TeamContext, input: z.output<typeof DemandRef>) {
  const plan = await lockPlan(ctx, input.plan);
  const { demand: id, version } = input;
  const { count } = await ctx.db.talentDemand.deleteMany({
    where: { orgId: ctx.org.id, planId: plan.id, id, version },
  });
  if (count === 0) throw new AppError("stale");
  await tell(ctx, plan.id, { change: "removed", demandId: id });
}

function lineOf(input: DemandInput) {
  const { role, side, responsibilityId, skills, startQuarter, seats, level } = input;
  const { location, isCritical, hubId, backupHubId } = input;
  const ask = { role, side, responsibilityId, skills, startQuarter, seats, level };
  return { ...ask, location, isCritical, hubId, backupHubId };
}

async function tell(
  ctx: TeamContext,
  planId: string,
  details: Readonly<Record<string, string | number>>,
) {
  await touchPlan(ctx, planId);
  const target = { kind: "talent-plan", id: planId };
  await ctx.audit({ verb: "talent-demand.changed", target, details });
}

async function refuseUnknown(
  { db, org }: TeamContext,
  planId: string,
  demands: readonly Pick<DemandInput, "hubId" | "backupHubId" | "responsibilityId">[],
) {
  const hubs = await db.talentHub.findMany({
    where: { orgId: org.id, planId },
    select: { id: true },
  });
  const isHub = (id: string | null) => id === null || hubs.some((hub) => hub.id === id);
  for (const { hubId, backupHubId } of demands) {
    if (!isHub(hubId)) throw new AppError("invalid", "talent-hub", { field: "hubId" });
    if (!isHub(backupHubId)) throw new AppError("invalid", "talent-hub", { field: "backupHubId" });
  }
  const wanted = [...new Set(demands.flatMap(({ responsibilityId }) => responsibilityId ?? []))];
  if (wanted.length === 0) return;
  const found = await db.responsibility.count({ where: { orgId: org.id, id: { in: wanted } } });
  if (found < wanted.length) {
    throw new AppError("invalid", "talent-responsibility", { field: "responsibilityId" });
  }
}
