import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { HUB_CRITERIA } from "@/server/domain/talent/criteria";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { type LockedPlan, lockPlan, sideOf } from "./plan-lock";
import type { SaveRatings } from "./schema";

/** Keeps what one of the two has rated so far; nobody else can read it, here or in the database. */
export async function saveRatings(ctx: TeamContext, input: z.output<typeof SaveRatings>) {
  const plan = await lockPlan(ctx, input.plan);
  const side = ownSide(ctx, plan);
  refuseHandedIn(plan, side);
  const { db, org } = ctx;
  const sheetId = await sheetOf(ctx, plan, side, input.weights);
  const hubs = await db.talentHub.findMany({
    where: { orgId: org.id, planId: plan.id },
    select: { id: true },
  });
  if (!input.ratings.every(({ hubId }) => hubs.some(({ id }) => id === hubId))) {
    throw new AppError("invalid", "talent-hub");
  }
  // The last word on a cell wins: two values of one cell cannot be written in one statement.
  const last = [
    ...new Map(input.ratings.map((one) => [`${one.hubId}:${one.criterion}`, one])).values(),
  ];
  if (last.length === 0) return;
  await db.$executeRaw`
    INSERT INTO public.talent_rating (org_id, id, sheet_id, plan_id, hub_id, criterion, value)
    SELECT ${org.id}::uuid, n.id, ${sheetId}::uuid, ${plan.id}::uuid, n.hub_id, n.criterion, n.value
    FROM unnest(${last.map(() => newId())}::uuid[], ${last.map(({ hubId }) => hubId)}::uuid[],
      ${last.map(({ criterion }) => criterion)}::text[],
      ${last.map(({ value }) => value)}::smallint[]) AS n(id, hub_id, criterion, value)
    ON CONFLICT (org_id, sheet_id, hub_id, criterion) DO UPDATE SET value = EXCLUDED.value`;
}

/** Hands in one's own sheet, whole; the second of the two to do so reveals both at once. */
export async function submitRatings(
  ctx: TeamContext,
  input: { plan: string },
): Promise<{ isRevealed: boolean }> {
  const plan = await lockPlan(ctx, input.plan);
  const side = ownSide(ctx, plan);
  refuseHandedIn(plan, side);
  await refuseIncomplete(ctx, plan, side);
  const [row] = await ctx.db.$queryRaw<{ isRevealed: boolean }[]>`
    SELECT app.submit_talent_sheet(${plan.id}::uuid) AS "isRevealed"`;
  const target = { kind: "talent-plan", id: plan.id };
  await ctx.audit({ verb: "talent-rating.submitted", target, details: { side } });
  const isRevealed = row?.isRevealed === true;
  if (isRevealed) await ctx.audit({ verb: "talent-plan.revealed", target });
  return { isRevealed };
}

/** Takes one's own sheet back to go on with it, as long as the other has not handed in. */
export async function takeBackRatings(ctx: TeamContext, input: { plan: string }) {
  const plan = await lockPlan(ctx, input.plan);
  const side = ownSide(ctx, plan);
  if (plan.revealedAt) throw new AppError("conflict", "talent-revealed");
  if (!submittedAt(plan, side)) throw new AppError("conflict", "talent-not-handed-in");
  await ctx.db.$executeRaw`SELECT app.take_back_talent_sheet(${plan.id}::uuid)`;
  const target = { kind: "talent-plan", id: plan.id };
  await ctx.audit({ verb: "talent-rating.taken-back", target, details: { side } });
}

function ownSide(ctx: TeamContext, plan: LockedPlan) {
  const side = sideOf(plan, ctx.member.personId);
  if (!side) throw new AppError("forbidden", "talent-not-rater");
  return side;
}

function refuseHandedIn(plan: LockedPlan, side: "cto" | "cio"): void {
  if (plan.revealedAt) throw new AppError("conflict", "talent-revealed");
  if (!plan.openedAt) throw new AppError("conflict", "talent-not-open");
  if (submittedAt(plan, side)) throw new AppError("conflict", "talent-own-handed-in");
}

function submittedAt(plan: LockedPlan, side: "cto" | "cio"): Date | null {
  return side === "cto" ? plan.ctoSubmittedAt : plan.cioSubmittedAt;
}

async function sheetOf(
  { db, org, member }: TeamContext,
  plan: LockedPlan,
  side: "cto" | "cio",
  weights: readonly number[] | undefined,
): Promise<string> {
  const own = { orgId: org.id, planId: plan.id, side, personId: member.personId };
  const sheet = await db.talentSheet.findFirst({ where: own, select: { id: true } });
  if (!sheet) {
    const id = newId();
    const start = await db.talentPlan.findUniqueOrThrow({
      where: { orgId_id: { orgId: org.id, id: plan.id } },
      select: { weights: true },
    });
    const data = { ...own, id, weights: [...(weights ?? start.weights)] };
    await db.talentSheet.create({ data, select: { id: true } });
    return id;
  }
  if (weights) {
    await db.talentSheet.updateMany({ where: own, data: { weights: [...weights] } });
  }
  return sheet.id;
}

async function refuseIncomplete({ db, org, member }: TeamContext, plan: LockedPlan, side: string) {
  const own = { orgId: org.id, planId: plan.id };
  const hubs = await db.talentHub.count({ where: own });
  const rated = await db.talentRating.count({
    where: { ...own, sheet: { side, personId: member.personId } },
  });
  const missing = hubs * HUB_CRITERIA.length - rated;
  if (missing > 0)
    throw new AppError("invalid", "talent-incomplete", { params: { count: missing } });
}
