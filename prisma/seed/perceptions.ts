import { setTimeout as sleep } from "node:timers/promises";
import { startJobs, stopJobs } from "@/server/jobs/start";
import type { Actor } from "./caller";
import { actorIn, dutiesOf, known, type Place, placeOf, seatsOf } from "./structure/place";
import type { Company } from "./tenancy";

const TEAM = "Product and Technology";
const SEATS: Readonly<Record<string, string>> = {
  t: "CTO",
  i: "CIO",
  s: "CISO",
  v: "VP Engineering",
  d: "Head of Data and AI",
};
const ASKED = ["astrid", "bram", "chiara", "dev", "elif", "hanneke", "ikenna"];
/** Whom each of the asked named, in their order: a seat, `n` for nobody, `?` for 'I do not know'. */
const SAID: Readonly<Record<string, string>> = {
  D01: "ttttttt",
  D02: "tttvttt",
  D03: "ttdtddt",
  D04: "vvvvvtv",
  D05: "tvtvvt?",
  D06: "ttt?ttt",
  D07: "iiiiiii",
  D08: "titi?it",
  D09: "iitsiis",
  D10: "ssisiis",
  D11: "iiiviii",
  D12: "niinnn?",
  D13: "ttttttt",
  D14: "it?iiti",
  D15: "dtddidd",
  D16: "titiiti",
};

/** Two rounds of one team: a closed one, a row of which was talked over, and one that is open. */
export async function seedPerceptions(company: Company): Promise<void> {
  const place = placeOf(company, await dutiesOf(company), TEAM);
  const lead = actorIn(company, "chiara").on(0);
  const { rounds } = await lead.perceptions.list(place.at);
  const open = rounds.find(({ state }) => state === "open");
  const first = rounds.at(-1)?.id ?? (await openRound(place, 26));
  const { round } = await lead.perceptions.get({ ...place.at, roundId: first });
  const asked = ASKED.map((local) => actorIn(company, local));
  if (round.state === "open" && rounds.length < 2) {
    for (const [at, actor] of asked.entries()) await answer(actor, place, first, at);
    await close(place, first);
    await settle(place, first);
  }
  const second = rounds.length > 1 ? open?.id : await openRound(place, 0);
  for (const at of [1, 5]) {
    const actor = asked[at];
    if (actor && second) await answer(actor, place, second, at);
  }
}

async function openRound({ at, company }: Place, daysAgo: number): Promise<string> {
  const call = actorIn(company, "chiara").on(daysAgo);
  const { candidates } = await call.perceptions.opening(at);
  const personIds = ASKED.map((local) => {
    const { name } = actorIn(company, local);
    const found = candidates.find((one) => one.name === name);
    if (!found) throw new Error(`${name} cannot be asked`);
    return found.id;
  });
  return (await call.perceptions.open({ ...at, personIds, closesOn: null })).id;
}

async function answer(actor: Actor, place: Place, roundId: string, at: number): Promise<void> {
  const call = actor.on(0);
  const seats = await seatsOf(place);
  const answers = Object.entries(SAID).map(([duty, said]) => {
    const responsibilityId = known(place.duties, duty);
    const who = said[at] ?? "?";
    if (who === "n") return { responsibilityId, choice: "nobody" as const, positionId: null };
    const seat = SEATS[who];
    if (!seat) return { responsibilityId, choice: "unsure" as const, positionId: null };
    const positionId = known(seats, seat).id;
    return { responsibilityId, choice: "position" as const, positionId };
  });
  await call.perceptions.submit({ ...place.at, roundId, answers });
}

async function close({ at, company }: Place, roundId: string): Promise<void> {
  const call = actorIn(company, "chiara").on(0);
  await startJobs();
  try {
    await call.perceptions.close({ ...at, roundId });
    for (let tries = 0; tries < 600; tries += 1) {
      const { round } = await call.perceptions.get({ ...at, roundId });
      if (round.state === "closed") return;
      await sleep(100);
    }
    throw new Error("the background work did not end");
  } finally {
    await stopJobs();
  }
}

/** One row was talked over and stays with whoever has it. */
async function settle({ at, company, duties }: Place, roundId: string): Promise<void> {
  const call = actorIn(company, "chiara").on(0);
  const responsibilityId = known(duties, "D15");
  const { structure } = await call.ownership.page(at);
  const [holder] = structure.cells.filter(
    (cell) => cell.responsibilityId === responsibilityId && cell.letters.includes("A"),
  );
  if (!holder) return;
  await call.perceptions.settle({
    ...at,
    roundId,
    responsibilityId,
    positionId: holder.positionId,
    seen: [holder.positionId],
    note: "Stays with the Head of Data and AI, who now sits in the portfolio meeting.",
  });
}
