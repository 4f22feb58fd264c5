import { isPublished, type ReleaseCell, suppress } from "@/server/domain/disclosure/cell";
import { overallOf } from "@/server/domain/disclosure/overall";
import { releaseCells } from "@/server/domain/disclosure/release";
import { type Layout, teamsFromRows } from "@/server/domain/statistics/sufficient";
import type { JobContext } from "@/server/infra/context";
import { newId, sha256 } from "@/server/infra/id";
import { aggregateCycle, readLayout } from "./aggregate";

/** Changes whenever the rules of what is published change; stored with every release. */
export const RULES_VERSION = "primary-1";

type Releasing = Readonly<{
  id: string;
  instrumentId: string;
  teamThreshold: number;
  provenance: Readonly<Record<string, string | number | null>>;
  /** Teams whose forms come from fewer distinct raters than the threshold. */
  withheld: readonly string[];
}>;

export type ReleaseCounts = Readonly<{ teams: number; published: number; suppressed: number }>;

/** Aggregates a closed cycle once and freezes what may be published of it. */
export async function makeRelease(ctx: JobContext, cycle: Releasing): Promise<ReleaseCounts> {
  const { db, org, now } = ctx;
  const layout = await readLayout(db, org.id, cycle.instrumentId);
  const { rows, tooFew } = await aggregateCycle(ctx, cycle.id, layout, cycle.withheld);
  const teams = teamsFromRows(layout, rows);
  const counted = releaseCells(layout, teams, cycle.teamThreshold);
  const cells = inOrder([...counted, ...tooFew.flatMap((team) => markers(layout, team))]);
  const overall = overallOf(layout, teams, counted, cycle.teamThreshold);
  const releaseId = newId();
  const frozen = { rules: RULES_VERSION, provenance: cycle.provenance, overall, cells };
  const hash = sha256(JSON.stringify(frozen));
  await db.release.create({
    data: {
      orgId: org.id,
      id: releaseId,
      cycleId: cycle.id,
      rulesVersion: RULES_VERSION,
      provenance: cycle.provenance,
      overall,
      hash,
    },
  });
  await storeCells(ctx, releaseId, cells);
  await db.cycle.updateMany({
    where: { orgId: org.id, id: cycle.id, releasedAt: null },
    data: { releasedAt: now },
  });
  const published = cells.filter(isPublished).length;
  const counts = {
    teams: teams.length + tooFew.length,
    published,
    suppressed: cells.length - published,
  };
  await ctx.audit({
    verb: "cycle.released",
    target: { kind: "cycle", id: cycle.id },
    details: { releaseId, hash, ...counts },
  });
  return counts;
}

// A team with too few raters is shown as a row of reasons, so that its absence tells nothing.
function markers(layout: Layout, team: string): ReleaseCell[] {
  return layout.qualities.flatMap(({ key, items }) => [
    suppress({ team, level: "quality", key }, "too-few"),
    ...items.map((item) => suppress({ team, level: "item", key: item }, "too-few")),
  ]);
}

// One order of cells, whatever order the database aggregated in: the hash is over it.
function inOrder(cells: readonly ReleaseCell[]): ReleaseCell[] {
  const byTeam = Map.groupBy(cells, (cell) => cell.team);
  return [...byTeam.keys()].sort().flatMap((team) => byTeam.get(team) ?? []);
}

// One statement: a large release has more values than a statement may have parameters.
async function storeCells(
  { db, org }: JobContext,
  releaseId: string,
  cells: readonly ReleaseCell[],
): Promise<void> {
  const rows = JSON.stringify(cells.map((cell) => storedCell(cell)));
  await db.$executeRaw`
    INSERT INTO public.release_cell (org_id, release_id, team_id, level, key, state, reason, n, mean,
      sd, r_wg_j, r_star_wg_j, ad_m_j, histogram, agreement)
    SELECT ${org.id}::uuid, ${releaseId}::uuid, c.team, c.level, c.key, c.state, c.reason, c.n, c.mean,
      c.sd, c."rWgJ", c."rStarWgJ", c."adMJ", c.histogram, c.agreement
    FROM jsonb_to_recordset(${rows}::jsonb) AS c(team uuid, level text, key text, state text,
      reason text, n integer, mean float8, sd float8, "rWgJ" float8, "rStarWgJ" float8, "adMJ" float8,
      histogram integer[], agreement text)`;
}

function storedCell(cell: ReleaseCell) {
  return isPublished(cell)
    ? { ...cell, histogram: cell.histogram ?? [] }
    : { ...cell, histogram: [] };
}
