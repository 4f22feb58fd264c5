import { type Letters, parseLetters } from "@/server/domain/ownership/letters";
import type { Actor } from "../caller";
import type { Company } from "../tenancy";
import type { CellStory } from "./story";

/** One team of the story: where it is, who acts in it, and what the sixteen are called by key. */
export type Place = Readonly<{
  at: Readonly<{ org: string; team: string }>;
  company: Company;
  duties: ReadonlyMap<string, string>;
}>;

export function placeOf(company: Company, duties: Place["duties"], team: string): Place {
  return { at: { org: company.org, team: known(company.teams, team) }, company, duties };
}

/** The responsibilities of the organisation by the catalogue's key. */
export async function dutiesOf({ org, owner }: Company): Promise<Map<string, string>> {
  const { responsibilities } = await owner.on(0).responsibilities.list({ org });
  return new Map(responsibilities.flatMap(({ id, key }) => (key ? [[key, id] as const] : [])));
}

export function actorIn({ owner, members }: Company, local: string): Actor {
  const everybody = [owner, ...members.values()];
  const actor = everybody.find(({ email }) => email.startsWith(`${local}@`));
  if (!actor) throw new Error(`nobody is called ${local}`);
  return actor;
}

export async function seatsOf({ at, company }: Place): Promise<Map<string, SeatNow>> {
  const { positions } = await company.owner.on(0).positions.ofTeam(at);
  return new Map(positions.map((one) => [one.name, one]));
}
type SeatNow = Awaited<
  ReturnType<ReturnType<Actor["on"]>["positions"]["ofTeam"]>
>["positions"][number];

/** What the product takes for cells: each with what stands in it on the day. */
export async function changesTo(place: Place, cells: CellStory, daysAgo: number) {
  const { at, company, duties } = place;
  const seats = await seatsOf(place);
  const { structure } = await company.owner
    .on(0)
    .ownership.page({ ...at, on: company.day(daysAgo) });
  return Object.entries(cells).flatMap(([duty, bySeat]) =>
    Object.entries(bySeat).map(([seat, letters]) => {
      const [responsibilityId, positionId] = [known(duties, duty), known(seats, seat).id];
      const base = structure.revisions[`${responsibilityId}:${positionId}`] ?? null;
      return { responsibilityId, positionId, letters: lettersOf(letters), share: null, base };
    }),
  );
}

export function known<T>(things: ReadonlyMap<string, T>, name: string): T {
  const found = things.get(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

function lettersOf(text: string): Letters {
  const letters = parseLetters(text);
  if (letters === null) throw new Error(`${text} are no letters`);
  return letters;
}
