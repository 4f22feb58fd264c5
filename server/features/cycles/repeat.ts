import type { z } from "zod";
import { nameOfRound, nextRound, type RepeatMonths } from "@/server/domain/cycle-repeat";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { NAME_LENGTH } from "@/server/domain/name";
import type { JobContext, OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { copyCycle } from "./copy";
import type { RepeatCycle } from "./schema";
import { getRated, type RatedCycle, refuseOwn } from "./stored";

type Place = Pick<OrgContext, "db" | "org" | "now">;

/** Says whether and how often a cycle is repeated; also after its launch, never by who is rated in it. */
export async function repeatCycle(ctx: OrgContext, input: z.output<typeof RepeatCycle>) {
  const { db, org } = ctx;
  const { cycleId, months } = input;
  const cycle = await getRated(ctx, cycleId, "lock");
  if (cycle.cancelledAt || cycle.withdrawnAt) throw new AppError("conflict", "cycle-over");
  await refuseOwn(ctx, cycleId);
  await db.cycle.updateMany({
    where: { orgId: org.id, id: cycleId },
    data: { repeatMonths: months },
  });
  await ctx.audit({
    verb: "cycle.changed",
    target: { kind: "cycle", id: cycleId },
    details: { fields: ["repeatMonths"], repeatMonths: months },
  });
}

/** The next round of a cycle that is repeated, and the draft or cycle that took its place already. */
export async function readRepeat(ctx: Place, cycle: RatedCycle) {
  const { db, org, now } = ctx;
  const { repeatMonths: months, openedAt, cancelledAt, withdrawnAt, preparedFor } = cycle;
  const isOver = cancelledAt !== null || withdrawnAt !== null;
  const prepared = await db.cycle.findFirst({
    where: {
      ...{ orgId: org.id, clonedFromId: cycle.id, preparedFor: { not: null } },
      cancelledAt: null,
    },
    select: { id: true, name: true },
  });
  const round =
    months && openedAt && !isOver && !prepared
      ? nextRound(repeated(ctx, cycle, months, openedAt), dayIn(org.timeZone, now))
      : null;
  return { months, preparedFor, prepared, round, isOver };
}

/** The cycles of an organisation that are repeated and have no draft of their next round yet. */
export async function listRepeated({ db, org }: JobContext): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM public.cycle c
    WHERE c.org_id = ${org.id}::uuid AND c.kind = 'rated' AND c.repeat_months IS NOT NULL
      AND c.opened_at IS NOT NULL AND c.cancelled_at IS NULL AND c.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM public.cycle n WHERE n.org_id = c.org_id
        AND n.cloned_from_id = c.id AND n.prepared_for IS NOT NULL AND n.cancelled_at IS NULL)`;
  return rows.map(({ id }) => id);
}

/**
 * Prepares the draft of a cycle's next round from two weeks before it on: once, however often this runs.
 * Nobody is asked before an admin launches it; who was approved stays so by who approved them.
 */
export async function prepareRound(ctx: JobContext, cycleId: string): Promise<string | null> {
  const { db, org, now } = ctx;
  // A second job waits here, and then finds the draft.
  const cycle = await getRated(ctx, cycleId, "lock");
  const { repeatMonths: months, openedAt } = cycle;
  if (!months || !openedAt || !(await listRepeated(ctx)).includes(cycleId)) return null;
  const today = dayIn(org.timeZone, now);
  const round = nextRound(repeated(ctx, cycle, months, openedAt), today);
  const { beginsOn, preparedFrom } = round;
  const key = { orgId: org.id, clonedFromId: cycleId, preparedFor: new Date(beginsOn) };
  if (preparedFrom > today || (await db.cycle.findFirst({ where: key }))) return null;
  const id = newId();
  const counts = await copyCycle(ctx, cycle, {
    ...{ id, name: nameOfRound(cycle.name, beginsOn, NAME_LENGTH.max), createdById: null },
    ...{ closesOn: round.closesOn, releasesOn: round.releasesOn },
    ...{ repeatMonths: months, preparedFor: beginsOn },
    approverOf: ({ approvedById }) => approvedById,
  });
  await ctx.audit({
    verb: "cycle.prepared",
    target: { kind: "cycle", id },
    details: { clonedFromId: cycleId, preparedFor: beginsOn, ...counts },
  });
  return id;
}

function repeated({ org }: Place, cycle: RatedCycle, months: RepeatMonths, openedAt: Date) {
  const { closesOn, releasesOn } = cycle;
  return { openedOn: dayIn(org.timeZone, openedAt), closesOn, releasesOn, months };
}
