import { foldName } from "./name";
import { type PersonImportProblem, type PersonRow, readPersonRows } from "./person-import-rows";

/** What the organisation has already; `path` holds a team's names from the root down. */
export type KnownPeople = Readonly<{
  persons: readonly Readonly<{ id: string; name: string; email: string | null }>[];
  teams: readonly Readonly<{ id: string; path: readonly string[] }>[];
}>;

/** A team of a person in the file; `teamId` is null where the team is to be created. */
export type PlannedMembership = Readonly<{
  row: number;
  teamPath: readonly string[];
  teamId: string | null;
  isLead: boolean;
}>;

export type PlannedPerson = Readonly<{
  name: string;
  email: string | null;
  memberships: readonly PlannedMembership[];
}>;

/** Somebody the organisation has already; the stored name and address stay as they are. */
export type MatchedPerson = PlannedPerson &
  Readonly<{ personId: string; matchedBy: "email" | "name" }>;

/** What an import would do; nothing may be written while there are problems. */
export type PersonImportPlan = Readonly<{
  toCreate: readonly PlannedPerson[];
  matched: readonly MatchedPerson[];
  /** Paths in an order in which each parent comes before its children. */
  teamsToCreate: readonly (readonly string[])[];
  problems: readonly PersonImportProblem[];
  ignoredColumns: readonly string[];
}>;

/**
 * The dry run of a people file (cells as text, header first). Rows of one address are one person, in
 * several teams perhaps; without addresses a name stands for one person and may be there once.
 */
export function planPersonImport(
  table: readonly (readonly string[])[],
  known: KnownPeople,
): PersonImportPlan {
  const read = readPersonRows(table);
  const index = indexKnown(known);
  const clashes = findClashes(read.rows, index);
  const clashing = new Set(clashes.map(({ row }) => row));
  const rows = read.rows.filter(({ row }) => !clashing.has(row));
  const people = groupRows(rows).map((group) => planPerson(group, index));
  return {
    toCreate: people.flatMap((person) => ("personId" in person ? [] : [person])),
    matched: people.flatMap((person) => ("personId" in person ? [person] : [])),
    teamsToCreate: findNewTeams(rows, index),
    problems: [...read.problems, ...clashes].sort((a, b) => a.row - b.row),
    ignoredColumns: read.ignoredColumns,
  };
}

type KnownPerson = KnownPeople["persons"][number];

type KnownIndex = Readonly<{
  byEmail: ReadonlyMap<string, KnownPerson>;
  byName: ReadonlyMap<string, readonly KnownPerson[]>;
  teamIds: ReadonlyMap<string, string>;
}>;

function indexKnown({ persons, teams }: KnownPeople): KnownIndex {
  return {
    byEmail: new Map(persons.flatMap((person) => (person.email ? [[person.email, person]] : []))),
    byName: Map.groupBy(persons, ({ name }) => foldName(name)),
    teamIds: new Map(teams.map(({ id, path }) => [pathKey(path), id])),
  };
}

function findClashes(rows: readonly PersonRow[], known: KnownIndex): PersonImportProblem[] {
  const firstByEmail = new Map<string, PersonRow>();
  const firstByPlace = new Map<string, number>();
  const placesByName = new Map<string, Map<string, number>>();
  for (const person of rows) {
    const name = foldName(person.name);
    const places = placesByName.get(name) ?? new Map<string, number>();
    placesByName.set(name, places);
    if (!places.has(placeKey(person))) places.set(placeKey(person), person.row);
    if (person.email !== null && !firstByEmail.has(person.email)) {
      firstByEmail.set(person.email, person);
    }
  }
  return rows.flatMap((person): PersonImportProblem[] => {
    const { row, email, name: value } = person;
    const place = placeKey(person);
    const twin = firstByPlace.get(place);
    if (twin !== undefined) return [{ row, column: null, why: "duplicate", otherRow: twin }];
    firstByPlace.set(place, row);
    if (email !== null) {
      const first = firstByEmail.get(email) ?? person;
      if (foldName(first.name) === foldName(value)) return [];
      return [{ row, column: "name", why: "name-differs", value, otherRow: first.row }];
    }
    const namesakes = known.byName.get(foldName(value)) ?? [];
    if (namesakes.length > 1) return [{ row, column: "name", why: "name-ambiguous", value }];
    const places = [...(placesByName.get(foldName(value)) ?? [])];
    const other = places.find(([key]) => key !== place)?.[1];
    const otherRow = other ?? firstByEmail.get(namesakes[0]?.email ?? "")?.row;
    return otherRow === undefined
      ? []
      : [{ row, column: "email", why: "email-needed", value, otherRow }];
  });
}

function placeKey({ name, email, teamPath }: PersonRow): string {
  return JSON.stringify([email ?? foldName(name), email !== null, pathKey(teamPath)]);
}

function groupRows(rows: readonly PersonRow[]): PersonRow[][] {
  const groups = Map.groupBy(rows, ({ name, email }) => email ?? `name ${foldName(name)}`);
  return [...groups.values()];
}

function planPerson(group: readonly PersonRow[], known: KnownIndex): PlannedPerson | MatchedPerson {
  const [first] = group;
  if (!first) throw new RangeError("a person has a row at least");
  const person = {
    name: first.name,
    email: first.email,
    memberships: group
      .filter(({ teamPath }) => teamPath.length > 0)
      .map(({ row, teamPath, isLead }) => ({
        row,
        teamPath,
        teamId: known.teamIds.get(pathKey(teamPath)) ?? null,
        isLead,
      })),
  };
  const match =
    first.email === null
      ? known.byName.get(foldName(first.name))?.[0]
      : known.byEmail.get(first.email);
  if (!match) return person;
  return { ...person, personId: match.id, matchedBy: first.email === null ? "name" : "email" };
}

function findNewTeams(rows: readonly PersonRow[], known: KnownIndex): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const { teamPath } of rows) {
    for (let depth = 1; depth <= teamPath.length; depth += 1) {
      const path = teamPath.slice(0, depth);
      const key = pathKey(path);
      if (!known.teamIds.has(key) && !found.has(key)) found.set(key, path);
    }
  }
  return [...found.values()];
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path.map((name) => foldName(name)));
}
