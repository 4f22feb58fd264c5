import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { isViolationOf } from "@/server/infra/constraint";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { SetDependency } from "./schema";

type Standing = { id: string; severity: number; isFromToday: boolean };

/**
 * Confirms a dependency with a severity, dismisses it, or leaves it undecided again, from today on; what
 * was said until yesterday stays as it was.
 */
export async function setDependency(
  ctx: TeamContext,
  input: z.output<typeof SetDependency>,
): Promise<void> {
  if (ctx.team.archivedAt) throw new AppError("conflict", "team-archived");
  const { responsibilityId, onId, severity, base } = input;
  if (responsibilityId === onId)
    throw new AppError("invalid", "dependency-self", { field: "onId" });
  const today = dayIn(ctx.org.timeZone, ctx.now);
  await refuseUnknown(ctx, [responsibilityId, onId], today);
  const standing = await standingOn(ctx, input, today);
  if (standing?.id !== base?.id || standing?.severity !== base?.severity) {
    throw new AppError("stale");
  }
  if (standing) await endToday(ctx, standing, today);
  if (severity !== null) await begin(ctx, { responsibilityId, onId, severity }, today);
  await ctx.audit({
    verb: "dependency.changed",
    target: { kind: "team", id: ctx.team.id },
    details: { responsibilityId, onId, severity },
  });
}

async function refuseUnknown({ db, org }: TeamContext, ids: string[], day: string) {
  const [row] = await db.$queryRaw<{ known: number }[]>`
    SELECT count(*)::int AS known FROM public.responsibility r
    WHERE r.org_id = ${org.id}::uuid AND r.id = ANY(${ids}::uuid[])
      AND daterange(r.from_day, r.to_day, '[)') @> ${day}::date`;
  if (row?.known !== ids.length)
    throw new AppError("invalid", "dependency-ends", { field: "onId" });
}

async function standingOn(
  { db, org, team }: TeamContext,
  { responsibilityId, onId }: { responsibilityId: string; onId: string },
  day: string,
): Promise<Standing | null> {
  const [row] = await db.$queryRaw<Standing[]>`
    SELECT d.id, d.severity::int AS severity, d.from_day = ${day}::date AS "isFromToday"
    FROM public.dependency d
    WHERE d.org_id = ${org.id}::uuid AND d.team_id = ${team.id}::uuid
      AND d.responsibility_id = ${responsibilityId}::uuid AND d.on_id = ${onId}::uuid
      AND daterange(d.from_day, d.to_day, '[)') @> ${day}::date
    FOR UPDATE`;
  return row ?? null;
}

async function endToday({ db, org }: TeamContext, { id, isFromToday }: Standing, today: string) {
  const where = { orgId_id: { orgId: org.id, id } };
  if (isFromToday) await db.dependency.delete({ where });
  else await db.dependency.update({ where, data: { toDay: dateOfDay(today) } });
}

async function begin(
  { db, org, team }: TeamContext,
  data: { responsibilityId: string; onId: string; severity: number },
  today: string,
): Promise<void> {
  try {
    const key = { orgId: org.id, id: newId(), teamId: team.id };
    await db.dependency.create({ data: { ...key, ...data, fromDay: dateOfDay(today) } });
  } catch (error) {
    // Two who decide at the same moment: the later one looks again.
    if (isViolationOf(error, "dependency_one")) throw new AppError("stale");
    throw error;
  }
}
