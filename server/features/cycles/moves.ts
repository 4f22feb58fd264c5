import { findDayProblem } from "@/server/domain/cycle-terms";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { ASKING } from "@/server/domain/notification";
import { inviteRaters, makeLinks } from "@/server/features/ratings/invite";
import type { OrgContext } from "@/server/infra/context";
import { settleNotifications } from "@/server/infra/notify";
import { refuseWithoutBehaviour } from "./behaviours";
import { keepIdentities } from "./identities";
import { CAN_RATE, getRated, lockDraft, refuseOwn } from "./stored";

/** Launches a draft: from here on who rates whom is settled, and thresholds only rise. */
export async function openCycle(ctx: OrgContext, cycleId: string): Promise<void> {
  const { db, org } = ctx;
  const cycle = await lockDraft(ctx, cycleId);
  if (cycle.closesOn === null) throw new AppError("invalid", "cycle-closes-missing");
  const isPast = findDayProblem(cycle, dayIn(org.timeZone, ctx.now)) !== null;
  if (isPast) throw new AppError("conflict", "cycle-days-past");
  const [ready] = await db.$queryRaw<Ready[]>`
    SELECT count(DISTINCT s.id)::int AS subjects,
      count(DISTINCT s.id) FILTER (WHERE n.id IS NOT NULL)::int AS rated,
      count(n.id)::int AS raters, count(n.id) FILTER (WHERE NOT ${CAN_RATE})::int AS unreachable
    FROM public.subject s
    LEFT JOIN public.nomination n ON n.org_id = s.org_id AND n.subject_id = s.id
      AND n.approved_at IS NOT NULL
    LEFT JOIN public.person e ON e.org_id = n.org_id AND e.id = n.person_id
    LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
    WHERE s.org_id = ${org.id}::uuid AND s.cycle_id = ${cycleId}::uuid`;
  if (!ready || ready.subjects === 0) throw new AppError("conflict", "cycle-no-subjects");
  const count = ready.subjects - ready.rated;
  if (count > 0) throw new AppError("conflict", "cycle-no-raters", { params: { count } });
  if (ready.unreachable > 0) {
    const params = { count: ready.unreachable };
    throw new AppError("conflict", "cycle-unreachable", { params });
  }
  await refuseWithoutBehaviour(ctx, cycle);
  const [answer] = await db.$queryRaw<{ outcome: string }[]>`
    SELECT app.open_cycle(${cycleId}::uuid) AS outcome`;
  if (answer?.outcome !== "opened") throw new AppError("conflict", "cycle-not-draft");
  const { subjects, raters } = ready;
  await ctx.audit({
    verb: "cycle.opened",
    target: { kind: "cycle", id: cycleId },
    details: { subjects, raters, closesOn: cycle.closesOn },
  });
  await settleNotifications(ctx, ["raters-proposed"], cycleId);
  await keepIdentities(ctx, cycleId);
  await makeLinks(ctx, cycleId);
  await inviteRaters(ctx, cycleId);
}

/** Ends the answering before its last day; what is published is made in the background. */
export async function closeCycle(ctx: OrgContext, cycleId: string): Promise<void> {
  await refuseUnlessOpen(ctx, cycleId);
  await refuseOwn(ctx, cycleId);
  const [answer] = await ctx.db.$queryRaw<Done[]>`
    SELECT app.close_cycle(${cycleId}::uuid) AS "isDone"`;
  if (!answer?.isDone) throw new AppError("conflict", "cycle-not-open");
  await settleNotifications(ctx, ASKING, cycleId);
  await ctx.enqueue("cycles.release", cycleId);
  await ctx.audit({ verb: "cycle.closed", target: { kind: "cycle", id: cycleId } });
}

/** Ends a cycle without results; what was answered is deleted. */
export async function cancelCycle(ctx: OrgContext, cycleId: string): Promise<void> {
  const { state } = await getRated(ctx, cycleId, "lock");
  // Of a draft nothing is lost; of a running cycle a subject could do away with what was said of them.
  if (state === "open") await refuseOwn(ctx, cycleId);
  const [answer] = await ctx.db.$queryRaw<Done[]>`
    SELECT app.cancel_cycle(${cycleId}::uuid) AS "isDone"`;
  if (!answer?.isDone) throw new AppError("conflict", "cycle-not-open");
  await settleNotifications(ctx, ["raters-proposed", ...ASKING], cycleId);
  const target = { kind: "cycle", id: cycleId };
  await ctx.audit({ verb: "cycle.cancelled", target, details: { state } });
}

type Done = { isDone: boolean };
type Ready = { subjects: number; rated: number; raters: number; unreachable: number };

async function refuseUnlessOpen(ctx: OrgContext, cycleId: string): Promise<void> {
  const { state } = await getRated(ctx, cycleId, "lock");
  if (state !== "open") throw new AppError("conflict", "cycle-not-open");
}
