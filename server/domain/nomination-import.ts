import type { RaterGroup } from "./disclosure/rater-group";
import { foldName } from "./name";
import { type NominationProblem, type NominationRow, readNominationRows } from "./nomination-rows";
import { mostRaters } from "./rater-meter";

/** A cycle's subjects and the organisation's people, as a list of raters may name them. */
export type KnownForRaters = Readonly<{
  subjects: readonly Readonly<{
    id: string;
    personId: string | null;
    /** A person's name and address, or the team's name. */
    name: string;
    email: string | null;
    /** Whoever brings the list is rated here. */
    isOwn: boolean;
    /** People who sit in a leadership that is rated as a body. */
    holderIds: readonly string[];
  }>[];
  people: readonly Readonly<{ id: string; name: string; email: string | null; canRate: boolean }>[];
  /** The groups that the cycle asks. */
  groups: readonly RaterGroup[];
  nominations: readonly Readonly<{ subjectId: string; personId: string; group: RaterGroup }>[];
}>;

export type PlannedRater = Readonly<{
  subjectId: string;
  group: RaterGroup;
  /** Null for somebody new, who is then known by the address. */
  personId: string | null;
  name: string;
  email: string | null;
}>;

export type NominationPlan = Readonly<{
  toAdd: readonly PlannedRater[];
  /** Pairs that stand among the raters already, in the same group. */
  known: number;
  /** New people by address. */
  people: readonly Readonly<{ name: string; email: string }>[];
  problems: readonly NominationProblem[];
}>;

type Known = KnownForRaters;
type Found<T> = { ok: true; value: T } | { ok: false; why: NominationProblem["why"] };

/** The dry run of a list of raters: whom it would add for whom, and what is wrong with it, row by row. */
export function planNominations(
  table: readonly (readonly string[])[],
  known: Known,
): NominationPlan {
  const { rows, problems } = readNominationRows(table);
  const refused = [...problems];
  const index = indexOf(known);
  const counts = new Map<string, number>();
  for (const { subjectId, group } of known.nominations) count(counts, `${subjectId} ${group}`);
  const seen = new Set<string>();
  const toAdd: PlannedRater[] = [];
  let there = 0;
  for (const row of rows) {
    const refuse = (column: NominationProblem["column"], why: NominationProblem["why"]) => {
      refused.push({
        row: row.row,
        column,
        why,
        ...(column ? { value: cellOf(row, column) } : {}),
      });
    };
    if (!known.groups.includes(row.group)) {
      refuse("group", "group-unasked");
      continue;
    }
    const subject = findSubject(row, index);
    if (!subject.ok) {
      refuse("subject", subject.why);
      continue;
    }
    const person = findPerson(row, index, subject.value);
    if (!person.ok) {
      refuse("rater", person.why);
      continue;
    }
    const planned = { subjectId: subject.value.id, group: row.group, ...person.value };
    const pair = `${planned.subjectId} ${planned.personId ?? planned.email}`;
    const group = index.groups.get(pair);
    if (seen.has(pair)) refuse(null, "duplicate");
    else if (group && group !== row.group) refuse("group", "other-group");
    else if (group) there += 1;
    else if (count(counts, `${planned.subjectId} ${row.group}`) > mostRaters(row.group)) {
      refuse("group", "group-full");
    } else toAdd.push(planned);
    seen.add(pair);
  }
  const people = new Map(
    toAdd.flatMap(({ personId, name, email }) =>
      personId === null && email ? [[email, { name, email }]] : [],
    ),
  );
  return {
    ...{ toAdd, known: there, people: [...people.values()] },
    problems: refused.sort((one, other) => one.row - other.row),
  };
}

function indexOf({ subjects, people, nominations }: Known) {
  return {
    subjects: Map.groupBy(
      subjects.flatMap((one) => [
        { key: foldName(one.name), one },
        ...(one.email ? [{ key: one.email, one }] : []),
      ]),
      ({ key }) => key,
    ),
    byEmail: new Map(people.flatMap((one) => (one.email ? [[one.email, one]] : []))),
    byName: Map.groupBy(people, ({ name }) => foldName(name)),
    groups: new Map(
      nominations.map(({ subjectId, personId, group }) => [`${subjectId} ${personId}`, group]),
    ),
  };
}

type Index = ReturnType<typeof indexOf>;

function findSubject({ subject }: NominationRow, index: Index): Found<Known["subjects"][number]> {
  const found = index.subjects.get(foldName(subject)) ?? [];
  const [first] = found;
  if (!first) return { ok: false, why: "subject-unknown" };
  if (found.length > 1) return { ok: false, why: "subject-ambiguous" };
  return first.one.isOwn ? { ok: false, why: "subject-own" } : { ok: true, value: first.one };
}

function findPerson(
  { rater, email }: NominationRow,
  index: Index,
  subject: Known["subjects"][number],
): Found<Pick<PlannedRater, "personId" | "name" | "email">> {
  const namesakes = index.byName.get(foldName(rater)) ?? [];
  if (email === null && namesakes.length > 1) return { ok: false, why: "rater-ambiguous" };
  const person = email === null ? namesakes[0] : index.byEmail.get(email);
  if (!person) {
    if (email === null) return { ok: false, why: "rater-unknown" };
    return { ok: true, value: { personId: null, name: rater, email } };
  }
  const isSubject = person.id === subject.personId || subject.holderIds.includes(person.id);
  if (isSubject) return { ok: false, why: "rater-is-subject" };
  if (!person.canRate) return { ok: false, why: "rater-unreachable" };
  return { ok: true, value: { personId: person.id, name: person.name, email: person.email } };
}

function cellOf(row: NominationRow, column: "subject" | "rater" | "email" | "group"): string {
  return row[column] ?? "";
}

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}
