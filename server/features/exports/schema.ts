import { z } from "zod";
import { ViewComparison } from "../comparisons/schema";

export const ExportComparison = z.union([
  z.object({
    layer: z.enum(["rated", "imported"]).optional(),
    cycle: z.uuid(),
    level: z.enum(["quality", "item", "overall"]).default("quality"),
    team: z.uuid().optional(),
  }),
  z.object({ layer: z.literal("self"), team: z.uuid().optional() }),
]);
export type ExportComparison = z.output<typeof ExportComparison>;

export const ExportHeatmap = ViewComparison.omit({ cell: true });
export type ExportHeatmap = z.output<typeof ExportHeatmap>;
