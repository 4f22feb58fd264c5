import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { covers } from "@/server/domain/permission";
import { stateOn } from "@/server/domain/timeline/evidence";
import { structureOn } from "@/server/domain/timeline/history";
import { ownerStates } from "@/server/domain/timeline/owner-state";
import type { OrgContext } from "@/server/infra/context";
import { loadRecords } from "../timeline/history";
import type { LandscapeColumn, LandscapeRow } from "./row";
import type { ViewLandscape } from "./schema";
import { sortLandscape } from "./sort";

type Team = { id: string; name: string; path: string[] };

/** All teams within reach as they stand on a day: who owns what, and where the roles look. */
export async function getLandscape(ctx: OrgContext, view: ViewLandscape) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const on = view.on ?? today;
  if (on > today) throw new AppError("invalid", "timeline-future", { field: "on" });
  const teams = await listTeams(ctx, on);
  if (view.team && !teams.some(({ id }) => id === view.team)) throw new AppError("not-found");
  const asked = teams.filter(
    ({ name, path }) =>
      (!view.team || path.includes(view.team)) && name.toLowerCase().includes(view.q.toLowerCase()),
  );
  const ids = asked.map(({ id }) => id);
  const { byTeam } = await loadRecords(ctx, ids, { from: on, to: on });
  const [any] = byTeam.values();
  const columns: LandscapeColumn[] = any
    ? structureOn(any.history, on).responsibilities.map(({ id, name, direction }) => ({
        ...{ id, name, direction },
      }))
    : [];
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const rows = asked.map(({ id, name, path }): LandscapeRow => {
    const record = byTeam.get(id);
    if (!record) throw new Error("a team that was asked for has a record");
    const { structure, indices, findings } = stateOn(record, on);
    const states = ownerStates(structure);
    return {
      ...{ id, name, above: names.get(path.at(-2) ?? "") ?? null, indices },
      isAssessed: structure.cells.length > 0,
      cells: columns.map((column) => states.get(column.id) ?? { state: "gap", owners: [] }),
      grave: findings.filter(
        ({ severity, isWaived }) => !isWaived && (severity === "critical" || severity === "high"),
      ).length,
    };
  });
  const shown = view.state
    ? rows.filter(({ cells }) => cells.some(({ state }) => state === view.state))
    : rows;
  return {
    view: { ...view, on: view.on ?? null },
    ...{ on, today, columns },
    rows: sortLandscape(shown, columns, view),
    teams: filtersOf(teams),
    count: teams.length,
    isWhole: ctx.reach.all,
  };
}
export type Landscape = Awaited<ReturnType<typeof getLandscape>>;

/** Teams within reach that stood on the day, by name. */
async function listTeams({ db, org, reach }: OrgContext, on: string): Promise<Team[]> {
  const rows = await db.$queryRaw<Team[]>`
    SELECT id, name, path FROM public.team
    WHERE org_id = ${org.id}::uuid
      AND (archived_at IS NULL OR (archived_at AT TIME ZONE ${org.timeZone})::date > ${on}::date)
    ORDER BY lower(name), id`;
  return rows.filter(({ path }) => covers(reach, path));
}

/** The teams with others below them, as a tree read from the top. */
function filtersOf(teams: readonly Team[]) {
  const known = new Map(teams.map((team) => [team.id, team]));
  const above = new Set(teams.flatMap(({ path }) => path.slice(0, -1)));
  const trail = ({ path }: Team) => path.flatMap((id) => known.get(id)?.name ?? []).join("\u0000");
  return teams
    .filter(({ id }) => above.has(id))
    .toSorted((a, b) => trail(a).localeCompare(trail(b), "en", { numeric: true }))
    .map(({ id, name, path }) => ({
      ...{ id, name },
      depth: path.slice(0, -1).filter((one) => known.has(one)).length,
    }));
}
