import type { OrgContext } from "@/server/infra/context";
import { type Comparison, getComparison } from "../comparisons/reads";
import type { ExportHeatmap } from "./schema";

/** What the heatmap on the screen shows, to be drawn into a file. */
export async function exportHeatmap(ctx: OrgContext, input: ExportHeatmap): Promise<Comparison> {
  const comparison = await getComparison(ctx, input);
  const { cycle, layer, view } = comparison;
  await ctx.audit({
    verb: "export.downloaded",
    ...(cycle ? { target: { kind: "cycle", id: cycle.id } } : {}),
    details: { report: "heatmap", layer, level: view.level },
  });
  return comparison;
}
