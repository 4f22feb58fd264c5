import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { SetImportance } from "./schema";

/**
 * How much each of these responsibilities weighs for the team from a day on, for good. Every weight is 1
 * until somebody says otherwise. Refused as stale where a weight is no longer what the form showed.
 */
export async function setImportance(
  ctx: TeamContext,
  input: z.output<typeof SetImportance>,
): Promise<void> {
  const { db, org, team } = ctx;
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const { fromDay, weights } = input;
  if (weights.every(({ weight }) => weight === 0)) {
    throw new AppError("invalid", "importance-none", { field: "weights" });
  }
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('importance:' || ${team.id}, 0))`;
  const today = dayIn(org.timeZone, ctx.now);
  await refuseStale(ctx, weights, today);
  const [day, ids] = [dateOfDay(fromDay), weights.map((one) => one.responsibilityId)];
  const where = { orgId: org.id, teamId: team.id, responsibilityId: { in: ids } };
  await db.importance.deleteMany({ where: { ...where, fromDay: { gte: day } } });
  await db.importance.updateMany({
    where: { ...where, OR: [{ toDay: null }, { toDay: { gt: day } }] },
    data: { toDay: day },
  });
  await db.importance.createMany({
    data: weights
      .filter(({ weight }) => weight !== 1)
      .map(({ responsibilityId, weight }) => ({
        orgId: org.id,
        id: newId(),
        teamId: team.id,
        responsibilityId,
        weight,
        fromDay: day,
      })),
  });
  await ctx.audit({
    verb: "importance.set",
    target: { kind: "team", id: team.id },
    details: {
      fromDay,
      preset: input.preset,
      weights: weights.filter(({ weight, was }) => weight !== was).length,
      isCorrection: fromDay < today,
    },
  });
}

async function refuseStale(
  { db, org, team }: TeamContext,
  weights: z.output<typeof SetImportance>["weights"],
  today: string,
): Promise<void> {
  const asked = JSON.stringify(weights);
  const rows = await db.$queryRaw<{ isKnown: boolean }[]>`
    SELECT r.id IS NOT NULL AS "isKnown"
    FROM json_to_recordset(${asked}::json) AS w("responsibilityId" uuid, was double precision)
    LEFT JOIN public.responsibility r ON r.org_id = ${org.id}::uuid AND r.id = w."responsibilityId"
    LEFT JOIN public.importance i ON i.org_id = r.org_id AND i.responsibility_id = r.id
      AND i.team_id = ${team.id}::uuid AND daterange(i.from_day, i.to_day, '[)') @> ${today}::date
    WHERE r.id IS NULL OR coalesce(i.weight, 1) <> w.was`;
  if (rows.some(({ isKnown }) => !isKnown)) throw new AppError("not-found");
  if (rows.length > 0) throw new AppError("stale");
}
