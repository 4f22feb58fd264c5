import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { covers, reachOf } from "@/server/domain/permission";
import { stretchesOf } from "@/server/domain/position/period";
import { stateOn, type TeamRecord } from "@/server/domain/timeline/evidence";
import { periodStart, pointsBetween } from "@/server/domain/timeline/period";
import type { Indices } from "@/server/domain/timeline/state";
import type { TeamContext } from "@/server/infra/context";
import { firstDay, listMoves } from "./events";
import { loadRecords } from "./history";
import type { ReadTimeline } from "./schema";
import { listSnapshots } from "./snapshots";

/** The figures on one day, with how many findings nobody had accepted. */
export type Point = Readonly<{ day: string; indices: Indices; open: number; grave: number }>;
/** A seat's life within the period; no name where it was vacant or its holder is erased. */
export type SeatBar = Readonly<{
  id: string;
  name: string;
  side: "outward" | "inward" | "both" | "none";
  stretches: readonly Readonly<{
    from: string;
    to: string;
    isVacant: boolean;
    name: string | null;
  }>[];
}>;

/** How a team's structure moved over a period: seats, moves, figures, and what was kept of it. */
export async function getTimeline(ctx: TeamContext, input: z.output<typeof ReadTimeline>) {
  const { team, org, member } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const first = await firstDay(ctx);
  const from = periodStart(input.period, today, first);
  const { byTeam, people } = await loadRecords(ctx, [team.id], { from, to: today });
  const record = byTeam.get(team.id);
  if (!record) throw new Error("a team that was asked for has a record");
  const edit = reachOf(member, "structure.edit");
  return {
    team: { id: team.id, name: team.name },
    period: input.period,
    from,
    today,
    hasRecord: first !== null && first <= today,
    points: pointsBetween(first !== null && first > from ? first : from, today).map((day) =>
      pointOn(record, day),
    ),
    seats: seatBars(record, people, from, today),
    moves: await listMoves(ctx, { day: from, knownAt: null }, { day: today, knownAt: null }),
    names: namesIn(record),
    snapshots: await listSnapshots(ctx),
    canEdit: edit !== null && covers(edit, team.path) && team.archivedAt === null,
  };
}
export type Timeline = Awaited<ReturnType<typeof getTimeline>>;

/** What responsibilities and positions were last called, by id. */
export function namesIn({ history }: TeamRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...history.responsibilities, ...history.positions]
      .toSorted(byBeginning)
      .map(({ id, name }) => [id, name]),
  );
}

/** The figures of a record on one of its days. */
export function pointOn(record: TeamRecord, day: string): Point {
  const { indices, findings } = stateOn(record, day);
  const open = findings.filter(({ isWaived }) => !isWaived);
  const grave = open.filter(({ severity }) => severity === "critical" || severity === "high");
  return { day, indices, open: open.length, grave: grave.length };
}

function seatBars(
  { history }: TeamRecord,
  people: Readonly<Record<string, string>>,
  from: string,
  today: string,
): SeatBar[] {
  // A seat that was renamed or turned on the way is one bar, under what it was last.
  const seats = Map.groupBy(history.positions, ({ id }) => id);
  return [...seats].flatMap(([id, unsorted]) => {
    const facts = unsorted.toSorted(byBeginning);
    const [first, last] = [facts[0], facts.at(-1)];
    if (!first || !last) return [];
    const { name, feedsOutward, feedsInward } = last;
    const shown = {
      fromDay: first.from !== null && first.from > from ? first.from : from,
      toDay: last.to,
    };
    const holdings = history.holdings
      .filter(({ positionId }) => positionId === id)
      .map((held) => ({ ...held, fromDay: held.from ?? from, toDay: held.to }));
    return {
      id,
      name,
      side: feedsOutward ? (feedsInward ? "both" : "outward") : feedsInward ? "inward" : "none",
      stretches: stretchesOf(shown, holdings)
        .filter((stretch) => stretch.fromDay <= today)
        .map(({ fromDay, toDay, holding }) => ({
          from: fromDay,
          to: toDay === null || toDay > today ? today : toDay,
          isVacant: holding === null,
          name: holding ? (people[holding.personId] ?? null) : null,
        })),
    };
  });
}

function byBeginning(one: { from: string | null }, other: { from: string | null }): number {
  return (one.from ?? "").localeCompare(other.from ?? "");
}
