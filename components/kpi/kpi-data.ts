import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/router";

type Outputs = inferRouterOutputs<AppRouter>["kpis"];
export type KpiList = Outputs["list"];
export type KpiRow = KpiList["kpis"][number];
export type KpiDetail = Outputs["get"];

/** The span a line of readings is drawn in: all of them and the target, never flat. */
export function spanOf(kpi: Pick<KpiRow, "target" | "readings">): { min: number; max: number } {
  const values = kpi.readings.map(({ value }) => value);
  const all = kpi.target === null ? values : [...values, kpi.target];
  const min = Math.min(...all);
  const max = Math.max(...all);
  return min === max ? { min: min - 1, max: max + 1 } : { min, max };
}
