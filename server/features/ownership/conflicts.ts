import { type CellChange, type CellConflict, cellKey } from "@/server/domain/ownership/conflict";
import { NOTHING, type OwnershipRow } from "@/server/domain/ownership/timeline";
import type { TeamContext } from "@/server/infra/context";

/** What stands in cells that somebody else changed, who did and when, beside what was wanted. */
export async function describeConflicts(
  { db, org, team }: TeamContext,
  stale: readonly Readonly<{ change: CellChange; row: OwnershipRow | null }>[],
): Promise<CellConflict[]> {
  const names = stale.map(({ change: { responsibilityId, positionId } }) => ({
    responsibilityId,
    positionId,
  }));
  const last = await db.$queryRaw<
    { responsibilityId: string; positionId: string; name: string | null; at: Date }[]
  >`
    SELECT DISTINCT ON (h.responsibility_id, h.position_id) h.responsibility_id AS "responsibilityId",
      h.position_id AS "positionId", p.name, h.changed_at AS at
    FROM public.ownership_change h
    JOIN json_to_recordset(${JSON.stringify(names)}::json)
      AS c("responsibilityId" uuid, "positionId" uuid)
      ON h.responsibility_id = c."responsibilityId" AND h.position_id = c."positionId"
    LEFT JOIN public.person p ON p.org_id = h.org_id AND p.id = h.changed_by_id
    WHERE h.org_id = ${org.id}::uuid AND h.team_id = ${team.id}::uuid
    ORDER BY h.responsibility_id, h.position_id, h.changed_at DESC, h.id DESC`;
  const changes = new Map(last.map((one) => [cellKey(one), one]));
  return stale.map(({ change: { responsibilityId, positionId, letters, share }, row }) => {
    const by = changes.get(cellKey({ responsibilityId, positionId }));
    return {
      responsibilityId,
      positionId,
      theirs: row ? { letters: row.letters, share: row.share } : NOTHING,
      mine: { letters, share },
      base: row && { id: row.id, version: row.version },
      changedBy: by?.name ?? null,
      changedAt: by?.at.toISOString() ?? null,
    };
  });
}
