import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { parseReadings, type Reading } from "@/server/domain/kpi/paste";
import type { TeamContext } from "@/server/infra/context";
import type { RecordReading, RecordReadings, RemoveReading } from "./schema";
import { refuseArchived } from "./writes";

/** One reading; another one of the same day takes its place, and the audit says so. */
export async function recordReading(
  ctx: TeamContext,
  input: z.output<typeof RecordReading>,
): Promise<void> {
  const { kpi, day, value, note } = input;
  if (day > dayIn(ctx.org.timeZone, ctx.now)) {
    throw new AppError("invalid", "reading-future", { field: "day" });
  }
  await store(ctx, kpi, [{ day, value, note: note || null }]);
}

/** Readings from pasted or uploaded text: all of them, or none where a single line is in doubt. */
export async function recordReadings(
  ctx: TeamContext,
  input: z.output<typeof RecordReadings>,
): Promise<{ count: number }> {
  const { readings, problems } = parseReadings(input.text, dayIn(ctx.org.timeZone, ctx.now));
  const [first] = problems;
  if (first) {
    const params = { count: problems.length, line: first.line };
    throw new AppError("invalid", "readings-problems", { field: "text", params });
  }
  if (readings.length === 0) throw new AppError("invalid", "readings-none", { field: "text" });
  await store(ctx, input.kpi, readings);
  return { count: readings.length };
}

/** Takes a reading back that was never true. */
export async function removeReading(
  ctx: TeamContext,
  input: z.output<typeof RemoveReading>,
): Promise<void> {
  refuseArchived(ctx);
  await liveKpi(ctx, input.kpi);
  const { kpi, day, version } = input;
  const { count } = await ctx.db.kpiReading.deleteMany({
    where: { orgId: ctx.org.id, kpiId: kpi, day: dateOfDay(day), version },
  });
  if (count === 0) throw new AppError("stale");
  const details = { teamId: ctx.team.id, day };
  await ctx.audit({ verb: "kpi.reading-removed", target: { kind: "kpi", id: kpi }, details });
}

async function store(ctx: TeamContext, kpi: string, readings: readonly Reading[]): Promise<void> {
  refuseArchived(ctx);
  await liveKpi(ctx, kpi);
  const rows = JSON.stringify(readings);
  const stored = await ctx.db.$queryRaw<{ isNew: boolean }[]>`
    INSERT INTO public.kpi_reading AS r (org_id, kpi_id, day, value, note, read_at, read_by_id)
    SELECT ${ctx.org.id}::uuid, ${kpi}::uuid, n.day, n.value, n.note, ${ctx.now}, ${ctx.member.personId}::uuid
    FROM json_to_recordset(${rows}::json) AS n (day date, value double precision, note text)
    ON CONFLICT (org_id, kpi_id, day) DO UPDATE SET value = excluded.value, note = excluded.note,
      read_at = excluded.read_at, read_by_id = excluded.read_by_id, version = r.version + 1
    RETURNING (xmax = 0) AS "isNew"`;
  const corrected = stored.filter(({ isNew }) => !isNew).length;
  await ctx.audit({
    verb: "kpi.read",
    target: { kind: "kpi", id: kpi },
    details: { teamId: ctx.team.id, readings: stored.length, corrected },
  });
}

async function liveKpi({ db, org, team }: TeamContext, id: string): Promise<void> {
  const kpi = await db.kpi.findFirst({
    where: { orgId: org.id, teamId: team.id, id, retiredAt: null },
    select: { id: true },
  });
  if (!kpi) throw new AppError("not-found");
}
