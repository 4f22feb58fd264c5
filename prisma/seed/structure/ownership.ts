import { presetWeight } from "@/server/domain/responsibility/importance";
import type { Event } from "../tenancy";
import { actorIn, changesTo, known, type Place, seatsOf } from "./place";
import { cellsOf, type MoveStory, type TeamStory } from "./story";

/** The first map, what moved since, what two seats agreed on, and how much each weighs. */
export function ownershipEvents(place: Place, story: TeamStory): Event[] {
  const { map, moves = [], agreements = [], preset } = story;
  return [
    ...(map ? [{ daysAgo: map.daysAgo, tell: () => ensureMap(place, story.by, map) }] : []),
    ...(preset
      ? [{ daysAgo: preset.daysAgo, tell: () => ensurePreset(place, story.by, preset) }]
      : []),
    ...moves.map((move) => ({
      daysAgo: move.daysAgo,
      tell: () => ensureMove(place, move.by ?? story.by, move),
    })),
    ...agreements.map((agreement) => ({
      daysAgo: agreement.daysAgo,
      tell: () => ensureAgreement(place, story.by, agreement),
    })),
  ];
}

async function ensureMap(place: Place, by: string, map: NonNullable<TeamStory["map"]>) {
  const { at, company } = place;
  const call = actorIn(company, by).on(map.daysAgo);
  const { structure } = await call.ownership.page({ ...at, on: company.day(map.daysAgo) });
  if (structure.cells.length > 0) return;
  await call.ownership.set({
    ...at,
    changes: await changesTo(place, cellsOf(map.letters), map.daysAgo),
  });
}

async function ensureMove(place: Place, by: string, move: MoveStory): Promise<void> {
  const { at, company } = place;
  const since = move.since ?? move.daysAgo;
  const changes = await changesTo(place, move.cells, since);
  const [first] = changes;
  if (!first) return;
  const { responsibilityId, positionId } = first;
  const call = actorIn(company, by).on(move.daysAgo);
  const log = await call.ownership.changes({ ...at, responsibilityId, positionId });
  if (log.some(({ reason }) => reason === move.reason)) return;
  const { reason } = move;
  if (move.since === undefined) await call.ownership.set({ ...at, changes, reason });
  else await call.ownership.correct({ ...at, changes, fromDay: company.day(since), reason });
}

type Agreement = NonNullable<TeamStory["agreements"]>[number];

async function ensureAgreement(place: Place, by: string, agreement: Agreement): Promise<void> {
  const { at, company, duties } = place;
  const { daysAgo, duty, between, text } = agreement;
  const call = actorIn(company, by).on(daysAgo);
  const fromDay = company.day(daysAgo);
  const responsibilityId = known(duties, duty);
  const { agreements } = await call.ownership.page({ ...at, on: fromDay });
  if (agreements.some((one) => one.responsibilityId === responsibilityId)) return;
  const seats = await seatsOf(place);
  const [onePositionId, otherPositionId] = between.map((seat) => known(seats, seat).id);
  await call.ownership.makeAgreement({
    ...at,
    responsibilityId,
    text,
    onePositionId: onePositionId ?? "",
    otherPositionId: otherPositionId ?? "",
    fromDay,
    toDay: null,
  });
}

type Preset = NonNullable<TeamStory["preset"]>;

async function ensurePreset(place: Place, by: string, { daysAgo, name }: Preset): Promise<void> {
  const { at, company } = place;
  const call = actorIn(company, by).on(daysAgo);
  const fromDay = company.day(daysAgo);
  const { structure } = await call.ownership.page({ ...at, on: fromDay });
  const weights = structure.responsibilities.map(({ id, direction, importance }) => ({
    responsibilityId: id,
    weight: presetWeight(name, direction),
    was: importance,
  }));
  if (weights.every(({ weight, was }) => weight === was)) return;
  await call.responsibilities.setImportance({ ...at, fromDay, preset: name, weights });
}
