import type { Event } from "../tenancy";
import { actorIn, known, type Place, seatsOf } from "./place";
import type { SeatStory, TeamStory } from "./story";

/** Seats are made and filled across teams, which takes an admin. */
const BY = "bram";

/** How seats came, and who sat in them from when to when. */
export function seatEvents(place: Place, { seats }: TeamStory): Event[] {
  return seats.flatMap((seat) => [
    { daysAgo: seat.since, tell: () => ensureSeat(place, seat) },
    ...(seat.holders ?? []).flatMap((held) => [
      { daysAgo: held.from, tell: () => ensureHolder(place, seat.name, held) },
      ...(held.to === undefined
        ? []
        : [{ daysAgo: held.to, tell: () => ensureLeft(place, seat.name, held) }]),
    ]),
  ]);
}

async function ensureSeat(place: Place, seat: SeatStory): Promise<void> {
  if ((await seatsOf(place)).has(seat.name)) return;
  const { at, company } = place;
  const { name, kind, needle, since, reportsTo } = seat;
  const call = actorIn(company, BY).on(since);
  const heads = reportsTo ? await call.positions.heads({ ...at, q: reportsTo.split(" (")[0] }) : [];
  const reportsToId = heads.find(({ label }) => label === reportsTo)?.id ?? null;
  await call.positions.create({
    ...at,
    name,
    kind,
    needle,
    reportsToId,
    fromDay: company.day(since),
  });
}

type Held = NonNullable<SeatStory["holders"]>[number];

async function ensureHolder(place: Place, seat: string, held: Held): Promise<void> {
  const { at, company } = place;
  const { id, stretches } = known(await seatsOf(place), seat);
  const fromDay = company.day(held.from);
  if (stretches.some(({ holding }) => holding?.fromDay === fromDay)) return;
  const call = actorIn(company, BY).on(held.from);
  const people = await call.positions.people({ ...at, q: held.who });
  const person = people.find(({ label }) => label.startsWith(held.who));
  if (!person) throw new Error(`${held.who} cannot sit in ${seat}`);
  await call.positions.fill({ ...at, position: id, personId: person.id, fromDay, toDay: null });
}

async function ensureLeft(place: Place, seat: string, held: Held): Promise<void> {
  const { at, company } = place;
  const { stretches } = known(await seatsOf(place), seat);
  const fromDay = company.day(held.from);
  const found = stretches.find(({ holding }) => holding?.fromDay === fromDay)?.holding;
  if (!found || found.toDay !== null || held.to === undefined) return;
  const { id: holding, version } = found;
  const toDay = company.day(held.to);
  await actorIn(company, BY)
    .on(held.to)
    .positions.endHolding({ ...at, holding, version, toDay });
}
