import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { can } from "@/server/domain/permission";
import { isInOrder, isWithin, type Period } from "@/server/domain/position/period";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { refusePerson } from "./options";
import type { CorrectHolding, EndHolding, FillPosition, RemoveHolding } from "./schema";
import {
  asDates,
  currentHolding,
  currentPosition,
  daysOf,
  lockPositions,
  refuseTaken,
} from "./stored";

/** Puts somebody into a seat from a day on: one holder at a time, while the seat is there. */
export async function fillPosition(
  ctx: TeamContext,
  input: z.output<typeof FillPosition>,
): Promise<{ id: string }> {
  await lockPositions(ctx);
  const { db, org, team } = ctx;
  const position = await currentPosition(ctx, input.position);
  const period = periodIn(position, input);
  await refuseTaken(ctx, position, period);
  const personId = await personOf(ctx, input);
  const id = newId();
  const positionId = position.id;
  const data = { orgId: org.id, id, teamId: team.id, positionId, personId, ...asDates(period) };
  await once(db.holding.create({ data }));
  await ctx.audit({
    verb: "holding.started",
    target: { kind: "position", id: position.id },
    details: {
      teamId: team.id,
      personId,
      ...period,
      isCorrection: period.fromDay < dayIn(org.timeZone, ctx.now),
    },
  });
  return { id };
}

/** Ends a holding: `toDay` is the first day on which the seat is vacant. */
export async function endHolding(ctx: TeamContext, input: z.output<typeof EndHolding>) {
  await lockPositions(ctx);
  const holding = await currentHolding(ctx, input.holding);
  const today = dayIn(ctx.org.timeZone, ctx.now);
  if (holding.toDay !== null && holding.toDay <= today) {
    throw new AppError("conflict", "holding-ended");
  }
  const { toDay } = input;
  await change(ctx, holding, input.version, { fromDay: holding.fromDay, toDay });
  await ctx.audit({
    verb: "holding.ended",
    target: { kind: "position", id: holding.positionId },
    details: {
      teamId: ctx.team.id,
      personId: holding.personId,
      toDay,
      isCorrection: toDay < today,
    },
  });
}

/** Puts the days of a holding right, also of one long past. */
export async function correctHolding(ctx: TeamContext, input: z.output<typeof CorrectHolding>) {
  await lockPositions(ctx);
  const holding = await currentHolding(ctx, input.holding);
  const period = { fromDay: input.fromDay, toDay: input.toDay };
  await change(ctx, holding, input.version, period);
  await audited(ctx, holding, { ...period, isCorrection: true });
}

/** Takes a holding out that was entered by mistake and never was. */
export async function removeHolding(ctx: TeamContext, input: z.output<typeof RemoveHolding>) {
  await lockPositions(ctx);
  const holding = await currentHolding(ctx, input.holding);
  const { count } = await ctx.db.holding.deleteMany({
    where: { orgId: ctx.org.id, id: holding.id, version: input.version },
  });
  if (count === 0) throw new AppError("stale");
  await audited(ctx, holding, { isRemoved: true, isCorrection: true });
}

type Holding = Awaited<ReturnType<typeof currentHolding>>;

async function change(ctx: TeamContext, holding: Holding, version: number, asked: Period) {
  const period = periodIn(holding.position, asked);
  await refuseTaken(ctx, holding.position, period, holding.id);
  const { count } = await once(
    ctx.db.holding.updateMany({
      where: { orgId: ctx.org.id, id: holding.id, version },
      data: { ...asDates(period), version: { increment: 1 } },
    }),
  );
  if (count === 0) throw new AppError("stale");
}

function audited(
  ctx: TeamContext,
  holding: Holding,
  details: Readonly<Record<string, string | boolean | null>>,
) {
  const { fromDay, toDay, personId } = holding;
  return ctx.audit({
    verb: "holding.corrected",
    target: { kind: "position", id: holding.positionId },
    details: {
      teamId: ctx.team.id,
      personId,
      fromDayBefore: fromDay,
      toDayBefore: toDay,
      ...details,
    },
  });
}

// An open end means as long as the seat is there.
function periodIn(position: Period, asked: Period): Period {
  const period = { fromDay: asked.fromDay, toDay: asked.toDay ?? position.toDay };
  if (asked.toDay !== null && !isInOrder(asked)) {
    throw new AppError("invalid", "holding-days", { field: "toDay" });
  }
  if (isInOrder(period) && isWithin(period, position)) return period;
  const field = period.fromDay < position.fromDay || !isInOrder(period) ? "fromDay" : "toDay";
  throw new AppError("invalid", "holding-outside", { field, params: daysOf(position) });
}

async function personOf(ctx: TeamContext, input: z.output<typeof FillPosition>): Promise<string> {
  const { personId, newName } = input;
  if (newName === null) {
    if (personId === null) throw new AppError("invalid", "holding-person", { field: "personId" });
    await refusePerson(ctx, personId);
    return personId;
  }
  if (personId !== null) throw new AppError("invalid", "holding-two", { field: "newName" });
  if (!can(ctx.member, "person.manage")) {
    throw new AppError("forbidden", "forbidden", { field: "newName" });
  }
  const id = newId();
  await ctx.db.person.create({ data: { orgId: ctx.org.id, id, name: newName } });
  await ctx.audit({ verb: "person.created", target: { kind: "person", id } });
  return id;
}

// The database has the last word: whoever comes past the lock is still refused.
async function once<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "holding_one_holder")) throw error;
    throw new AppError("conflict", "holding-taken-now", { field: "fromDay" });
  }
}
