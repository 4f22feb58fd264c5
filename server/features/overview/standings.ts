import { dayIn } from "@/server/domain/day";
import { reachOf } from "@/server/domain/permission";
import { structureOn } from "@/server/domain/timeline/history";
import { loadRecords } from "@/server/features/timeline/history";
import type { OrgContext } from "@/server/infra/context";

const SHOWN = 3;

/** The teams within reach whose ownership changed last, with their structure of today. */
export async function findStandings(ctx: OrgContext) {
  const { db, org, member, now } = ctx;
  const reach = reachOf(member, "structure.read");
  if (!reach) return [];
  const roots = reach.all ? [] : [...reach.roots];
  const teams = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT t.id, t.name FROM public.team t
    JOIN (SELECT o.team_id, max(o.from_day) AS latest FROM public.ownership o
      WHERE o.org_id = ${org.id}::uuid AND o.to_day IS NULL GROUP BY o.team_id) x ON x.team_id = t.id
    WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
      AND (${reach.all} OR t.path && ${roots}::uuid[])
    ORDER BY x.latest DESC, lower(t.name), t.id LIMIT ${SHOWN}`;
  if (teams.length === 0) return [];
  const today = dayIn(org.timeZone, now);
  const ids = teams.map(({ id }) => id);
  const { byTeam } = await loadRecords(ctx, ids, { from: today, to: today });
  return teams.flatMap(({ id, name }) => {
    const record = byTeam.get(id);
    return record ? [{ id, name, structure: structureOn(record.history, today) }] : [];
  });
}
