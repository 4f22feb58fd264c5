import type { z } from "zod";
import { covers, reachOf } from "@/server/domain/permission";
import { chooseSince, type Since } from "@/server/domain/report/since";
import { diffStates } from "@/server/domain/timeline/diff";
import { stateOn, type TeamRecord } from "@/server/domain/timeline/evidence";
import { isValidOn } from "@/server/domain/timeline/history";
import type { State } from "@/server/domain/timeline/state";
import { latestRun } from "@/server/features/first-role/stored-run";
import { kpisOf } from "@/server/features/kpis/kpi-page";
import { namesOf, peopleNames } from "@/server/features/timeline/compare";
import { listMoves, type Moment } from "@/server/features/timeline/events";
import { namesIn } from "@/server/features/timeline/reads";
import { readSnapshot } from "@/server/features/timeline/snapshots";
import type { TeamContext } from "@/server/infra/context";
import { readBeside } from "./beside";
import { daysOf, readDay } from "./day";
import type { ReadReport } from "./schema";

/**
 * Where a team's technology leadership stands on a day, for somebody who reads one paper and no more:
 * its structure with figures, findings, KPIs and agreements, the answer to 'which role first?', and
 * what moved since an earlier day. Six statements, two more where it looks back to a snapshot.
 */
export async function getReport(ctx: TeamContext, input: z.output<typeof ReadReport>) {
  const { team, org, member } = ctx;
  const { today, on } = daysOf(ctx, input.on);
  const { snapshots, agreements } = await readBeside(ctx, on);
  const since = chooseSince(input.since, on, snapshots);
  const { record, structure, evidence, findings } = await readDay(ctx, { from: since.day, on });
  const before = await readBefore(ctx, since, record);
  const diff = diffStates(before.state, stateOn(record, on));
  const moved = new Set(diff.moved.map(({ responsibilityId }) => responsibilityId));
  const moves = await listMoves(ctx, before.moment, { day: on, knownAt: null });
  const runs = reachOf(member, "first-role.read");
  const canReadRuns = runs !== null && covers(runs, team.path);
  return {
    org: { name: org.name },
    team: { id: team.id, name: team.name },
    ...{ today, on, snapshots, agreements, structure, evidence, findings },
    // A KPI is told with the terms and the owner it has now, which a day gone by may not have known.
    kpis: on === today ? await kpisOf(ctx, structure, today) : null,
    heldSince: heldSince(record, on),
    since: { ...since, snapshot: before.snapshot },
    wasAssessed: before.state.structure.cells.length > 0,
    diff,
    moves: moves.filter(({ responsibilityId }) => moved.has(responsibilityId)),
    names: { ...namesOf(before.state), ...namesIn(record) },
    people: await namesOfHolders(ctx, structure.people, before.state),
    canReadRuns,
    run: canReadRuns ? await latestRun(ctx, on) : null,
  };
}
export type Report = Awaited<ReturnType<typeof getReport>>;

type Before = Readonly<{
  state: State;
  snapshot: Readonly<{ name: string | null; isIntact: boolean }> | null;
  moment: Moment;
}>;

async function readBefore(
  ctx: TeamContext,
  { day, snapshotId }: Since,
  record: TeamRecord,
): Promise<Before> {
  if (snapshotId === null) {
    return { state: stateOn(record, day), snapshot: null, moment: { day, knownAt: null } };
  }
  const { state, name, isIntact, takenAt } = await readSnapshot(ctx, snapshotId);
  return { state, snapshot: { name, isIntact }, moment: { day, knownAt: takenAt } };
}

/** Since when each seat has had the holder it has on the day, by the position's id. */
function heldSince({ history }: TeamRecord, on: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    history.holdings
      .filter((holding) => isValidOn(holding, on))
      .flatMap(({ positionId, from }) => (from === null ? [] : [[positionId, from]])),
  );
}

// The record names everybody who held a seat in it; a snapshot may hold one who was corrected away.
async function namesOfHolders(
  ctx: TeamContext,
  known: Readonly<Record<string, string>>,
  state: State,
): Promise<Readonly<Record<string, string>>> {
  const isKnown = state.structure.positions.every(
    ({ holder }) => holder === null || holder.personId in known,
  );
  return isKnown ? known : { ...(await peopleNames(ctx, [state])), ...known };
}
