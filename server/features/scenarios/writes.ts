import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { NO_EDITS, tidyEdits } from "@/server/domain/scenario/edits";
import { structureOn } from "@/server/domain/timeline/history";
import { FrozenStructure } from "@/server/domain/timeline/state";
import type { TeamContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { loadRecords } from "../timeline/history";
import type { DropScenario, ForkScenario, SaveScenario } from "./schema";
import { changeStored, readStored } from "./stored";

/** A fork of today's structure, without any change yet. */
export async function forkScenario(
  ctx: TeamContext,
  { name }: z.output<typeof ForkScenario>,
): Promise<{ id: string }> {
  const { db, org, team, member, now } = ctx;
  if (team.archivedAt) throw new AppError("conflict", "team-archived");
  const day = dayIn(org.timeZone, now);
  const { byTeam } = await loadRecords(ctx, [team.id], { from: day, to: day });
  const record = byTeam.get(team.id);
  if (!record) throw new Error("a team that was asked for has a record");
  const base = structureOn(record.history, day);
  if (base.positions.length === 0) throw new AppError("conflict", "scenario-unassessed");
  const id = newId();
  await db.scenario.create({
    data: {
      ...{ orgId: org.id, id, teamId: team.id, name, baseDay: dateOfDay(day), createdAt: now },
      ...{ createdById: member.personId, changedAt: now },
      base: FrozenStructure.parse(base),
      edits: JSON.parse(JSON.stringify(NO_EDITS)),
    },
  });
  await ctx.audit({ verb: "scenario.forked", target: { kind: "scenario", id } });
  return { id };
}

/** Puts all edits of a scenario in the place of those it had. */
export async function saveScenario(ctx: TeamContext, input: z.output<typeof SaveScenario>) {
  const { base } = await readStored(ctx, input.scenario);
  const edits = tidyEdits(base, input.edits);
  await changeStored(ctx, input, { edits });
  const { cells, added, ended, holders } = edits;
  await ctx.audit({
    verb: "scenario.changed",
    target: { kind: "scenario", id: input.scenario },
    details: {
      cells: cells.length,
      added: added.length,
      ended: ended.length,
      holders: holders.length,
    },
  });
  return { version: input.version + 1 };
}

/** Ends a scenario without merging it; it stays readable. */
export async function dropScenario(ctx: TeamContext, input: z.output<typeof DropScenario>) {
  await changeStored(ctx, input, { dropped: { by: ctx.member.personId } });
  await ctx.audit({
    verb: "scenario.dropped",
    target: { kind: "scenario", id: input.scenario },
  });
}
