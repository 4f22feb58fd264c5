import { setTimeout as sleep } from "node:timers/promises";
import { aRatedCycle, type RatedCycle, type Seat } from "./cycles";
import type { TestMember } from "./factories";
import { accepted, fillAndSend, type Place, sendLate } from "./kill-forms";

// While something is killed every few seconds nobody lives long enough to take up what was let go of.
const RELEASE_PATIENCE_MS = 1_800_000;

export type People = Readonly<{
  subjects: readonly TestMember[];
  manager: readonly TestMember[];
  peers: readonly TestMember[];
  reports: readonly TestMember[];
}>;

/** A cycle from its launch to its closing; of each subject's raters the last peer sends as it closes. */
export async function liveThrough(place: Place, people: People): Promise<RatedCycle> {
  const cycle = await launched(place, people);
  const last = people.peers.at(-1);
  const all = cycle.subjects.flatMap((subject) => subject.seats.map((seat) => ({ subject, seat })));
  const isLate = ({ seat }: { seat: Seat }) => seat.rater === last;
  const byRater = Map.groupBy(
    all.filter((one) => !isLate(one)),
    ({ seat }) => seat.rater,
  );
  await Promise.all(
    [...byRater.values()].map(async (forms) => {
      for (const { subject, seat } of forms) await fillAndSend(place, subject, seat);
    }),
  );
  await Promise.all([
    close(place, cycle.id),
    ...all.filter(isLate).map(async ({ subject, seat }) => {
      await sleep(Math.random() * 60);
      await sendLate(place, subject, seat);
    }),
  ]);
  return cycle;
}

/** Waits until a closed cycle's results are there. */
export function released({ org, insist, phases }: Place, cycleId: string): Promise<void> {
  return phases.during("release", async () => {
    const deadline = Date.now() + RELEASE_PATIENCE_MS;
    while (Date.now() < deadline) {
      const said = await insist(org.owner, "query", "cycles.read", { org: org.slug, cycleId });
      if (accepted<{ state: string }>(said).state === "released") return;
      await sleep(500);
    }
    throw new Error(`cycle ${cycleId} was not released`);
  });
}

async function close({ org, insist, phases }: Place, cycleId: string): Promise<void> {
  const input = { org: org.slug, cycleId };
  const said = await phases.during("close", () =>
    insist(org.owner, "mutation", "cycles.close", input),
  );
  // Asked again where the first answer was lost.
  const isRepeated = said.isRefused && said.unanswered > 0 && said.key === "cycle-not-open";
  if (said.isRefused && !isRepeated) throw new Error(said.key);
}

// Made past the application, which has no part in what is proved here.
function launched({ org, inPeace }: Place, people: People): Promise<RatedCycle> {
  const { manager, peers, reports } = people;
  const raters = { manager, peers, reports };
  const plans = people.subjects.map(({ personId }) => ({ personId, raters }));
  return inPeace(() => aRatedCycle(org, plans, { questions: ["What should stay?"] }));
}
