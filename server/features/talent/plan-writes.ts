import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { DEFAULT_WEIGHTS } from "@/server/domain/talent/criteria";
import { HUBS_AT_LEAST } from "@/server/domain/talent/stage";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { type LockedPlan, lockAnyPlan, lockPlan, refuseRated } from "./plan-lock";
import { refuseRaters } from "./raters";
import type { ChangePlan, CreatePlan, PlanVersion, WeighPlan } from "./schema";

type Versioned = z.output<typeof PlanVersion>;

/** A new plan of the team, with the two people who will rate its hubs. */
export async function createPlan(
  ctx: TeamContext,
  input: z.output<typeof CreatePlan>,
): Promise<{ id: string }> {
  if (ctx.team.archivedAt) throw new AppError("conflict", "team-archived");
  await refuseRaters(ctx, input);
  const id = newId();
  const { name, ctoPersonId, cioPersonId } = input;
  const own = { orgId: ctx.org.id, id, teamId: ctx.team.id, createdAt: ctx.now };
  await ctx.db.talentPlan.create({
    data: { ...own, name, ctoPersonId, cioPersonId, weights: [...DEFAULT_WEIGHTS] },
    select: { id: true },
  });
  await ctx.audit({
    verb: "talent-plan.created",
    target: { kind: "talent-plan", id },
    details: { teamId: ctx.team.id, ctoPersonId, cioPersonId },
  });
  return { id };
}

/** Another name, or other raters as long as nobody has handed in. */
export async function changePlan(ctx: TeamContext, input: z.output<typeof ChangePlan>) {
  const plan = await lockPlan(ctx, input.plan);
  const { name, ctoPersonId, cioPersonId } = input;
  if (plan.ctoPersonId !== ctoPersonId || plan.cioPersonId !== cioPersonId) {
    refuseRated(plan);
    await refuseRaters(ctx, input);
  }
  await write(ctx, plan, input.version, { name, ctoPersonId, cioPersonId });
  const fields = ["label", "ctoPersonId", "cioPersonId"];
  await tell(ctx, "talent-plan.changed", plan, { fields });
}

/** Other weights to start from; each rater still decides on their own. */
export async function weighPlan(ctx: TeamContext, input: z.output<typeof WeighPlan>) {
  const plan = await lockPlan(ctx, input.plan);
  refuseRated(plan);
  await write(ctx, plan, input.version, { weights: [...input.weights] });
  await tell(ctx, "talent-plan.changed", plan, { fields: ["weights"] });
}

/** Lets the two rate, each alone. */
export async function openPlan(ctx: TeamContext, input: Versioned) {
  const plan = await lockPlan(ctx, input.plan);
  if (plan.openedAt) throw new AppError("conflict", "talent-open");
  const hubs = await ctx.db.talentHub.count({ where: { orgId: ctx.org.id, planId: plan.id } });
  if (hubs < HUBS_AT_LEAST) throw new AppError("conflict", "talent-few-hubs");
  await write(ctx, plan, input.version, { openedAt: ctx.now });
  await tell(ctx, "talent-plan.opened", plan, { hubs });
}

/** Settles a revealed plan: every hub that is asked for seats has somebody accountable. */
export async function agreePlan(ctx: TeamContext, input: Versioned) {
  const plan = await lockPlan(ctx, input.plan);
  if (!plan.revealedAt) throw new AppError("conflict", "talent-not-revealed");
  const [open] = await ctx.db.$queryRaw<{ hubs: number; agreed: number }[]>`
    SELECT count(DISTINCT d.hub_id) FILTER (WHERE a.id IS NULL)::int AS hubs,
      (SELECT count(*)::int FROM public.talent_agreement x
        WHERE x.org_id = ${ctx.org.id}::uuid AND x.plan_id = ${plan.id}::uuid) AS agreed
    FROM public.talent_demand d
    LEFT JOIN public.talent_agreement a
      ON a.org_id = d.org_id AND a.plan_id = d.plan_id AND a.hub_id = d.hub_id
    WHERE d.org_id = ${ctx.org.id}::uuid AND d.plan_id = ${plan.id}::uuid AND d.hub_id IS NOT NULL`;
  if (!open || open.hubs > 0 || open.agreed === 0) {
    throw new AppError("conflict", "talent-hubs-unsettled", { params: { count: open?.hubs ?? 0 } });
  }
  await write(ctx, plan, input.version, { agreedAt: ctx.now });
  await tell(ctx, "talent-plan.agreed", plan, { hubs: open.agreed });
}

/** Opens an agreed plan again, so that demand and seats may change. */
export async function reopenPlan(ctx: TeamContext, input: Versioned) {
  const plan = await lockAnyPlan(ctx, input.plan);
  if (ctx.team.archivedAt) throw new AppError("conflict", "team-archived");
  if (!plan.agreedAt) throw new AppError("stale");
  await write(ctx, plan, input.version, { agreedAt: null });
  await tell(ctx, "talent-plan.reopened", plan, {});
}

type Change = Parameters<TeamContext["db"]["talentPlan"]["updateMany"]>[0]["data"];
type Verb = Extract<
  Parameters<TeamContext["audit"]>[0]["verb"],
  `talent-plan.${"changed" | "opened" | "agreed" | "reopened"}`
>;

async function write(ctx: TeamContext, plan: LockedPlan, version: number, data: Change) {
  const { count } = await ctx.db.talentPlan.updateMany({
    where: { orgId: ctx.org.id, id: plan.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
}

async function tell(
  ctx: TeamContext,
  verb: Verb,
  plan: LockedPlan,
  details: Readonly<{ fields?: string[]; hubs?: number }>,
) {
  const target = { kind: "talent-plan", id: plan.id };
  await ctx.audit({ verb, target, details: { teamId: ctx.team.id, ...details } });
}
