import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { diffStates } from "@/server/domain/timeline/diff";
import { stateOn } from "@/server/domain/timeline/evidence";
import { monthsBefore } from "@/server/domain/timeline/period";
import type { State } from "@/server/domain/timeline/state";
import type { TeamContext } from "@/server/infra/context";
import { listMoves, type Moment } from "./events";
import { loadRecords } from "./history";
import type { CompareStates } from "./schema";
import { listSnapshots, readSnapshot } from "./snapshots";

/** One side of a comparison: a day as it is known now, or a snapshot as it was taken. */
export type Side = Readonly<{
  /** What stands in the address. */
  value: string;
  day: string;
  snapshot: Readonly<{ name: string | null; kind: string; isIntact: boolean }> | null;
}>;

/** Two states of a team, what differs between them, and who moved what in the time between. */
export async function getComparison(ctx: TeamContext, input: z.output<typeof CompareStates>) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const from = await readSide(ctx, input.from ?? monthsBefore(today, 3), today);
  const to = await readSide(ctx, input.to ?? today, today);
  const moves = await listMoves(ctx, from.moment, to.moment);
  const diff = diffStates(from.state, to.state);
  return {
    team: { id: ctx.team.id, name: ctx.team.name },
    today,
    from: from.side,
    to: to.side,
    isBackwards: from.side.day > to.side.day,
    isAssessed: from.state.structure.cells.length > 0 || to.state.structure.cells.length > 0,
    diff,
    moves: moves.filter((move) =>
      diff.moved.some(({ responsibilityId }) => responsibilityId === move.responsibilityId),
    ),
    names: { ...namesOf(from.state), ...namesOf(to.state), ...(await positionNames(ctx, moves)) },
    people: await peopleNames(ctx, [from.state, to.state]),
    snapshots: await listSnapshots(ctx),
  };
}
export type StateComparison = Awaited<ReturnType<typeof getComparison>>;

async function readSide(
  ctx: TeamContext,
  value: string,
  today: string,
): Promise<{ side: Side; state: State; moment: Moment }> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const { state, takenOn: day, takenAt, ...snapshot } = await readSnapshot(ctx, value);
    return { side: { value, day, snapshot }, state, moment: { day, knownAt: takenAt } };
  }
  if (value > today) throw new AppError("invalid", "timeline-future", { field: "to" });
  const { byTeam } = await loadRecords(ctx, [ctx.team.id], { from: value, to: value });
  const record = byTeam.get(ctx.team.id);
  if (!record) throw new Error("a team that was asked for has a record");
  return {
    side: { value, day: value, snapshot: null },
    state: stateOn(record, value),
    moment: { day: value, knownAt: null },
  };
}

/** What responsibilities and positions are called in a state, by id. */
export function namesOf({ structure }: Pick<State, "structure">): Record<string, string> {
  return Object.fromEntries(
    [...structure.responsibilities, ...structure.positions].map(({ id, name }) => [id, name]),
  );
}

// A seat that came and went between the two days stands on neither side.
async function positionNames(
  { db, org, team }: TeamContext,
  moves: readonly { lost: readonly string[]; gained: readonly string[] }[],
): Promise<Record<string, string>> {
  const ids = [...new Set(moves.flatMap(({ lost, gained }) => [...lost, ...gained]))];
  if (ids.length === 0) return {};
  const rows = await db.position.findMany({
    where: { orgId: org.id, teamId: team.id, id: { in: ids } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Names of who holds a seat in some states, by person id; an erased person has none. */
export async function peopleNames(
  { db, org }: TeamContext,
  states: readonly State[],
): Promise<Record<string, string>> {
  const ids = states.flatMap(({ structure }) =>
    structure.positions.flatMap(({ holder }) => (holder ? [holder.personId] : [])),
  );
  const rows = await db.person.findMany({
    where: { orgId: org.id, id: { in: [...new Set(ids)] }, erasedAt: null },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
