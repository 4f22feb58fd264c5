import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { findFindings } from "@/server/domain/finding/find";
import { monthsBefore } from "@/server/domain/finding/record";
import { keyOfFinding } from "@/server/domain/finding/waiver";
import { loadStructure } from "@/server/features/structure/load";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { evidenceFor } from "./evidence";
import type { GiveWaiver, WithdrawWaiver } from "./schema";

/** An exception is looked at again within two years. */
const MOST_MONTHS = 24;

/** Accepts a finding of today with a reason, until a day; then it is back. */
export async function giveWaiver(
  ctx: TeamContext,
  input: z.output<typeof GiveWaiver>,
): Promise<{ id: string }> {
  const { db, org, team, member, now } = ctx;
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const today = dayIn(org.timeZone, now);
  if (input.expiresDay <= today)
    throw new AppError("invalid", "waiver-day", { field: "expiresDay" });
  if (monthsBefore(input.expiresDay, MOST_MONTHS) > today) {
    throw new AppError("invalid", "waiver-far", { field: "expiresDay" });
  }
  await refuseUnlessFound(ctx, input, today);
  await endExpired(ctx, input, today);
  const { rule, responsibilityId, positionId, reason } = input;
  const id = newId();
  const key = { orgId: org.id, id, teamId: team.id };
  const expiresDay = dateOfDay(input.expiresDay);
  const given = { givenAt: now, givenById: member.personId };
  await once(
    db.waiver.create({
      data: { ...key, rule, responsibilityId, positionId, reason, expiresDay, ...given },
    }),
  );
  const details = { teamId: team.id, rule: rule.toLowerCase(), responsibilityId, positionId };
  await ctx.audit({
    verb: "waiver.given",
    target: { kind: "waiver", id },
    details: { ...details, expiresDay: input.expiresDay },
  });
  return { id };
}

/** Takes an exception back; the finding is open again at once. */
export async function withdrawWaiver(
  ctx: TeamContext,
  { waiverId }: z.output<typeof WithdrawWaiver>,
): Promise<void> {
  const { db, org, team, member, now } = ctx;
  const { count } = await db.waiver.updateMany({
    where: { orgId: org.id, id: waiverId, teamId: team.id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnById: member.personId },
  });
  if (count === 0) throw new AppError("not-found");
  await ctx.audit({
    verb: "waiver.withdrawn",
    target: { kind: "waiver", id: waiverId },
    details: { teamId: team.id },
  });
}

async function refuseUnlessFound(
  ctx: TeamContext,
  input: z.output<typeof GiveWaiver>,
  today: string,
): Promise<void> {
  const structure = await loadStructure(ctx, ctx.team.id, today);
  const evidence = await evidenceFor(ctx, ctx.team.id, today);
  const key = keyOfFinding(input);
  const finding = findFindings(structure, evidence).find((one) => keyOfFinding(one) === key);
  if (!finding) throw new AppError("conflict", "waiver-no-finding");
  if (finding.waiver) throw new AppError("conflict", "waiver-stands");
}

// One exception a finding stands at a time; an expired one makes room.
async function endExpired(
  { db, org, team, now }: TeamContext,
  { rule, responsibilityId, positionId }: z.output<typeof GiveWaiver>,
  today: string,
): Promise<void> {
  const key = { orgId: org.id, teamId: team.id, rule, responsibilityId, positionId };
  await db.waiver.updateMany({
    where: { ...key, withdrawnAt: null, expiresDay: { lte: dateOfDay(today) } },
    data: { withdrawnAt: now },
  });
}

async function once<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isViolationOf(error, "waiver_once")) throw error;
    throw new AppError("conflict", "waiver-stands");
  }
}
