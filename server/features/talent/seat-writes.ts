import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { addsUp } from "@/server/domain/talent/seats";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { type LockedPlan, lockPlan, touchPlan } from "./plan-lock";
import type { AgreeHub, AgreementRef } from "./schema";

type Agreement = z.output<typeof AgreeHub>;

/** Says who is accountable for a hub and how its seats are divided; one line a hub. */
export async function agreeHub(ctx: TeamContext, input: Agreement) {
  const plan = await lockPlan(ctx, input.plan);
  if (!plan.revealedAt) throw new AppError("conflict", "talent-not-revealed");
  if (!addsUp(input)) throw new AppError("invalid", "talent-split", { field: "seats" });
  await refuseUnknown(ctx, plan, input);
  const { db, org } = ctx;
  const own = { orgId: org.id, planId: plan.id, hubId: input.hubId };
  const data = {
    accountablePositionId: input.accountable.kind === "position" ? input.accountable.id : null,
    accountablePersonId: input.accountable.kind === "person" ? input.accountable.id : null,
    seats: input.seats,
    ctoSeats: input.cto,
    cioSeats: input.cio,
    sharedSeats: input.shared,
  };
  if (input.version === null) {
    await once(db.talentAgreement.create({ data: { ...own, ...data, id: newId() } }));
  } else {
    const { count } = await db.talentAgreement.updateMany({
      where: { ...own, version: input.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("stale");
  }
  const { accountable, seats, cto, cio, shared } = input;
  await tell(ctx, plan.id, {
    hubId: input.hubId,
    accountableKind: accountable.kind,
    accountableId: accountable.id,
    seats,
    cto,
    cio,
    shared,
  });
}

/** Takes back what was agreed for a hub. */
export async function removeAgreement(ctx: TeamContext, input: z.output<typeof AgreementRef>) {
  const plan = await lockPlan(ctx, input.plan);
  const { count } = await ctx.db.talentAgreement.deleteMany({
    where: { orgId: ctx.org.id, planId: plan.id, id: input.agreement, version: input.version },
  });
  if (count === 0) throw new AppError("stale");
  await tell(ctx, plan.id, { change: "removed", agreementId: input.agreement });
}

async function tell(
  ctx: TeamContext,
  planId: string,
  details: Readonly<Record<string, string | number>>,
) {
  await touchPlan(ctx, planId);
  const target = { kind: "talent-plan", id: planId };
  await ctx.audit({ verb: "talent-seats.agreed", target, details });
}

async function refuseUnknown({ db, org, team }: TeamContext, plan: LockedPlan, input: Agreement) {
  const where = { orgId: org.id, planId: plan.id, id: input.hubId };
  if ((await db.talentHub.count({ where })) === 0) {
    throw new AppError("invalid", "talent-hub", { field: "hubId" });
  }
  const { kind, id } = input.accountable;
  const isKnown =
    kind === "person"
      ? id === plan.ctoPersonId || id === plan.cioPersonId
      : (await db.position.count({ where: { orgId: org.id, teamId: team.id, id } })) > 0;
  if (!isKnown) throw new AppError("invalid", "talent-accountable", { field: "accountable" });
}

async function once<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "talent_agreement_org_id_plan_id_hub_id_key")) throw error;
    throw new AppError("stale");
  }
}
