import { AppError } from "@/server/domain/error";
import { covers, type Reach } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";

/** A team that may be a row or a filter; `path` runs from the root of its tree to itself. */
export type ComparedTeam = Readonly<{
  id: string;
  name: string;
  path: readonly string[];
  isArchived: boolean;
}>;

/** A team above others, to narrow the rows to. */
export type TeamFilter = Readonly<{ id: string; name: string; depth: number }>;

/** The teams within a reach, by name; archived ones too, since what was released of them stays. */
export async function listTeams({ db, org }: OrgContext, reach: Reach): Promise<ComparedTeam[]> {
  const rows = await db.$queryRaw<ComparedTeam[]>`
    SELECT id, name, path, archived_at IS NOT NULL AS "isArchived"
    FROM public.team WHERE org_id = ${org.id}::uuid ORDER BY lower(name), id`;
  return rows.filter(({ path }) => covers(reach, path));
}

/** The teams at and below `root`; all without a root; not found where the root is out of reach. */
export function teamsBelow(
  teams: readonly ComparedTeam[],
  root: string | undefined,
): readonly ComparedTeam[] {
  if (root === undefined) return teams;
  if (!teams.some(({ id }) => id === root)) throw new AppError("not-found");
  return teams.filter(({ path }) => path.includes(root));
}

/** The teams with rows below them, as a tree read from the top; only what the reader may see. */
export function filtersFor(
  teams: readonly ComparedTeam[],
  paths: readonly (readonly string[])[],
): TeamFilter[] {
  const above = new Set(paths.flatMap((path) => path.slice(0, -1)));
  const known = new Map(teams.map((team) => [team.id, team]));
  const trail = ({ path }: ComparedTeam) =>
    path.flatMap((id) => known.get(id)?.name ?? []).join("\u0000");
  return teams
    .filter(({ id }) => above.has(id))
    .toSorted((a, b) => trail(a).localeCompare(trail(b), "en", { numeric: true }))
    .map(({ id, name, path }) => ({
      id,
      name,
      depth: path.slice(0, -1).filter((one) => known.has(one)).length,
    }));
}
