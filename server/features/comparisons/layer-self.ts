import { heatmapOf, valueCell } from "@/server/domain/comparison/heatmap";
import { AppError } from "@/server/domain/error";
import { reachOf } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "../instruments/reads";
import { listSharedProfiles, type SharedProfile } from "../scorecards/shared";
import { emptyLayer, type LayerView, nameOf } from "./layer-view";
import { columnsOf, mapOf } from "./map";
import type { ViewComparison } from "./schema";
import { filtersFor, listTeams, teamsBelow } from "./teams";

/** The newest shared self-rating of each person whom this reader may see × the qualities. */
export async function getSelfLayer(ctx: OrgContext, input: ViewComparison): Promise<LayerView> {
  const profiles = await listSharedProfiles(ctx);
  const newest = profiles.toSorted((a, b) => Number(b.submittedAt) - Number(a.submittedAt))[0];
  if (!newest) return emptyLayer("none-shared");
  const instruments = await getInstruments(ctx.db, [newest.instrument.id]);
  const instrument = instruments.get(newest.instrument.id);
  if (!instrument) throw new AppError("not-found");
  // Two versions of an instrument are two measures: only that of the newest self-rating is shown.
  const alike = profiles.filter((profile) => profile.instrument.id === newest.instrument.id);
  const teams = await listTeams(ctx, reachOf(ctx.member, "team.read") ?? { all: false, roots: [] });
  const below = new Set(teamsBelow(teams, input.team).map(({ id }) => id));
  const isAsked = (profile: SharedProfile) =>
    input.team === undefined || profile.teams.some(({ id }) => below.has(id));
  const rows = new Map(alike.filter(isAsked).map((profile) => [profile.personId, profile]));
  const columns = columnsOf(instrument, "quality");
  const heatmap = heatmapOf(
    "self",
    instrument.scale,
    [...rows.values()].map(({ personId, name }) => ({ id: personId, name })),
    columns.map(({ key }) => key),
    (id, key) => {
      const quality = rows.get(id)?.qualities.find((one) => one.key === key);
      return valueCell(quality?.mean ?? null, instrument.scale);
    },
  );
  const about = (id: string) => {
    const profile = rows.get(id);
    const note = profile?.teams.map(({ name }) => name).join(", ") || null;
    return { note, scorecardId: profile?.scorecardId ?? null };
  };
  return {
    ...emptyLayer("none-here"),
    ...(rows.size > 0 ? { map: mapOf(heatmap, columns, input, about), empty: null } : {}),
    instrument: nameOf(instrument),
    teams: filtersFor(
      teams,
      // A person may be rated in the team itself, so that it is a filter too.
      alike.flatMap((profile) => profile.teams.map(({ path }) => [...path, ""])),
    ),
    otherVersions: profiles.length - alike.length,
  };
}
