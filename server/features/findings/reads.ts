import { dayIn } from "@/server/domain/day";
import { covers, reachOf } from "@/server/domain/permission";
import { DEPENDENCY_PROPOSALS } from "@/server/domain/responsibility/proposals";
import type { Direction } from "@/server/domain/structure/structure";
import type { TeamContext } from "@/server/infra/context";

type Duty = { id: string; key: string | null; name: string; direction: Direction };
type Stored = { id: string; responsibilityId: string; onId: string; severity: number };

/** One line of the list: what the catalogue proposes, and what the team made of it. */
export type DependencyRow = Readonly<{
  responsibilityId: string;
  onId: string;
  /** The catalogue's severity; null for the team's own. */
  proposed: number | null;
  /** What the team said: 0 dismissed, 1–3 confirmed; null while undecided. */
  stored: Readonly<{ id: string; severity: number }> | null;
}>;

/** What depends on what in a team today: the catalogue's proposals first, then the team's own. */
export async function getDependencies(ctx: TeamContext) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const { duties, stored } = await rowsOn(ctx, today);
  const idOf = new Map(duties.map(({ key, id }) => [key, id]));
  const isAlive = new Set(duties.map(({ id }) => id));
  const proposals = DEPENDENCY_PROPOSALS.flatMap(({ key, onKey, severity }) => {
    const [responsibilityId, onId] = [idOf.get(key), idOf.get(onKey)];
    return responsibilityId && onId ? [{ responsibilityId, onId, proposed: severity }] : [];
  });
  const own = stored
    .filter(({ responsibilityId, onId }) => isAlive.has(responsibilityId) && isAlive.has(onId))
    .filter((one) => !proposals.some((other) => isSame(one, other)))
    .map(({ responsibilityId, onId }) => ({ responsibilityId, onId, proposed: null }));
  const edit = reachOf(ctx.member, "structure.edit");
  return {
    team: { id: ctx.team.id, name: ctx.team.name },
    canEdit: ctx.team.archivedAt === null && edit !== null && covers(edit, ctx.team.path),
    responsibilities: duties.map(({ key: _, ...duty }) => duty),
    dependencies: [...proposals, ...own].map((pair): DependencyRow => {
      const row = stored.find((one) => isSame(one, pair));
      return { ...pair, stored: row ? { id: row.id, severity: row.severity } : null };
    }),
  };
}

type Pair = { responsibilityId: string; onId: string };

function isSame(one: Pair, other: Pair): boolean {
  return one.responsibilityId === other.responsibilityId && one.onId === other.onId;
}

async function rowsOn({ db, org, team }: TeamContext, day: string) {
  const [row] = await db.$queryRaw<{ duties: Duty[]; stored: Stored[] }[]>`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', r.id, 'key', r.key,
          'name', coalesce(v.wording->'en'->>'name', ''), 'direction', v.direction)
          ORDER BY r.place, r.id), '[]')
        FROM public.responsibility r
        JOIN public.responsibility_version v ON v.org_id = r.org_id AND v.responsibility_id = r.id
          AND daterange(v.from_day, v.to_day, '[)') @> ${day}::date
        WHERE r.org_id = ${org.id}::uuid
          AND daterange(r.from_day, r.to_day, '[)') @> ${day}::date) AS duties,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'responsibilityId', d.responsibility_id,
          'onId', d.on_id, 'severity', d.severity) ORDER BY d.from_day, d.id), '[]')
        FROM public.dependency d
        WHERE d.org_id = ${org.id}::uuid AND d.team_id = ${team.id}::uuid
          AND daterange(d.from_day, d.to_day, '[)') @> ${day}::date) AS stored`;
  return row ?? { duties: [], stored: [] };
}
