import { AppError } from "@/server/domain/error";
import { cellKey } from "@/server/domain/ownership/conflict";
import { parseLetters } from "@/server/domain/ownership/letters";
import type { OwnershipRow } from "@/server/domain/ownership/timeline";
import type { TeamContext } from "@/server/infra/context";

export type CellName = Readonly<{ responsibilityId: string; positionId: string }>;

/** Changes of one team's ownership follow one another, so that the later one sees the earlier. */
export async function lockOwnership({ db, team }: TeamContext): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ownership:' || ${team.id}, 0))`;
}

/** Refuses cells whose position is not this team's, or that have no such row or column on the day. */
export async function refuseUnknownCells(
  { db, org, team }: TeamContext,
  cells: readonly CellName[],
  day: string,
): Promise<void> {
  const unknown = await db.$queryRaw<CellName[]>`
    SELECT c."responsibilityId", c."positionId"
    FROM json_to_recordset(${namesOf(cells)}::json) AS c("responsibilityId" uuid, "positionId" uuid)
    WHERE NOT EXISTS (SELECT 1 FROM public.position p
        WHERE p.org_id = ${org.id}::uuid AND p.id = c."positionId" AND p.team_id = ${team.id}::uuid
          AND daterange(p.from_day, p.to_day, '[)') @> ${day}::date)
      OR NOT EXISTS (SELECT 1 FROM public.responsibility r
        WHERE r.org_id = ${org.id}::uuid AND r.id = c."responsibilityId"
          AND daterange(r.from_day, r.to_day, '[)') @> ${day}::date)`;
  if (unknown.length > 0) throw new AppError("not-found", "ownership-unknown");
}

/** All that these cells ever held or will hold, by cell. */
export async function listCellRows(
  { db, org, team }: TeamContext,
  cells: readonly CellName[],
): Promise<Map<string, OwnershipRow[]>> {
  const rows = await db.$queryRaw<(CellName & OwnershipRow & { letters: string })[]>`
    SELECT o.id, o.version, o.responsibility_id AS "responsibilityId", o.position_id AS "positionId",
      o.letters, o.share::int AS share, o.from_day::text AS "fromDay", o.to_day::text AS "toDay"
    FROM public.ownership o
    JOIN json_to_recordset(${namesOf(cells)}::json) AS c("responsibilityId" uuid, "positionId" uuid)
      ON o.responsibility_id = c."responsibilityId" AND o.position_id = c."positionId"
    WHERE o.org_id = ${org.id}::uuid AND o.team_id = ${team.id}::uuid ORDER BY o.from_day`;
  return Map.groupBy(rows.map(asRow), cellKey);
}

function asRow<R extends { letters: string }>(row: R) {
  const letters = parseLetters(row.letters);
  if (letters === null) throw new Error(`the table held letters that are none: ${row.letters}`);
  return { ...row, letters };
}

function namesOf(cells: readonly CellName[]): string {
  return JSON.stringify(
    cells.map(({ responsibilityId, positionId }) => ({ responsibilityId, positionId })),
  );
}
