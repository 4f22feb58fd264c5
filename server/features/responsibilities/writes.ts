import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import {
  catalogueEntry,
  catalogueWording,
  originOf,
} from "@/server/domain/responsibility/catalogue";
import {
  isSameWording,
  type ResponsibilityWording,
  wordingOf,
} from "@/server/domain/responsibility/wording";
import type { Direction } from "@/server/domain/structure/structure";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { AddResponsibility, ChangeResponsibility, FollowCatalogue } from "./schema";
import { currentResponsibility, lockCatalogue, refuseName } from "./stored";

type Words = Readonly<{ wording: ResponsibilityWording; direction: Direction }>;
type Current = Awaited<ReturnType<typeof currentResponsibility>>;

/** A responsibility of the organisation's own, after the others. */
export async function addResponsibility(
  ctx: OrgContext,
  input: z.output<typeof AddResponsibility>,
): Promise<{ id: string }> {
  await lockCatalogue(ctx);
  const { db, org } = ctx;
  const { name, definition, kpis, direction } = input;
  await refuseName(ctx, name, input.fromDay, null);
  const last = await db.responsibility.aggregate({
    where: { orgId: org.id },
    _max: { place: true },
  });
  const [orgId, id, fromDay] = [org.id, newId(), dateOfDay(input.fromDay)];
  const place = (last._max.place ?? 0) + 1;
  await db.responsibility.create({ data: { orgId, id, place, fromDay } });
  await db.responsibilityVersion.create({
    data: {
      orgId,
      id: newId(),
      responsibilityId: id,
      wording: { en: { name, definition, kpis } },
      direction,
      fromDay,
    },
  });
  await ctx.audit({
    verb: "responsibility.added",
    target: { kind: "responsibility", id },
    details: { direction, fromDay: input.fromDay },
  });
  return { id };
}

/** Other words or another direction from a day on; what it was called before stays known. */
export async function changeResponsibility(
  ctx: OrgContext,
  input: z.output<typeof ChangeResponsibility>,
): Promise<void> {
  await lockCatalogue(ctx);
  const row = await currentResponsibility(ctx, input);
  await refuseName(ctx, input.name, input.fromDay, row.id);
  const { name, definition, kpis, direction } = input;
  const { origin } = wordingOf(versionOn(row, input.fromDay).wording);
  const wording = { name, definition, kpis, ...(origin ? { origin } : {}) };
  await write(ctx, row, { wording, direction }, input.fromDay, false);
}

/** The catalogue's own words and direction again, from a day on. */
export async function followCatalogue(
  ctx: OrgContext,
  input: z.output<typeof FollowCatalogue>,
): Promise<void> {
  await lockCatalogue(ctx);
  const row = await currentResponsibility(ctx, input);
  const entry = catalogueEntry(row.key);
  if (!entry) throw new AppError("conflict");
  const wording = catalogueWording(entry);
  await refuseName(ctx, wording.name, input.fromDay, row.id);
  await ctx.db.responsibility.updateMany({
    where: { orgId: ctx.org.id, id: row.id },
    data: { origin: originOf(entry) },
  });
  await write(ctx, row, { wording, direction: entry.direction }, input.fromDay, true);
}

async function write(
  ctx: OrgContext,
  row: Current,
  words: Words,
  day: string,
  isCatalogue: boolean,
) {
  const { db, org } = ctx;
  const before = versionOn(row, day);
  const data = { wording: { en: words.wording }, direction: words.direction };
  const where = { orgId: org.id, id: before.id };
  if (before.fromDay === day) {
    await db.responsibilityVersion.updateMany({ where, data });
  } else {
    const fromDay = dateOfDay(day);
    const toDay = before.toDay && dateOfDay(before.toDay);
    await db.responsibilityVersion.updateMany({ where, data: { toDay: fromDay } });
    await db.responsibilityVersion.create({
      data: { orgId: org.id, id: newId(), responsibilityId: row.id, ...data, fromDay, toDay },
    });
  }
  await db.responsibility.updateMany({
    where: { orgId: org.id, id: row.id },
    data: { version: { increment: 1 } },
  });
  await ctx.audit({
    verb: "responsibility.changed",
    target: { kind: "responsibility", id: row.id },
    details: {
      fields: changedFields({ ...before, wording: wordingOf(before.wording) }, words),
      fromDay: day,
      isCatalogue,
      isCorrection: day < dayIn(org.timeZone, ctx.now),
    },
  });
}

/** The words that hold on a day; refuses days on which there is no such responsibility. */
function versionOn(row: Current, day: string) {
  if (row.toDay !== null && day >= row.toDay) {
    const params = { day: row.toDay };
    throw new AppError("conflict", "responsibility-retired", { field: "fromDay", params });
  }
  const found = row.versions.find(
    (one) => (one.fromDay ?? "") <= day && (one.toDay === null || one.toDay > day),
  );
  if (found) return found;
  const params = { day: row.versions.find((one) => (one.fromDay ?? "") > day)?.fromDay ?? "" };
  throw new AppError("invalid", "responsibility-before", { field: "fromDay", params });
}

function changedFields(
  before: { wording: ResponsibilityWording; direction: string },
  { wording, direction }: Words,
): string[] {
  const isReworded = !isSameWording({ ...before.wording, name: "" }, { ...wording, name: "" });
  return [
    ...(wording.name === before.wording.name ? [] : ["label"]),
    ...(isReworded ? ["wording"] : []),
    ...(direction === before.direction ? [] : ["direction"]),
  ];
}
