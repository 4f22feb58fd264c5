import type { Layer } from "@/server/domain/comparison/heatmap";
import { AppError } from "@/server/domain/error";
import { can, reachOf } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { getReleasedLayer } from "./layer-released";
import { getSelfLayer } from "./layer-self";
import { emptyLayer, type LayerView } from "./layer-view";
import { type CellDetail, detailOf } from "./map";
import { listReleasedCycles, type ReleasedCycle } from "./released";
import type { ViewComparison } from "./schema";

export type Comparison = LayerView &
  Readonly<{
    layer: Layer;
    cycles: readonly Readonly<{ id: string; name: string }>[];
    cell: CellDetail | null;
    /** What was asked for, for the links that change one part of it. */
    view: ViewComparison;
    canImport: boolean;
    canRate: boolean;
  }>;

/** One layer of the comparison as this reader may see it, and one of its cells in full if asked for. */
export async function getComparison(ctx: OrgContext, input: ViewComparison): Promise<Comparison> {
  const cycles = input.layer === "self" ? [] : await listReleasedCycles(ctx);
  const layer = input.layer ?? layerWithFigures(ctx, cycles);
  const ofLayer = cycles.filter(({ kind }) => kind === layer);
  const view = { ...input, layer, level: layer === "self" ? ("quality" as const) : input.level };
  const shown =
    layer === "self" ? await getSelfLayer(ctx, view) : await getLayer(ctx, ofLayer, view);
  return {
    ...shown,
    layer,
    cycles: ofLayer.map(({ id, name }) => ({ id, name })),
    cell: shown.map && detailOf(shown.map, input.cell),
    view,
    canImport: can(ctx.member, "import.manage"),
    canRate: can(ctx.member, "scorecard.rate"),
  };
}

/** The cycle with this id, or the newest one; not found where the id is of no such cycle. */
export function pickCycle(
  cycles: readonly ReleasedCycle[],
  id: string | undefined,
): ReleasedCycle | undefined {
  if (id === undefined) return cycles[0];
  const cycle = cycles.find((one) => one.id === id);
  if (!cycle) throw new AppError("not-found");
  return cycle;
}

// Everybody may compare something; ratings by others are for those who may read aggregates.
async function getLayer(
  ctx: OrgContext,
  cycles: readonly ReleasedCycle[],
  input: ViewComparison,
): Promise<LayerView> {
  const cycle = pickCycle(cycles, input.cycle);
  const reach = reachOf(ctx.member, "aggregate.read");
  if (!reach) return emptyLayer("no-access");
  return cycle ? getReleasedLayer(ctx, reach, cycle, input) : emptyLayer("none-released");
}

function layerWithFigures(ctx: OrgContext, cycles: readonly ReleasedCycle[]): Layer {
  const newest = cycles.find(({ kind }) => kind === "rated") ?? cycles[0];
  return newest && can(ctx.member, "aggregate.read") ? newest.kind : "self";
}
