import type { Event } from "../tenancy";
import { actorIn, known, type Place, seatsOf } from "./place";
import type { TeamStory } from "./story";

/** What depends on what, what was accepted for a while, and what was kept under a name. */
export function findingEvents(place: Place, story: TeamStory): Event[] {
  const { by, dependencies, waiver, snapshots = [] } = story;
  return [
    ...(dependencies
      ? [{ daysAgo: dependencies.daysAgo, tell: () => ensureDependencies(place, by, dependencies) }]
      : []),
    ...(waiver ? [{ daysAgo: waiver.daysAgo, tell: () => ensureWaiver(place, by, waiver) }] : []),
    ...snapshots.map((snapshot) => ({
      daysAgo: snapshot.daysAgo,
      tell: () => ensureSnapshot(place, by, snapshot),
    })),
  ];
}

type Dependencies = NonNullable<TeamStory["dependencies"]>;

async function ensureDependencies(place: Place, by: string, story: Dependencies): Promise<void> {
  const { at, company, duties } = place;
  const call = actorIn(company, by).on(story.daysAgo);
  const { dependencies } = await call.findings.dependencies(at);
  for (const [duty, on, severity] of story.of) {
    const [responsibilityId, onId] = [known(duties, duty), known(duties, on)];
    const found = dependencies.find(
      (one) => one.responsibilityId === responsibilityId && one.onId === onId,
    );
    if (found?.stored) continue;
    const pair = { responsibilityId, onId };
    await call.findings.setDependency({ ...at, ...pair, severity, base: null });
  }
}

async function ensureWaiver(place: Place, by: string, waiver: NonNullable<TeamStory["waiver"]>) {
  const { at, company, duties } = place;
  const { daysAgo, rule, duty, seat, reason, expires } = waiver;
  const call = actorIn(company, by).on(daysAgo);
  const { evidence } = await call.ownership.page({ ...at, on: company.day(daysAgo) });
  if (evidence.waivers.some((one) => one.reason === reason)) return;
  await call.findings.waive({
    ...at,
    rule,
    responsibilityId: known(duties, duty),
    positionId: known(await seatsOf(place), seat).id,
    reason,
    expiresDay: company.day(-expires),
  });
}

type Snapshot = NonNullable<TeamStory["snapshots"]>[number];

async function ensureSnapshot(place: Place, by: string, { daysAgo, name }: Snapshot) {
  const call = actorIn(place.company, by).on(daysAgo);
  const { snapshots } = await call.timeline.read({ ...place.at, period: "6m" });
  if (snapshots.some((one) => one.name === name)) return;
  await call.timeline.keep({ ...place.at, name });
}
