import type { z } from "zod";
import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import {
  changedFacts,
  changeFacts,
  fitFacts,
  type PositionFacts,
} from "@/server/domain/position/facts";
import { feedsOf } from "@/server/domain/position/needle";
import { isInOrder, isOn } from "@/server/domain/position/period";
import type { PositionKind } from "@/server/domain/structure/structure";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { refuseHead } from "./options";
import type { ChangePosition, CreatePair, CreatePosition } from "./schema";
import { asDates, currentPosition, listFacts, lockPositions, refuseNeedle } from "./stored";

/** A new seat in the team, vacant until it is filled. */
export async function createPosition(
  ctx: TeamContext,
  input: z.output<typeof CreatePosition>,
): Promise<{ id: string }> {
  await lockPositions(ctx);
  const { reportsToId } = input;
  if (reportsToId) await refuseHead(ctx, null, reportsToId);
  return { id: await insert(ctx, input) };
}

/** The two seats that the product is about, side by side and vacant, each feeding its needle. */
export async function createPair(ctx: TeamContext, input: z.output<typeof CreatePair>) {
  await lockPositions(ctx);
  const { fromDay } = input;
  await insert(ctx, { name: "CTO", kind: "cto", needle: "outward", fromDay });
  await insert(ctx, { name: "CIO", kind: "cio", needle: "inward", fromDay });
}

/**
 * Another name, kind, head or needle from a day on, today unless said, or another first day. What is
 * named changes and the rest stays, also where it changes on the way; days before keep what they were.
 */
export async function changePosition(ctx: TeamContext, input: z.output<typeof ChangePosition>) {
  await lockPositions(ctx);
  const { db, org } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const position = await currentPosition(ctx, input.position);
  const { id } = position;
  if (input.reportsToId && input.reportsToId !== position.reportsToId) {
    await refuseHead(ctx, id, input.reportsToId);
  }
  const { fromDay = position.fromDay } = input;
  const life = { fromDay, toDay: position.toDay };
  const { changeFrom = isOn(life, today) ? today : fromDay } = input;
  if (!isInOrder(life)) throw new AppError("invalid", "position-days", { field: "fromDay" });
  if (life.toDay !== null && changeFrom >= life.toDay) {
    throw new AppError("invalid", "position-change-day", { field: "changeFrom" });
  }
  if (fromDay > position.fromDay) await refuseLeftOut(ctx, id, fromDay);
  const before = fitFacts(await listFacts(ctx, id), life);
  const change = changeOf(input);
  const after = changeFacts(before, changeFrom, change);
  await refuseNeedle(ctx, id, after);
  // All stretches go before the new ones come: in between, the days of two could overlap.
  await db.positionFact.deleteMany({ where: { orgId: org.id, positionId: id } });
  const { count } = await db.position.updateMany({
    where: { orgId: org.id, id, version: input.version },
    data: { fromDay: dateOfDay(fromDay), version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("stale");
  const place = { orgId: org.id, positionId: id, teamId: ctx.team.id };
  await db.positionFact.createMany({
    data: after.map((stretch) => ({ ...stretch, ...asDates(stretch), ...place })),
  });
  const isMoved = fromDay !== position.fromDay;
  const facts = changedFacts(before, changeFrom, change).map((key) => FIELDS[key]);
  const fields = [...new Set([...facts, ...(isMoved ? ["fromDay"] : [])])];
  const isCorrection = isMoved || (facts.length > 0 && changeFrom < today);
  await ctx.audit({
    verb: "position.changed",
    target: { kind: "position", id },
    details: { fields, teamId: ctx.team.id, fromDay: changeFrom, isCorrection },
  });
}

// What the log calls them: never the name itself, and both needles one.
const FIELDS: Readonly<Record<keyof PositionFacts, string>> = {
  name: "label",
  kind: "kind",
  reportsToId: "reportsToId",
  feedsOutward: "needle",
  feedsInward: "needle",
};

function changeOf(input: z.output<typeof ChangePosition>): Partial<PositionFacts> {
  const { name, kind, reportsToId, needle } = input;
  return {
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(reportsToId === undefined ? {} : { reportsToId }),
    ...(needle === undefined ? {} : feedsOf(needle)),
  };
}

type Seat = Readonly<{
  name: string;
  kind: PositionKind;
  reportsToId?: string | null | undefined;
  needle: z.output<typeof CreatePosition>["needle"];
  fromDay: string;
}>;

async function insert(ctx: TeamContext, seat: Seat): Promise<string> {
  const { db, org, team } = ctx;
  const { name, kind, reportsToId = null, fromDay } = seat;
  const id = newId();
  const feeds = feedsOf(seat.needle);
  await refuseNeedle(ctx, null, [{ fromDay, toDay: null, ...feeds }]);
  await db.position.create({
    data: {
      orgId: org.id,
      id,
      teamId: team.id,
      name,
      kind,
      reportsToId,
      fromDay: dateOfDay(fromDay),
      ...feeds,
    },
  });
  await ctx.audit({
    verb: "position.created",
    target: { kind: "position", id },
    details: {
      teamId: team.id,
      kind,
      fromDay,
      isCorrection: fromDay < dayIn(org.timeZone, ctx.now),
    },
  });
  return id;
}

// A seat cannot begin after somebody sat in it, or owned something from it.
async function refuseLeftOut({ db, org }: TeamContext, positionId: string, fromDay: string) {
  const where = { orgId: org.id, positionId, fromDay: { lt: dateOfDay(fromDay) } };
  const order = { orderBy: { fromDay: "asc" } } as const;
  const holding = await db.holding.findFirst({ where, ...order });
  const cell = await db.ownership.findFirst({ where, ...order });
  const days = [holding, cell].flatMap((one) => (one ? [dayOfDate(one.fromDay)] : [])).sort();
  const [day] = days;
  if (!day) return;
  throw new AppError("conflict", "position-in-use", { field: "fromDay", params: { day } });
}
