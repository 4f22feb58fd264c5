import type { CompiledMapping } from "./compile";
import { type ImportLimits, importLimits } from "./limit";
import { readName } from "./name";
import { type Problem, type ProblemCode, problemAt } from "./problem";
import { type RaterGroup, readRaterGroup } from "./rater-group";
import { createRegistry, type Registry, type RegistryEntry } from "./registry";
import type { SourceRow } from "./source-row";

/** What a file has named so far; entering beyond a limit throws FileRefusal. */
export type Places = {
  readonly teams: Registry;
  readonly persons: Registry;
  readonly cycles: Registry;
  readonly teamOfPerson: Map<number, RegistryEntry>;
};

/** Where a row's ratings belong: cycle, team, person if any, rater group, rater key if any. */
export type Place = {
  readonly cycle: RegistryEntry;
  readonly team: RegistryEntry;
  readonly person: RegistryEntry | null;
  readonly group: RaterGroup;
  readonly raterKey: string | null;
};

/** Empty registries with the limits given; the maps grow with what the file names. */
export function createPlaces(limits: Pick<ImportLimits, "teams" | "persons" | "cycles">): Places {
  return {
    teams: createRegistry(limits.teams, "too_many_teams"),
    persons: createRegistry(limits.persons, "too_many_persons"),
    cycles: createRegistry(limits.cycles, "too_many_cycles"),
    teamOfPerson: new Map(),
  };
}

/** A number for the subject, one per cycle and person, or per cycle and team without a person. */
export function subjectNumber({ cycle, team, person }: Place): number {
  const bodies = importLimits.teams;
  const within = person ? bodies + person.index : team.index;
  return cycle.index * (bodies + importLimits.persons) + within;
}

/** Reads a row's place; what is missing or cannot be kept as a name is added to `problems`. */
export function readPlace(
  row: SourceRow,
  mapping: CompiledMapping,
  places: Places,
  problems: Problem[],
): Place | null {
  const teamName = readText(row, mapping, mapping.teamAt, "team_missing", problems);
  const cycleName =
    mapping.cycleName ?? readText(row, mapping, mapping.cycleAt, "cycle_missing", problems);
  const personName = readText(row, mapping, mapping.personAt, null, problems);
  const raterKey = readText(row, mapping, mapping.raterAt, "rater_missing", problems);
  const group = readGroup(row, mapping, problems);
  const team = teamName && places.teams.enter(teamName, row.line);
  const cycle = cycleName && places.cycles.enter(cycleName, row.line);
  if (!team || !cycle || group === null) return null;
  const person = personName ? places.persons.enter(personName, row.line) : null;
  if (person) refuseTwoTeams(row, mapping, places, { person, team, cycle }, problems);
  return { cycle, team, person, group, raterKey };
}

function readText(
  row: SourceRow,
  mapping: CompiledMapping,
  at: number | null,
  missing: ProblemCode | null,
  problems: Problem[],
): string | null {
  if (at === null) return null;
  const cell = row.cells[at] ?? "";
  const reading = readName(cell);
  const column = mapping.header[at] ?? null;
  if (!reading.ok) {
    const params = { limit: importLimits.nameLength };
    problems.push(problemAt(row.line, column, reading.code, cell.trim(), params));
    return null;
  }
  if (reading.name !== "") return reading.name;
  if (missing) problems.push(problemAt(row.line, column, missing));
  return null;
}

function readGroup(
  row: SourceRow,
  mapping: CompiledMapping,
  problems: Problem[],
): RaterGroup | null {
  if (mapping.groupAt === null) return "all";
  const cell = (row.cells[mapping.groupAt] ?? "").trim();
  const group = readRaterGroup(cell);
  if (group) return group;
  const column = mapping.header[mapping.groupAt] ?? null;
  problems.push(problemAt(row.line, column, cell === "" ? "group_missing" : "group_unknown", cell));
  return null;
}

function refuseTwoTeams(
  row: SourceRow,
  mapping: CompiledMapping,
  places: Places,
  { person, team, cycle }: Record<"person" | "team" | "cycle", RegistryEntry>,
  problems: Problem[],
): void {
  const key = cycle.index * importLimits.persons + person.index;
  const first = places.teamOfPerson.get(key);
  if (!first) places.teamOfPerson.set(key, team);
  if (!first || first === team) return;
  const column = mapping.personAt === null ? null : (mapping.header[mapping.personAt] ?? null);
  const params = { first: first.name, second: team.name };
  problems.push(problemAt(row.line, column, "person_in_two_teams", person.name, params));
}
