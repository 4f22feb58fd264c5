import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { HUBS_AT_MOST } from "@/server/domain/talent/stage";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { lockPlan, refuseRated, touchPlan } from "./plan-lock";
import type { HubInput, HubRef } from "./schema";

type Hub = z.output<typeof HubInput>;

/** Another hub to rate, as long as nobody has handed in. */
export async function addHub(ctx: TeamContext, input: { plan: string } & Hub) {
  const plan = await lockPlan(ctx, input.plan);
  refuseRated(plan);
  const { name, place, timeZone } = input;
  const own = { orgId: ctx.org.id, planId: plan.id };
  if ((await ctx.db.talentHub.count({ where: own })) >= HUBS_AT_MOST) {
    throw new AppError("too-large", "talent-many-hubs");
  }
  const id = newId();
  await freeName(ctx.db.talentHub.create({ data: { ...own, id, name, place, timeZone } }));
  await tell(ctx, plan.id, { change: "added", hubId: id });
}

/** Renames a hub or says where it lies, as long as nobody has handed in. */
export async function changeHub(ctx: TeamContext, input: z.output<typeof HubRef> & Hub) {
  const plan = await lockPlan(ctx, input.plan);
  refuseRated(plan);
  const { hub: id, version, name, place, timeZone } = input;
  const { count } = await freeName(
    ctx.db.talentHub.updateMany({
      where: { orgId: ctx.org.id, planId: plan.id, id, version },
      data: { name, place, timeZone, version: { increment: 1 } },
    }),
  );
  if (count === 0) throw new AppError("stale");
  await tell(ctx, plan.id, { change: "changed", hubId: id });
}

/** Takes a hub out before rating starts: afterwards somebody may have rated it already. */
export async function removeHub(ctx: TeamContext, input: z.output<typeof HubRef>) {
  const plan = await lockPlan(ctx, input.plan);
  if (plan.openedAt) throw new AppError("conflict", "talent-hub-rated");
  const { hub: id, version } = input;
  const own = { orgId: ctx.org.id, planId: plan.id };
  const asked = await ctx.db.talentDemand.count({
    where: { ...own, OR: [{ hubId: id }, { backupHubId: id }] },
  });
  if (asked > 0) throw new AppError("conflict", "talent-hub-asked", { params: { count: asked } });
  const { count } = await ctx.db.talentHub.deleteMany({ where: { ...own, id, version } });
  if (count === 0) throw new AppError("stale");
  await tell(ctx, plan.id, { change: "removed", hubId: id });
}

async function tell(ctx: TeamContext, planId: string, details: { change: string; hubId: string }) {
  await touchPlan(ctx, planId);
  const target = { kind: "talent-plan", id: planId };
  await ctx.audit({ verb: "talent-hub.changed", target, details });
}

async function freeName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "talent_hub_name")) throw error;
    throw new AppError("conflict", "talent-hub-taken", { field: "name" });
  }
}
