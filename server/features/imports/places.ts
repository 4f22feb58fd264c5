import type { JobContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import type { FormSubject } from "./forms";
import { matchPersons, matchTeams, type NameMatches } from "./match";

/** Where each of the file's subjects went, and what had to be made for it. */
export type Places = Readonly<{
  /** By the subject's number in the file. */
  subjects: readonly Readonly<{ id: string; cycleId: string; teamId: string }>[];
  cycles: ReadonlyMap<string, string>;
  createdTeams: readonly string[];
  createdPersons: number;
}>;

type Cycles = Readonly<{ importId: string; instrumentId: string; createdById: string }>;

/** Makes the missing teams (as roots), persons, imported cycles and subjects of a file. */
export async function ensurePlaces(
  ctx: JobContext,
  subjects: readonly FormSubject[],
  cycle: Cycles,
): Promise<Places> {
  const { db, org } = ctx;
  const distinct = (names: readonly (string | null)[]) => [
    ...new Set(names.filter((name) => name !== null)),
  ];
  const teams = await matchTeams(db, org.id, distinct(subjects.map(({ team }) => team)));
  const persons = await matchPersons(db, org.id, distinct(subjects.map(({ person }) => person)));
  refuseAmbiguous(teams);
  refuseAmbiguous(persons);
  const newTeams = missing(teams);
  await db.team.createMany({
    data: newTeams.map(({ id, name }) => ({ orgId: org.id, id, name, path: [id] })),
  });
  const newPersons = missing(persons);
  await db.person.createMany({
    data: newPersons.map(({ id, name }) => ({ orgId: org.id, id, name })),
  });
  const cycles = await createCycles(ctx, distinct(subjects.map((one) => one.cycle)), cycle);
  const teamId = idsByName(teams, newTeams);
  const personId = idsByName(persons, newPersons);
  const paths = await pathsOf(ctx, [...new Set(teamId.values())]);
  const rows = new Map<
    string,
    { id: string; cycleId: string; teamId: string; personId: string | null }
  >();
  const placed = subjects.map((subject) => {
    const at = {
      cycleId: known(cycles.get(subject.cycle)),
      teamId: known(teamId.get(subject.team)),
      personId: subject.person === null ? null : known(personId.get(subject.person)),
    };
    const key = JSON.stringify(at);
    const row = rows.get(key) ?? { id: newId(), ...at };
    rows.set(key, row);
    return row;
  });
  await db.subject.createMany({
    data: [...rows.values()].map((row) => ({
      orgId: org.id,
      ...row,
      teamPath: paths.get(row.teamId) ?? [row.teamId],
    })),
  });
  return {
    subjects: placed,
    cycles,
    createdTeams: newTeams.map(({ id }) => id),
    createdPersons: newPersons.length,
  };
}

async function createCycles(
  { db, org, now }: JobContext,
  names: readonly string[],
  { importId, instrumentId, createdById }: Cycles,
): Promise<Map<string, string>> {
  const cycles = names.map((name) => ({ id: newId(), name }));
  await db.cycle.createMany({
    data: cycles.map(({ id, name }) => ({
      orgId: org.id,
      id,
      kind: "imported",
      name,
      instrumentId,
      importId,
      createdById,
      openedAt: now,
      closedAt: now,
      closedById: createdById,
    })),
  });
  return new Map(cycles.map(({ id, name }) => [name, id]));
}

type NewName = Readonly<{ id: string; name: string; key: string }>;

function missing(matches: NameMatches): NewName[] {
  const byKey = new Map<string, NewName>();
  for (const [name, { id, key }] of matches) {
    if (id === null && !byKey.has(key)) byKey.set(key, { id: newId(), name, key });
  }
  return [...byKey.values()];
}

function idsByName(matches: NameMatches, created: readonly NewName[]): Map<string, string> {
  const idOfKey = new Map(created.map(({ id, key }) => [key, id]));
  return new Map([...matches].map(([name, { id, key }]) => [name, id ?? known(idOfKey.get(key))]));
}

async function pathsOf({ db, org }: JobContext, ids: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string; path: string[] }[]>`
    SELECT t.id::text AS id, t.path::text[] AS path FROM public.team t
    WHERE t.org_id = ${org.id}::uuid AND t.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, path }) => [id, path]));
}

function refuseAmbiguous(matches: NameMatches): void {
  const isAmbiguous = [...matches.values()].some((match) => match.isAmbiguous);
  if (isAmbiguous) throw new Error("a name has come to mean more than one thing since the check");
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a name of the file has no place");
  return value;
}
