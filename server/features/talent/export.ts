import type { z } from "zod";
import type { Table } from "@/server/domain/table";
import type { TeamContext } from "@/server/infra/context";
import { getPlan, type PlanPage } from "./reads";
import type { ExportPlan } from "./schema";

/** The demand list or the hubs of a plan as a table, with what this user may see of the ratings. */
export async function exportPlan(
  ctx: TeamContext,
  input: z.output<typeof ExportPlan>,
): Promise<{ name: string; table: Table }> {
  const page = await getPlan(ctx, input.plan);
  await ctx.audit({
    verb: "export.downloaded",
    target: { kind: "talent-plan", id: input.plan },
    details: { report: "talent", part: input.part },
  });
  const table = input.part === "demand" ? demandTable(page) : hubTable(page);
  return { name: `${page.plan.name} ${input.part}`, table };
}

function demandTable({ demands, hubs, responsibilities }: PlanPage): Table {
  const hub = (id: string | null) => hubs.find((one) => one.id === id)?.name ?? null;
  return {
    header: [
      "role",
      "side",
      "skills",
      "start",
      "seats",
      "level",
      "responsibility",
      "location",
      "critical",
      "hub",
      "backup",
    ],
    rows: demands.map((one) => [
      one.role,
      one.side,
      one.skills.join(", "),
      one.startQuarter,
      one.seats,
      one.level,
      responsibilities.find(({ id }) => id === one.responsibilityId)?.name ?? null,
      one.location,
      one.isCritical ? "yes" : "no",
      hub(one.hubId),
      hub(one.backupHubId),
    ]),
  };
}

function hubTable({ hubs, agreements, comparison }: PlanPage): Table {
  return {
    header: [
      "hub",
      "place",
      "time_zone",
      "rank_cto",
      "rank_cio",
      "score_cto",
      "score_cio",
      "accountable",
      "seats",
      "seats_cto",
      "seats_cio",
      "seats_shared",
    ],
    rows: hubs.map((hub, index) => {
      const ranked = comparison?.hubs[index];
      const agreed = agreements.find(({ hubId }) => hubId === hub.id);
      return [
        hub.name,
        hub.place,
        hub.timeZone,
        ranked?.cto.rank ?? null,
        ranked?.cio.rank ?? null,
        ranked?.cto.score ?? null,
        ranked?.cio.score ?? null,
        agreed?.position ?? agreed?.person ?? null,
        agreed?.seats ?? null,
        agreed?.cto ?? null,
        agreed?.cio ?? null,
        agreed?.shared ?? null,
      ];
    }),
  };
}
