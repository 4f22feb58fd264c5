import { AppError } from "@/server/domain/error";
import type { RaterSide } from "@/server/domain/talent/demand";
import { canChangeHubs, type PlanFacts } from "@/server/domain/talent/stage";
import type { TeamContext } from "@/server/infra/context";

export type LockedPlan = PlanFacts &
  Readonly<{ id: string; ctoPersonId: string; cioPersonId: string; version: number }>;

/**
 * The team's plan, locked until the transaction ends: handing in, changing hubs and agreeing follow one
 * another. A plan that is agreed on, or of an archived team, is refused: it is read, not changed.
 */
export async function lockPlan(ctx: TeamContext, id: string): Promise<LockedPlan> {
  const plan = await lockAnyPlan(ctx, id);
  if (ctx.team.archivedAt) throw new AppError("conflict", "team-archived");
  if (plan.agreedAt) throw new AppError("conflict", "talent-agreed");
  return plan;
}

/** As `lockPlan`, agreed or not. */
export async function lockAnyPlan({ db, org, team }: TeamContext, id: string): Promise<LockedPlan> {
  const [plan] = await db.$queryRaw<LockedPlan[]>`
    SELECT p.id, p.cto_person_id AS "ctoPersonId", p.cio_person_id AS "cioPersonId", p.version,
      p.opened_at AS "openedAt", p.cto_submitted_at AS "ctoSubmittedAt",
      p.cio_submitted_at AS "cioSubmittedAt", p.revealed_at AS "revealedAt", p.agreed_at AS "agreedAt"
    FROM public.talent_plan p
    WHERE p.org_id = ${org.id}::uuid AND p.team_id = ${team.id}::uuid AND p.id = ${id}::uuid
    FOR UPDATE`;
  if (!plan) throw new AppError("not-found");
  return plan;
}

/** Counts a change of what belongs to the plan, so that nobody agrees on what they have not seen. */
export async function touchPlan({ db, org }: TeamContext, id: string): Promise<void> {
  await db.talentPlan.updateMany({
    where: { orgId: org.id, id },
    data: { version: { increment: 1 } },
  });
}

/** Refuses what would change the ground under a sheet that was handed in. */
export function refuseRated(plan: LockedPlan): void {
  if (!canChangeHubs(plan)) throw new AppError("conflict", "talent-handed-in");
}

/** Which side somebody rates for; null for everybody else. */
export function sideOf(
  plan: Readonly<{ ctoPersonId: string; cioPersonId: string }>,
  personId: string,
): RaterSide | null {
  if (plan.ctoPersonId === personId) return "cto";
  return plan.cioPersonId === personId ? "cio" : null;
}
