import { heatmapOf, releasedCells } from "@/server/domain/comparison/heatmap";
import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import { AppError } from "@/server/domain/error";
import type { Instrument } from "@/server/domain/instrument/instrument";
import type { Reach } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "../instruments/reads";
import { listCells } from "./cells";
import { emptyLayer, type LayerView, nameOf } from "./layer-view";
import { columnsOf, mapOf } from "./map";
import type { ReleasedCycle } from "./released";
import type { ViewComparison } from "./schema";
import { type ComparedTeam, filtersFor, listTeams, teamsBelow } from "./teams";

/** What a reader may see of a release: cells of teams within reach, and those of them asked for. */
export type ReleasedRows = Readonly<{
  instrument: Instrument;
  teams: readonly ComparedTeam[];
  rows: readonly ComparedTeam[];
  cells: readonly ReleaseCell[];
}>;
type Choice = Pick<ViewComparison, "level" | "team">;

/** The teams of a release within reach × the qualities or items of its instrument. */
export async function getReleasedLayer(
  ctx: OrgContext,
  reach: Reach,
  cycle: ReleasedCycle,
  input: ViewComparison,
): Promise<LayerView> {
  const { overall, ...source } = cycle;
  const { instrument, teams, rows, cells } = await readReleased(ctx, reach, cycle, input);
  const columns = columnsOf(instrument, input.level);
  const heatmap = heatmapOf(
    cycle.kind,
    instrument.scale,
    rows,
    columns.map(({ key }) => key),
    releasedCells(cells, input.level, instrument.scale),
  );
  const compared = new Set(cells.map(({ team }) => team));
  const paths = teams.filter(({ id }) => compared.has(id)).map(({ path }) => path);
  const places = placesOf(teams);
  return {
    ...emptyLayer("none-here"),
    ...(rows.length > 0
      ? {
          map: mapOf(heatmap, columns, input, (id) => ({
            note: places.get(id) ?? null,
            scorecardId: null,
          })),
          empty: null,
        }
      : {}),
    instrument: nameOf(instrument),
    cycle: source,
    // Figures over all teams would tell of teams that this reader may not see.
    overall: reach.all ? overall : null,
    isWhole: reach.all,
    teams: filtersFor(teams, paths),
  };
}

/** The cells that both the screen and the exports are made of; three statements. */
export async function readReleased(
  ctx: OrgContext,
  reach: Reach,
  cycle: ReleasedCycle,
  { level, team }: Choice,
): Promise<ReleasedRows> {
  const instruments = await getInstruments(ctx.db, [cycle.instrumentId]);
  const instrument = instruments.get(cycle.instrumentId);
  if (!instrument) throw new AppError("not-found");
  const teams = await listTeams(ctx, reach);
  const seen = teams.map(({ id }) => id);
  const cells = await listCells(ctx.db, { id: cycle.releaseId, level, teams: seen });
  const compared = new Set(cells.map((cell) => cell.team));
  const rows = teamsBelow(teams, team).filter(({ id }) => compared.has(id));
  return { instrument, teams, rows, cells };
}

/** The team above each, where the reader may see it: two teams may have one name. */
function placesOf(teams: readonly ComparedTeam[]): ReadonlyMap<string, string> {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return new Map(
    teams.flatMap(({ id, path }) => {
      const above = names.get(path.at(-2) ?? "");
      return above === undefined ? [] : [[id, above]];
    }),
  );
}
