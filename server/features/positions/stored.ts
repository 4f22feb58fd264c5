import { dateOfDay, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { FactStretch } from "@/server/domain/position/facts";
import { firstOverlap, type Period } from "@/server/domain/position/period";
import { POSITION_KINDS, type PositionKind } from "@/server/domain/structure/structure";
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

/** What a position was called, and the like, over its life, first to last. */
export async function listFacts({ db, org }: TeamContext, id: string): Promise<FactStretch[]> {
  const rows = await db.positionFact.findMany({
    where: { orgId: org.id, positionId: id },
    orderBy: { fromDay: "asc" },
  });
  return rows.map(({ name, kind, reportsToId, feedsOutward, feedsInward, ...days }) => ({
    ...{ name, kind: kindOf(kind), reportsToId, feedsOutward, feedsInward },
    ...asPeriod(days),
  }));
}

/** Refuses a second position for a needle on days on which another one of the team feeds it. */
export async function refuseNeedle(
  { db, org, team }: TeamContext,
  id: string | null,
  stretches: readonly Feeding[],
): Promise<void> {
  const rows = await db.positionFact.findMany({
    where: {
      orgId: org.id,
      teamId: team.id,
      OR: [{ feedsOutward: true }, { feedsInward: true }],
      ...(id === null ? {} : { positionId: { not: id } }),
    },
  });
  const others = rows.map((row) => ({ ...row, ...asPeriod(row) }));
  for (const stretch of stretches) {
    for (const side of ["outward", "inward"] as const) {
      const feeds = side === "outward" ? "feedsOutward" : "feedsInward";
      if (!stretch[feeds]) continue;
      const other = firstOverlap(
        stretch,
        others.filter((one) => one[feeds]),
      );
      if (!other) continue;
      const params = { side, ...daysOf(other) };
      throw new AppError("conflict", "position-needle-taken", { field: "needle", params });
    }
  }
}

type Feeding = Period & Pick<FactStretch, "feedsOutward" | "feedsInward">;

function kindOf(stored: string): PositionKind {
  const kind = POSITION_KINDS.find((one) => one === stored);
  if (!kind) throw new Error(`the table held a kind that is none: ${stored}`);
  return kind;
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
