import { CRITERION_KEYS } from "@/server/domain/talent/criteria";
import type { DemandSide, OfferLevel } from "@/server/domain/talent/demand";
import { quartersFrom } from "@/server/domain/talent/demand";
import type { Caller } from "../caller";
import type { Event } from "../tenancy";
import { actorIn, known, type Place, seatsOf } from "./place";

/** A hub, what each side gives it on the eight criteria, and what was agreed for it. */
type HubStory = Readonly<{
  name: string;
  place: string;
  timeZone: string;
  cto?: string;
  cio?: string;
  agreed?: Readonly<{ seat: string; cto: number; cio: number; shared: number }>;
}>;

type DemandStory = Readonly<{
  role: string;
  side: DemandSide;
  duty: string;
  skills: readonly string[];
  /** Quarters after the one in which the plan was made. */
  ahead: number;
  seats: number;
  level: OfferLevel;
  isCritical?: boolean;
  hub?: string;
  backup?: string;
}>;

export type TalentStory = Readonly<{
  name: string;
  by: string;
  raters: Readonly<{ cto: string; cio: string }>;
  made: number;
  hubs: readonly HubStory[];
  demands: readonly DemandStory[];
  /** When the two had rated, and when all was agreed; left out, it is a draft. */
  rated?: number;
  agreed?: number;
}>;

export function talentEvents(place: Place, story: TalentStory): Event[] {
  const { made, rated, agreed } = story;
  return [
    { daysAgo: made, tell: () => ensurePlan(place, story) },
    ...(rated === undefined
      ? []
      : [{ daysAgo: rated, tell: () => ensureRated(place, story, rated) }]),
    ...(agreed === undefined
      ? []
      : [{ daysAgo: agreed, tell: () => ensureAgreed(place, story, agreed) }]),
  ];
}

async function ensurePlan(place: Place, story: TalentStory): Promise<void> {
  const { at, company, duties } = place;
  const call = actorIn(company, story.by).on(story.made);
  const listed = await findPlan(place, story, call);
  const plan = listed?.id ?? (await createPlan(place, story, call));
  const { hubs, demands } = await call.talent.get({ ...at, plan });
  for (const { name, place: city, timeZone } of story.hubs) {
    if (hubs.some((one) => one.name === name)) continue;
    await call.talent.addHub({ ...at, plan, name, place: city, timeZone });
  }
  if (demands.length > 0) return;
  const ids = await hubIds(place, plan, call);
  const quarters = quartersFrom(company.day(story.made), 12);
  await call.talent.addDemands({
    ...at,
    plan,
    demands: story.demands.map(({ duty, ahead, hub, backup, isCritical = false, ...rest }) => ({
      ...rest,
      skills: [...rest.skills],
      responsibilityId: known(duties, duty),
      startQuarter: quarters[ahead] ?? "",
      location: "",
      isCritical,
      hubId: hub ? known(ids, hub) : null,
      backupHubId: backup ? known(ids, backup) : null,
    })),
  });
}

async function createPlan({ at, company }: Place, story: TalentStory, call: Caller) {
  const personOf = async (local: string) => {
    const { name } = actorIn(company, local);
    const found = (await call.talent.raters({ ...at, q: name })).at(0);
    if (!found) throw new Error(`${name} cannot rate`);
    return found.id;
  };
  const ctoPersonId = await personOf(story.raters.cto);
  const cioPersonId = await personOf(story.raters.cio);
  return (await call.talent.create({ ...at, name: story.name, ctoPersonId, cioPersonId })).id;
}

async function ensureRated(place: Place, story: TalentStory, daysAgo: number): Promise<void> {
  const { at, company } = place;
  const call = actorIn(company, story.by).on(daysAgo);
  const listed = await findPlan(place, story, call);
  if (!listed || listed.stage === "revealed" || listed.stage === "agreed") return;
  const plan = listed.id;
  if (listed.stage === "draft") await call.talent.open({ ...at, plan, version: listed.version });
  const ids = await hubIds(place, plan, call);
  for (const side of ["cto", "cio"] as const) {
    if (side === "cto" ? listed.ctoSubmittedAt : listed.cioSubmittedAt) continue;
    const rater = actorIn(company, story.raters[side]).on(daysAgo, side === "cto" ? 600 : 4200);
    const ratings = story.hubs.flatMap((hub) =>
      [...(hub[side] ?? "")].map((digit, criterion) => ({
        hubId: known(ids, hub.name),
        criterion: CRITERION_KEYS[criterion] ?? "supply",
        value: Number(digit),
      })),
    );
    await rater.talent.saveRatings({ ...at, plan, ratings });
    await rater.talent.submitRatings({ ...at, plan });
  }
}

async function ensureAgreed(place: Place, story: TalentStory, daysAgo: number): Promise<void> {
  const { at, company } = place;
  const call = actorIn(company, story.by).on(daysAgo);
  const listed = await findPlan(place, story, call);
  if (listed?.stage !== "revealed") return;
  const plan = listed.id;
  const ids = await hubIds(place, plan, call);
  const seats = await seatsOf(place);
  for (const { name, agreed } of story.hubs) {
    if (!agreed) continue;
    const { seat, cto, cio, shared } = agreed;
    const accountable = { kind: "position" as const, id: known(seats, seat).id };
    const parts = { seats: cto + cio + shared, cto, cio, shared };
    const hubId = known(ids, name);
    await call.talent.agreeHub({ ...at, plan, hubId, version: null, accountable, ...parts });
  }
  const { version } = (await call.talent.get({ ...at, plan })).plan;
  await call.talent.agree({ ...at, plan, version });
}

async function findPlan({ at }: Place, { name }: TalentStory, call: Caller) {
  const found = (await call.talent.list(at)).plans.find((one) => one.name === name);
  if (!found) return null;
  return { ...found, version: (await call.talent.get({ ...at, plan: found.id })).plan.version };
}

async function hubIds({ at }: Place, plan: string, call: Caller): Promise<Map<string, string>> {
  const { hubs } = await call.talent.get({ ...at, plan });
  return new Map(hubs.map(({ id, name }) => [name, id]));
}
