import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { isInOrder } from "@/server/domain/position/period";
import type { TeamContext } from "@/server/infra/context";
import { setOwnership } from "../ownership/writes";
import type { EndPosition, OnePosition, ReopenPosition } from "./schema";
import { currentPosition, listFacts, lockPositions, refuseNeedle } from "./stored";

/** What the end of a seat ends or takes back with it. */
export type EffectsOfEnd = Readonly<{
  /** Whether the day has passed: what was read and counted since was otherwise. */
  isPast: boolean;
  /** Holdings that end on the day, and those that began later and never were. */
  holdings: number;
  laterHoldings: number;
  /** Cells of the ownership grid that end, and changes since the day that are taken back. */
  cells: number;
  laterChanges: number;
  /** Positions that report to it, and are left with a head that is no more. */
  reports: number;
}>;

/** What ending the position on that day would touch. */
export async function getEffectsOfEnd(
  ctx: TeamContext,
  input: z.output<typeof OnePosition>,
): Promise<EffectsOfEnd> {
  const position = await currentPosition(ctx, input.position);
  refuseOrder(position.fromDay, input.toDay);
  return effectsOfEnd(ctx, position.id, input.toDay);
}

/** Ends a seat: its holder leaves it and what it owned is nobody's from that day on. */
export async function endPosition(
  ctx: TeamContext,
  input: z.output<typeof EndPosition>,
): Promise<EffectsOfEnd> {
  await lockPositions(ctx);
  const { db, org } = ctx;
  const { toDay } = input;
  const position = await currentPosition(ctx, input.position);
  if (position.version !== input.version) throw new AppError("stale");
  if (position.toDay !== null) throw new AppError("conflict", "position-ended");
  refuseOrder(position.fromDay, toDay);
  const effects = await effectsOfEnd(ctx, position.id, toDay);
  await endCells(ctx, input, effects.isPast);
  const held = { orgId: org.id, positionId: position.id };
  const day = dateOfDay(toDay);
  await db.holding.deleteMany({ where: { ...held, fromDay: { gte: day } } });
  await db.holding.updateMany({
    where: { ...held, OR: [{ toDay: null }, { toDay: { gt: day } }] },
    data: { toDay: day, version: { increment: 1 } },
  });
  await db.position.updateMany({
    where: { orgId: org.id, id: position.id },
    data: { toDay: day, version: { increment: 1 } },
  });
  const { isPast, holdings, laterHoldings, cells } = effects;
  await ctx.audit({
    verb: "position.ended",
    target: { kind: "position", id: position.id },
    details: { teamId: ctx.team.id, toDay, holdings, laterHoldings, cells, isCorrection: isPast },
  });
  return effects;
}

/** Takes the end of a seat back. It is vacant from then on: who held it and what it owned was ended. */
export async function reopenPosition(ctx: TeamContext, input: z.output<typeof ReopenPosition>) {
  await lockPositions(ctx);
  const position = await currentPosition(ctx, input.position);
  const last = (await listFacts(ctx, position.id)).slice(-1);
  await refuseNeedle(
    ctx,
    position.id,
    last.map((stretch) => ({ ...stretch, toDay: null })),
  );
  const { count } = await ctx.db.position.updateMany({
    where: { orgId: ctx.org.id, id: position.id, version: input.version },
    data: { toDay: null, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  await ctx.audit({
    verb: "position.reopened",
    target: { kind: "position", id: position.id },
    details: { teamId: ctx.team.id, ...(position.toDay ? { fromDay: position.toDay } : {}) },
  });
}

function refuseOrder(fromDay: string, toDay: string): void {
  if (!isInOrder({ fromDay, toDay })) {
    throw new AppError("invalid", "position-days", { field: "toDay" });
  }
}

async function effectsOfEnd(ctx: TeamContext, id: string, toDay: string): Promise<EffectsOfEnd> {
  const { db, org } = ctx;
  const [row] = await db.$queryRaw<Omit<EffectsOfEnd, "isPast">[]>`
    SELECT
      (SELECT count(*)::int FROM public.holding h WHERE h.org_id = p.org_id AND h.position_id = p.id
        AND h.from_day < ${toDay}::date AND (h.to_day IS NULL OR h.to_day > ${toDay}::date)) AS holdings,
      (SELECT count(*)::int FROM public.holding h WHERE h.org_id = p.org_id AND h.position_id = p.id
        AND h.from_day >= ${toDay}::date) AS "laterHoldings",
      (SELECT count(DISTINCT o.responsibility_id)::int FROM public.ownership o
        WHERE o.org_id = p.org_id AND o.position_id = p.id
          AND (o.to_day IS NULL OR o.to_day > ${toDay}::date)) AS cells,
      (SELECT count(*)::int FROM public.ownership_change c WHERE c.org_id = p.org_id
        AND c.position_id = p.id AND c.from_day >= ${toDay}::date) AS "laterChanges",
      (SELECT count(*)::int FROM public.position r WHERE r.org_id = p.org_id AND r.reports_to_id = p.id
        AND (r.to_day IS NULL OR r.to_day > ${toDay}::date)) AS reports
    FROM public.position p WHERE p.org_id = ${org.id}::uuid AND p.id = ${id}::uuid`;
  if (!row) throw new AppError("not-found");
  return { ...row, isPast: toDay < dayIn(org.timeZone, ctx.now) };
}

async function endCells(
  ctx: TeamContext,
  input: z.output<typeof EndPosition>,
  isCorrection: boolean,
): Promise<void> {
  const { position: positionId, toDay } = input;
  // A responsibility that is retired by that day has no cells to end: none of them count.
  const cells = await ctx.db.$queryRaw<
    { responsibilityId: string; id: string | null; version: number }[]
  >`
    SELECT DISTINCT ON (o.responsibility_id) o.responsibility_id AS "responsibilityId",
      CASE WHEN o.from_day <= ${toDay}::date THEN o.id END AS id, o.version
    FROM public.ownership o
    JOIN public.responsibility r ON r.org_id = o.org_id AND r.id = o.responsibility_id
      AND daterange(r.from_day, r.to_day, '[)') @> ${toDay}::date
    WHERE o.org_id = ${ctx.org.id}::uuid AND o.position_id = ${positionId}::uuid
      AND (o.to_day IS NULL OR o.to_day > ${toDay}::date)
    ORDER BY o.responsibility_id, o.from_day`;
  if (cells.length === 0) return;
  await setOwnership(ctx, {
    changes: cells.map(({ responsibilityId, id, version }) => ({
      responsibilityId,
      positionId,
      letters: "",
      share: null,
      base: id === null ? null : { id, version },
    })),
    fromDay: toDay,
    toDay: null,
    reason: input.reason || "Position ended",
    isCorrection,
  });
}
