import type { z } from "zod";
import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { feedsOf, needleOf } from "@/server/domain/position/needle";
import { isInOrder } from "@/server/domain/position/period";
import type { PositionKind } from "@/server/domain/structure/structure";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { refuseHead } from "./options";
import type { ChangePosition, CreatePair, CreatePosition } from "./schema";
import { currentPosition, lockPositions, refuseNeedle } from "./stored";

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

/** Another name, kind, head, needle or first day, for the whole of the seat's life. */
export async function changePosition(ctx: TeamContext, input: z.output<typeof ChangePosition>) {
  await lockPositions(ctx);
  const { db, org } = ctx;
  const position = await currentPosition(ctx, input.position);
  const { name, kind, fromDay, needle } = input;
  const reportsToId = input.reportsToId === undefined ? position.reportsToId : input.reportsToId;
  if (reportsToId && reportsToId !== position.reportsToId) {
    await refuseHead(ctx, position.id, reportsToId);
  }
  const period = { fromDay, toDay: position.toDay };
  if (!isInOrder(period)) throw new AppError("invalid", "position-days", { field: "fromDay" });
  if (fromDay > position.fromDay) await refuseLeftOut(ctx, position.id, fromDay);
  await refuseNeedle(ctx, { id: position.id, ...period, ...feedsOf(needle) });
  const { count } = await db.position.updateMany({
    where: { orgId: org.id, id: position.id, version: input.version },
    data: {
      name,
      kind,
      reportsToId,
      ...feedsOf(needle),
      fromDay: dateOfDay(fromDay),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new AppError("stale");
  const fields = [
    ...(name === position.name ? [] : ["label"]),
    ...(kind === position.kind ? [] : ["kind"]),
    ...(reportsToId === position.reportsToId ? [] : ["reportsToId"]),
    ...(needle === needleOf(position) ? [] : ["needle"]),
    ...(fromDay === position.fromDay ? [] : ["fromDay"]),
  ];
  await ctx.audit({
    verb: "position.changed",
    target: { kind: "position", id: position.id },
    details: { fields, teamId: ctx.team.id, isCorrection: fromDay !== position.fromDay },
  });
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
  await refuseNeedle(ctx, { id: null, fromDay, toDay: null, ...feeds });
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
