import { newId } from "@/server/infra/id";
import type { Event } from "../tenancy";
import { actorIn, changesTo, known, type Place, seatsOf } from "./place";
import type { CellStory } from "./story";

/** A fork of a team's structure, edited on the day it was made, and what became of it. */
export type ScenarioStory = Readonly<{
  team: string;
  by: string;
  name: string;
  daysAgo: number;
  cells: CellStory;
  /** A seat that only the scenario has, with what it would be for what. */
  added?: Readonly<{ name: string; cells: Readonly<Record<string, string>> }>;
  ended?: readonly string[];
  end?: Readonly<{ as: "merged" | "dropped"; daysAgo: number; reason?: string }>;
}>;

export function scenarioEvents(place: Place, story: ScenarioStory): Event[] {
  const { end } = story;
  return [
    { daysAgo: story.daysAgo, tell: () => ensureScenario(place, story) },
    ...(end ? [{ daysAgo: end.daysAgo, tell: () => ensureEnd(place, story, end) }] : []),
  ];
}

async function ensureScenario(place: Place, story: ScenarioStory): Promise<void> {
  if (await findScenario(place, story)) return;
  const { at, company, duties } = place;
  const { by, name, daysAgo, added, ended = [] } = story;
  const call = actorIn(company, by).on(daysAgo);
  const { id: scenario } = await call.scenarios.fork({ ...at, name });
  const seats = await seatsOf(place);
  const changed = await changesTo(place, story.cells, daysAgo);
  const positionId = newId();
  const cells = [
    ...changed.map(({ base: _, ...cell }) => cell),
    ...Object.entries(added?.cells ?? {}).map(([duty, letters]) => {
      const responsibilityId = known(duties, duty);
      return { responsibilityId, positionId, letters, share: null };
    }),
  ];
  const { version } = (await call.scenarios.get({ ...at, scenario })).scenario;
  await call.scenarios.save({
    ...at,
    scenario,
    version,
    edits: {
      cells,
      added: added
        ? [{ id: positionId, name: added.name, kind: "other" as const, reportsToId: null }]
        : [],
      ended: ended.map((seat) => known(seats, seat).id),
      holders: [],
    },
  });
}

async function ensureEnd(
  place: Place,
  story: ScenarioStory,
  { as, daysAgo, reason = "" }: NonNullable<ScenarioStory["end"]>,
): Promise<void> {
  const found = await findScenario(place, story);
  if (found?.state !== "going") return;
  const { at, company } = place;
  const call = actorIn(company, story.by).on(daysAgo);
  const one = { ...at, scenario: found.id };
  const { scenario, seen } = await call.scenarios.get(one);
  const { version } = scenario;
  if (as === "dropped") {
    await call.scenarios.drop({ ...one, version });
    return;
  }
  const day = company.day(daysAgo);
  await call.scenarios.merge({ ...one, version, day, reason, choices: {}, seen });
}

async function findScenario({ at, company }: Place, { by, name }: ScenarioStory) {
  const { scenarios } = await actorIn(company, by).on(0).scenarios.list(at);
  return scenarios.find((one) => one.name === name);
}
