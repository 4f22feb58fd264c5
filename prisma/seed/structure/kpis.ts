import type { Good } from "@/server/domain/kpi/state";
import type { Event } from "../tenancy";
import { actorIn, known, type Place, seatsOf } from "./place";

/** A KPI with its readings, `every` so many days up to `until`; without figures nobody read it yet. */
export type KpiStory = Readonly<{
  duty: string;
  name: string;
  unit: string;
  good: Good;
  target: string;
  /** Where it is not whoever holds the A. */
  owner?: string;
  staleAfterDays: number;
  since: number;
  every?: number;
  until?: number;
  figures?: readonly number[];
  lastNote?: string;
}>;

export function kpiEvents(place: Place, by: string, kpis: readonly KpiStory[]): Event[] {
  return kpis.flatMap((kpi) => [
    { daysAgo: kpi.since, tell: () => ensureKpi(place, by, kpi) },
    { daysAgo: kpi.until ?? 0, tell: () => ensureReadings(place, by, kpi) },
  ]);
}

async function ensureKpi(place: Place, by: string, kpi: KpiStory): Promise<void> {
  if (await findKpi(place, kpi)) return;
  const { at, company, duties } = place;
  const { duty, name, unit, good, target, owner, staleAfterDays, since } = kpi;
  const ownerPositionId = owner ? known(await seatsOf(place), owner).id : null;
  const responsibilityId = known(duties, duty);
  const terms = { name, unit, good, target, ownerPositionId, staleAfterDays };
  await actorIn(company, by)
    .on(since)
    .kpis.create({ ...at, responsibilityId, ...terms });
}

async function ensureReadings(place: Place, by: string, story: KpiStory): Promise<void> {
  const { figures = [], every = 30, until = 0, lastNote } = story;
  const kpi = await findKpi(place, story);
  if (!kpi || figures.length === 0 || kpi.readings.length > 0) return;
  const { at, company } = place;
  const lines = figures.map((figure, index) => {
    const left = figures.length - 1 - index;
    const note = left === 0 && lastNote ? `;${lastNote}` : "";
    return `${company.day(until + left * every)};${figure}${note}`;
  });
  await actorIn(company, by)
    .on(until)
    .kpis.recordMany({ ...at, kpi: kpi.id, text: lines.join("\n") });
}

async function findKpi({ at, company, duties }: Place, { duty, name }: KpiStory) {
  const { kpis } = await company.owner.on(0).kpis.list(at);
  const responsibilityId = known(duties, duty);
  return kpis.find((one) => one.name === name && one.responsibilityId === responsibilityId);
}
