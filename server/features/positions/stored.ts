import { dateOfDay, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { firstOverlap, type Period } from "@/server/domain/position/period";
import type { TeamContext } from "@/server/infra/context";

/** Changes of seats follow one another: two at once could make a circle of two, or cross each other. */
export async function lockPositions({ db, org, team }: TeamContext): Promise<void> {
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('positions:' || ${org.id}, 0))`;
}

/** A position of this team as it is now. */
export async function currentPosition({ db, org, team }: TeamContext, id: string) {
  const row = await db.position.findUnique({ where: { orgId_id: { orgId: org.id, id } } });
  if (!row || row.teamId !== team.id) throw new AppError("not-found");
  return { ...row, ...asPeriod(row) };
}

/** A holding in this team as it is now, with its position. */
export async function currentHolding({ db, org, team }: TeamContext, id: string) {
  const row = await db.holding.findUnique({
    where: { orgId_id: { orgId: org.id, id } },
    include: { position: true },
  });
  if (!row || row.teamId !== team.id) throw new AppError("not-found");
  const position = { ...row.position, ...asPeriod(row.position) };
  return { ...row, ...asPeriod(row), position };
}

/** Refuses days on which the position is not there, or somebody else holds it; `except` is not in the way. */
export async function refuseTaken(
  { db, org }: TeamContext,
  position: Period & { id: string },
  period: Period,
  except: string | null = null,
): Promise<void> {
  const rows = await db.holding.findMany({
    where: {
      orgId: org.id,
      positionId: position.id,
      ...(except === null ? {} : { id: { not: except } }),
    },
  });
  const other = firstOverlap(period, rows.map(asPeriod));
  if (!other) return;
  const params = daysOf(other);
  throw new AppError("conflict", "holding-taken", { field: "fromDay", params });
}

/** Refuses a second position for a needle that another one of the team feeds on any of these days. */
export async function refuseNeedle(
  { db, org, team }: TeamContext,
  position: Period & { id: string | null; feedsOutward: boolean; feedsInward: boolean },
): Promise<void> {
  const { id, feedsOutward, feedsInward } = position;
  if (!feedsOutward && !feedsInward) return;
  const sides = [
    ...(feedsOutward ? [{ feedsOutward }] : []),
    ...(feedsInward ? [{ feedsInward }] : []),
  ];
  const rows = await db.position.findMany({
    where: {
      orgId: org.id,
      teamId: team.id,
      OR: sides,
      ...(id === null ? {} : { id: { not: id } }),
    },
  });
  const other = firstOverlap(
    position,
    rows.map((row) => ({ ...row, ...asPeriod(row) })),
  );
  if (!other) return;
  const side = feedsOutward && other.feedsOutward ? "outward" : "inward";
  const params = { side, ...daysOf(other) };
  throw new AppError("conflict", "position-needle-taken", { field: "needle", params });
}

/** Days as the rules take them. */
export function asPeriod(row: { fromDay: Date; toDay: Date | null }): Period {
  return { fromDay: dayOfDate(row.fromDay), toDay: row.toDay && dayOfDate(row.toDay) };
}

/** Days as the database takes them. */
export function asDates({ fromDay, toDay }: Period) {
  return { fromDay: dateOfDay(fromDay), toDay: toDay === null ? null : dateOfDay(toDay) };
}

/** Days as a sentence takes them; an open end is a word. */
export function daysOf({ fromDay, toDay }: Period): { from: string; to: string } {
  return { from: fromDay, to: toDay ?? "open" };
}
