import { INDEX_KEYS } from "@/server/domain/timeline/state";
import type { OrgContext } from "@/server/infra/context";
import { getLandscape, type Landscape } from "./reads";
import type { ViewLandscape } from "./schema";

/** What the screen shows, as a file: a row a team, its owners and states, then its figures. */
export async function exportLandscape(ctx: OrgContext, view: ViewLandscape) {
  const landscape = await getLandscape(ctx, view);
  await ctx.audit({
    verb: "export.downloaded",
    details: { report: "structure", on: landscape.on, teams: landscape.rows.length },
  });
  return { name: `structure ${landscape.on}`, table: tableOf(landscape), landscape };
}

function tableOf({ columns, rows }: Landscape) {
  return {
    header: [
      "team",
      "above",
      ...columns.flatMap(({ name }) => [`${name}: owner`, `${name}: state`]),
      ...INDEX_KEYS,
      "critical_and_high_findings",
    ],
    rows: rows.map((row) => [
      row.name,
      row.above,
      ...row.cells.flatMap(({ owners, state }) => [owners.join(" + "), state]),
      ...INDEX_KEYS.map((key) => row.indices[key]),
      row.isAssessed ? row.grave : null,
    ]),
  };
}
