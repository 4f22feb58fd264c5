import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { covers, reachOf } from "@/server/domain/permission";
import { needleOf } from "@/server/domain/position/needle";
import { applyEdits } from "@/server/domain/scenario/edits";
import {
  compareThreeWays,
  type MergePlan,
  planMerge,
  undecided,
} from "@/server/domain/scenario/merge";
import { structureOn } from "@/server/domain/timeline/history";
import type { TeamContext } from "@/server/infra/context";
import { lockOwnership } from "../ownership/stored";
import { setOwnership } from "../ownership/writes";
import { endPosition } from "../positions/ending";
import { endHolding, fillPosition } from "../positions/holdings";
import { lockPositions } from "../positions/stored";
import { changePosition, createPosition } from "../positions/writes";
import { loadStructure } from "../structure/load";
import { loadRecords } from "../timeline/history";
import { seenOf } from "./reads";
import type { MergeScenario } from "./schema";
import { changeStored, readStored } from "./stored";

type Input = z.output<typeof MergeScenario>;

/**
 * Makes a scenario real from a day on, all of it in one transaction or nothing: refused where the
 * structure is no longer the one that was looked at, or a row that changed on both sides is undecided.
 */
export async function mergeScenario(ctx: TeamContext, input: Input) {
  const { day } = input;
  if (day < dayIn(ctx.org.timeZone, ctx.now)) {
    throw new AppError("invalid", "scenario-day", { field: "day" });
  }
  // Whoever moves a seat or a letter waits for this, so that what is compared is what is written.
  await lockPositions(ctx);
  await lockOwnership(ctx);
  const { name, base, edits } = await readStored(ctx, input.scenario);
  await changeStored(ctx, input, { merged: { on: day, by: ctx.member.personId } });
  const { byTeam } = await loadRecords(ctx, [ctx.team.id], { from: day, to: day });
  const record = byTeam.get(ctx.team.id);
  if (!record) throw new Error("a team that was asked for has a record");
  const standing = structureOn(record.history, day);
  if (seenOf(standing) !== input.seen) throw new AppError("stale", "scenario-moved");
  const scenario = applyEdits(base, edits);
  const rows = compareThreeWays(base, standing, scenario);
  const open = undecided(rows, input.choices);
  if (open.length > 0) {
    throw new AppError("conflict", "scenario-conflicts", { params: { count: open.length } });
  }
  const plan = planMerge(standing, scenario, rows, input.choices);
  refuseSeats(ctx, plan);
  const reason = input.reason || name;
  await movePositions(ctx, plan, day, reason);
  await ctx.audit({
    verb: "scenario.merged",
    target: { kind: "scenario", id: input.scenario },
    details: {
      day,
      cells: plan.cells.length,
      added: plan.add.length,
      ended: plan.end.length,
      holders: plan.holders.length,
      lines: plan.lines.length,
      decided: Object.keys(input.choices).length,
    },
  });
  return { cells: plan.cells.length, positions: plan.add.length + plan.end.length };
}

function refuseSeats({ member, team }: TeamContext, plan: MergePlan): void {
  const { add, end, holders, lines } = plan;
  if (add.length + end.length + holders.length + lines.length === 0) return;
  const manage = reachOf(member, "position.manage");
  if (!manage || !covers(manage, team.path)) throw new AppError("forbidden", "scenario-positions");
}

/** Ends come first: a seat that is ended frees its needle for the one that takes its place. */
async function movePositions(ctx: TeamContext, plan: MergePlan, day: string, reason: string) {
  for (const id of plan.end) await endOne(ctx, id, day, reason);
  const made = await addAll(ctx, plan, day);
  const realId = (id: string) => made.get(id) ?? id;
  for (const { positionId, personId } of plan.holders) {
    await seat(ctx, realId(positionId), personId, day);
  }
  for (const { positionId, reportsToId } of plan.lines) {
    await moveLine(ctx, positionId, reportsToId && realId(reportsToId), day);
  }
  const { revisions } = await loadStructure(ctx, ctx.team.id, day);
  const cells = plan.cells.filter(({ positionId }) => !plan.end.includes(positionId));
  if (cells.length === 0) return;
  await setOwnership(ctx, {
    changes: cells.map(({ positionId: wanted, ...cell }) => {
      const positionId = realId(wanted);
      const base = revisions[`${cell.responsibilityId}:${positionId}`] ?? null;
      return { ...cell, positionId, base };
    }),
    ...{ fromDay: day, reason, isCorrection: false },
  });
}

async function endOne(ctx: TeamContext, id: string, toDay: string, reason: string): Promise<void> {
  await endPosition(ctx, { position: id, version: await versionOf(ctx, id), toDay, reason });
}

async function versionOf({ db, org }: TeamContext, id: string): Promise<number> {
  const where = { orgId_id: { orgId: org.id, id } };
  return (await db.position.findUniqueOrThrow({ where, select: { version: true } })).version;
}

async function moveLine(
  ctx: TeamContext,
  position: string,
  reportsToId: string | null,
  changeFrom: string,
): Promise<void> {
  const version = await versionOf(ctx, position);
  await changePosition(ctx, { position, version, reportsToId, changeFrom });
}

/** Makes the new seats, heads before those who report to them; gives the ids they got. */
async function addAll(
  ctx: TeamContext,
  { add }: MergePlan,
  fromDay: string,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  let waiting = [...add];
  while (waiting.length > 0) {
    const isWaiting = new Set(waiting.map(({ id }) => id));
    const ready = waiting.filter(({ reportsToId }) => !isWaiting.has(reportsToId ?? ""));
    // Two hypothetical seats may report to each other; the circle is cut where it is met.
    for (const position of ready.length > 0 ? ready : waiting.slice(0, 1)) {
      const { id, name, kind } = position;
      const head = position.reportsToId;
      const reportsToId =
        head !== null && isWaiting.has(head) ? null : head && (made.get(head) ?? head);
      const created = await createPosition(ctx, {
        ...{ name, kind, reportsToId, fromDay },
        needle: needleOf(position),
      });
      made.set(id, created.id);
    }
    waiting = waiting.filter(({ id }) => !made.has(id));
  }
  return made;
}

async function seat(ctx: TeamContext, position: string, personId: string | null, day: string) {
  const [holding] = await ctx.db.$queryRaw<{ id: string; version: number; isNew: boolean }[]>`
    SELECT h.id, h.version, h.from_day = ${day}::date AS "isNew" FROM public.holding h
    WHERE h.org_id = ${ctx.org.id}::uuid AND h.position_id = ${position}::uuid
      AND daterange(h.from_day, h.to_day, '[)') @> ${day}::date`;
  if (holding?.isNew) throw new AppError("conflict", "holding-taken-now", { field: "day" });
  if (holding) {
    await endHolding(ctx, { holding: holding.id, version: holding.version, toDay: day });
  }
  if (personId === null) return;
  await fillPosition(ctx, { position, personId, newName: null, fromDay: day, toDay: null });
}
