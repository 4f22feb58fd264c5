import type { RaterGroup } from "./disclosure/rater-group";

/** A seat on a day, with who sits in it. */
export type Seat = Readonly<{
  id: string;
  teamId: string;
  reportsToId: string | null;
  feedsOutward: boolean;
  feedsInward: boolean;
  holderId: string | null;
}>;

/** Who is rated: a person, or the holders of a team's seats as a body. */
export type RatedSubject = Readonly<
  { personId: string; teamId: string | null } | { personId: null; teamId: string }
>;

export type Suggestion = Readonly<{ personId: string; group: RaterGroup }>;

type Line = Readonly<{
  seats: readonly Seat[];
  /** Who belongs to which team on that day. */
  memberships: readonly Readonly<{ personId: string; teamId: string }>[];
}>;

/**
 * Raters read off the structure, each in the first group that fits: whom a seat reports to, who holds the
 * other side of the dial, who reports to it or works in its team, who sits beside it.
 */
export function suggestRaters(subject: RatedSubject, { seats, memberships }: Line): Suggestion[] {
  const own = seats.filter((seat) =>
    subject.personId === null ? seat.teamId === subject.teamId : seat.holderId === subject.personId,
  );
  const isOwn = new Set(own.map(({ id }) => id));
  const teams = new Set([
    ...own.map(({ teamId }) => teamId),
    ...(subject.teamId ? [subject.teamId] : []),
  ]);
  const others = seats.filter(({ id }) => !isOwn.has(id));
  const heads = new Set(own.flatMap(({ reportsToId }) => reportsToId ?? []));
  const below = others.filter((seat) => seat.reportsToId !== null && isOwn.has(seat.reportsToId));
  const isBelow = new Set(below.map(({ id }) => id));
  const managers = others.filter(({ id }) => heads.has(id));
  const counterparts =
    subject.personId === null
      ? []
      : others.filter((seat) => own.some((one) => isOtherSide(one, seat)));
  const beside = others.filter(
    (seat) =>
      !heads.has(seat.id) &&
      !isBelow.has(seat.id) &&
      (seat.reportsToId === null ? teams.has(seat.teamId) : heads.has(seat.reportsToId)),
  );
  const seated = new Set(
    seats.flatMap(({ teamId, holderId }) => (teams.has(teamId) && holderId ? [holderId] : [])),
  );
  const inTeam = memberships.filter(
    ({ teamId, personId }) => teams.has(teamId) && !seated.has(personId),
  );
  const subjects = new Set([subject.personId, ...own.map(({ holderId }) => holderId)]);
  // Colleagues of somebody without a seat are not known to report to them.
  const asTeam = own.length > 0 ? "reports" : "peers";
  return firstOfEach(
    [
      ...suggested("manager", managers.map(toHolder)),
      ...suggested("counterpart", counterparts.map(toHolder)),
      ...suggested("reports", below.map(toHolder)),
      ...suggested("peers", beside.map(toHolder)),
      ...suggested(
        asTeam,
        inTeam.map(({ personId }) => personId),
      ),
    ].filter(({ personId }) => !subjects.has(personId)),
  );
}

function toHolder({ holderId }: Seat): string | null {
  return holderId;
}

function isOtherSide(one: Seat, other: Seat): boolean {
  const isPair =
    (one.feedsOutward && !one.feedsInward && other.feedsInward && !other.feedsOutward) ||
    (one.feedsInward && !one.feedsOutward && other.feedsOutward && !other.feedsInward);
  return isPair && one.teamId === other.teamId;
}

function suggested(group: RaterGroup, personIds: readonly (string | null)[]): Suggestion[] {
  return personIds.flatMap((personId) => (personId ? [{ personId, group }] : []));
}

function firstOfEach(list: readonly Suggestion[]): Suggestion[] {
  const byPerson = new Map<string, Suggestion>();
  for (const one of list) if (!byPerson.has(one.personId)) byPerson.set(one.personId, one);
  return [...byPerson.values()];
}
