import type { z } from "zod";
import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { ChangeAgreement, EndAgreement, MakeAgreement } from "./schema";
import { refuseUnknownCells } from "./stored";

/** The joint agreements of a team that hold on a day or later, in the order of the responsibilities. */
export async function listAgreements({ db, org, team }: TeamContext, day: string) {
  const rows = await db.jointAgreement.findMany({
    where: {
      orgId: org.id,
      teamId: team.id,
      OR: [{ toDay: null }, { toDay: { gt: dateOfDay(day) } }],
    },
    orderBy: [{ responsibility: { place: "asc" } }, { fromDay: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    responsibilityId: row.responsibilityId,
    text: row.text,
    positionIds: [row.onePositionId, row.otherPositionId] as const,
    fromDay: dayOfDate(row.fromDay),
    toDay: row.toDay && dayOfDate(row.toDay),
  }));
}

/** Writes down what two positions agreed on a responsibility; one agreement holds at a time. */
export async function makeAgreement(
  ctx: TeamContext,
  input: z.output<typeof MakeAgreement>,
): Promise<{ id: string }> {
  refuseArchived(ctx);
  refuseDays(input.fromDay, input.toDay);
  await refuseParties(ctx, input, input.fromDay);
  const id = newId();
  const { responsibilityId, text } = input;
  await alone(
    ctx.db.jointAgreement.create({
      data: {
        orgId: ctx.org.id,
        id,
        teamId: ctx.team.id,
        responsibilityId,
        text,
        onePositionId: input.onePositionId,
        otherPositionId: input.otherPositionId,
        fromDay: dateOfDay(input.fromDay),
        toDay: input.toDay ? dateOfDay(input.toDay) : null,
      },
    }),
  );
  await ctx.audit({
    verb: "agreement.made",
    target: { kind: "agreement", id },
    details: { teamId: ctx.team.id, responsibilityId, fromDay: input.fromDay },
  });
  return { id };
}

/** Puts right the words, the parties or the days of an agreement. */
export async function changeAgreement(ctx: TeamContext, input: z.output<typeof ChangeAgreement>) {
  refuseArchived(ctx);
  refuseDays(input.fromDay, input.toDay);
  const { responsibilityId } = await currentAgreement(ctx, input.agreementId);
  await refuseParties(ctx, { ...input, responsibilityId }, input.fromDay);
  await writeAgreement(ctx, input, {
    text: input.text,
    onePositionId: input.onePositionId,
    otherPositionId: input.otherPositionId,
    fromDay: dateOfDay(input.fromDay),
    toDay: input.toDay ? dateOfDay(input.toDay) : null,
  });
  await ctx.audit({
    verb: "agreement.changed",
    target: { kind: "agreement", id: input.agreementId },
    details: { teamId: ctx.team.id, responsibilityId },
  });
}

/** Ends an agreement: `toDay` is the first day on which it no longer holds. */
export async function endAgreement(ctx: TeamContext, input: z.output<typeof EndAgreement>) {
  refuseArchived(ctx);
  const agreement = await currentAgreement(ctx, input.agreementId);
  refuseDays(dayOfDate(agreement.fromDay), input.toDay);
  const today = dayIn(ctx.org.timeZone, ctx.now);
  if (agreement.toDay && dayOfDate(agreement.toDay) <= today) {
    throw new AppError("conflict", "agreement-ended");
  }
  await writeAgreement(ctx, input, { toDay: dateOfDay(input.toDay) });
  await ctx.audit({
    verb: "agreement.ended",
    target: { kind: "agreement", id: input.agreementId },
    details: {
      teamId: ctx.team.id,
      responsibilityId: agreement.responsibilityId,
      toDay: input.toDay,
    },
  });
}

function refuseArchived({ team }: TeamContext): void {
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
}

function refuseDays(fromDay: string, toDay: string | null): void {
  if (toDay !== null && toDay <= fromDay) {
    throw new AppError("invalid", "agreement-days", { field: "toDay" });
  }
}

async function refuseParties(
  ctx: TeamContext,
  input: { responsibilityId: string; onePositionId: string; otherPositionId: string },
  day: string,
): Promise<void> {
  const { responsibilityId, onePositionId, otherPositionId } = input;
  if (onePositionId === otherPositionId) {
    throw new AppError("invalid", "agreement-two", { field: "otherPositionId" });
  }
  const parties = [onePositionId, otherPositionId].map((positionId) => ({
    responsibilityId,
    positionId,
  }));
  await refuseUnknownCells(ctx, parties, day);
}

async function currentAgreement({ db, org, team }: TeamContext, id: string) {
  const agreement = await db.jointAgreement.findUnique({
    where: { orgId_id: { orgId: org.id, id } },
  });
  if (!agreement || agreement.teamId !== team.id) throw new AppError("not-found");
  return agreement;
}

async function writeAgreement(
  { db, org }: TeamContext,
  { agreementId: id, version }: { agreementId: string; version: number },
  data: Partial<{
    text: string;
    onePositionId: string;
    otherPositionId: string;
    fromDay: Date;
    toDay: Date | null;
  }>,
): Promise<void> {
  const { count } = await alone(
    db.jointAgreement.updateMany({
      where: { orgId: org.id, id, version },
      data: { ...data, version: { increment: 1 } },
    }),
  );
  if (count === 0) throw new AppError("stale");
}

async function alone<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "joint_agreement_one")) throw error;
    throw new AppError("conflict", "agreement-overlap", { field: "fromDay" });
  }
}
