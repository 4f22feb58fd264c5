import { AppError } from "@/server/domain/error";
import { reachOf } from "@/server/domain/permission";
import type { Table } from "@/server/domain/table";
import type { OrgContext } from "@/server/infra/context";
import { readReleased } from "../comparisons/layer-released";
import { getSelfLayer } from "../comparisons/layer-self";
import { pickCycle } from "../comparisons/reads";
import { listReleasedCycles } from "../comparisons/released";
import { ViewComparison } from "../comparisons/schema";
import type { ExportComparison } from "./schema";
import { cellTable, overallTable, selfTable } from "./tables";

/** A file of figures: a name for it, and its rows. */
export type Export = Readonly<{ name: string; table: Table }>;

type OfRelease = Extract<ExportComparison, { cycle: string }>;
type OfSelf = Exclude<ExportComparison, OfRelease>;

/** The figures that this reader may see on the screen, as a table; nothing that the screen withholds. */
export async function exportComparison(ctx: OrgContext, input: ExportComparison): Promise<Export> {
  const file = "cycle" in input ? await ofRelease(ctx, input) : await ofSelf(ctx, input);
  await ctx.audit({
    verb: "export.downloaded",
    ...("cycle" in input ? { target: { kind: "cycle", id: input.cycle } } : {}),
    details: {
      report: "comparison",
      layer: input.layer ?? "released",
      level: "cycle" in input ? input.level : "quality",
    },
  });
  return file;
}

async function ofRelease(ctx: OrgContext, input: OfRelease): Promise<Export> {
  const reach = reachOf(ctx.member, "aggregate.read");
  if (!reach) throw new AppError("forbidden");
  const cycles = await listReleasedCycles(ctx);
  const ofLayer = cycles.filter(({ kind }) => input.layer === undefined || kind === input.layer);
  const cycle = pickCycle(ofLayer, input.cycle);
  if (!cycle) throw new AppError("not-found");
  const name = `${cycle.name} ${input.level}`;
  if (input.level === "overall") {
    // Figures over all teams would tell of teams that this reader may not see.
    if (!reach.all) throw new AppError("forbidden");
    return { name, table: overallTable(cycle.overall) };
  }
  const choice = { level: input.level, team: input.team };
  return { name, table: cellTable(await readReleased(ctx, reach, cycle, choice), input.level) };
}

async function ofSelf(ctx: OrgContext, { team }: OfSelf): Promise<Export> {
  const { map } = await getSelfLayer(ctx, ViewComparison.parse({ layer: "self", team }));
  return { name: "self-ratings", table: selfTable(map) };
}
