import type { RaterGroup } from "@/server/domain/import/rater-group";
import type { StagedRow } from "@/server/domain/import/validate";

export type FormSubject = Readonly<{ cycle: string; team: string; person: string | null }>;
export type Form = Readonly<{ subject: number; group: RaterGroup; answers: Int16Array }>;

/** A value that stands for 'not answered'; no scale reaches so far. */
export const NOT_ANSWERED = -32_768;

export type FormStore = Readonly<{
  add(row: StagedRow): void;
  subjects(): readonly FormSubject[];
  ratings(): number;
  /** Forms with an answer for each position of the instrument, in batches. */
  batches(size: number): Generator<Form[]>;
  /** Distinct raters (self-ratings apart) by subject: no more than these forms can be told apart. */
  ratersBySubject(): readonly ReadonlySet<number>[];
}>;

/**
 * Gathers a file's rows into forms, one a rater and subject, whatever the layout. Seven bytes a
 * rating; `positions` gives each item key its place in the instrument, from 0.
 */
export function createFormStore(
  positions: ReadonlyMap<string, number>,
  isLong: boolean,
): FormStore {
  const items = positions.size;
  const subjects: FormSubject[] = [];
  const subjectAt = new Map<string, number>();
  const raters: Set<number>[] = [];
  const formAt = new Map<string, number>();
  const formSubject: number[] = [];
  const formGroup: RaterGroup[] = [];
  const formOf = createNumbers(Int32Array);
  const itemOf = createNumbers(Int16Array);
  const ratingOf = createNumbers(Int8Array);

  function subjectOf({ cycle, team, person }: StagedRow): number {
    const key = JSON.stringify([cycle, team, person]);
    const known = subjectAt.get(key);
    if (known !== undefined) return known;
    subjectAt.set(key, subjects.length);
    raters.push(new Set());
    return subjects.push({ cycle, team, person }) - 1;
  }

  function formFor(row: StagedRow, subject: number): number {
    const key = isLong ? `${subject}:${row.rater}` : "";
    const known = isLong ? formAt.get(key) : undefined;
    if (known !== undefined) return known;
    const form = formSubject.push(subject) - 1;
    formGroup.push(row.group);
    if (isLong) formAt.set(key, form);
    if (row.group !== "self") raters[subject]?.add(row.rater);
    return form;
  }

  return {
    add(row) {
      const form = formFor(row, subjectOf(row));
      for (const { item, value } of row.answers) {
        formOf.push(form);
        itemOf.push(positions.get(item) ?? 0);
        ratingOf.push(value);
      }
    },
    subjects: () => subjects,
    ratings: () => formOf.size(),
    ratersBySubject: () => raters,
    *batches(size) {
      const order = orderByForm(formOf.all(), formSubject.length);
      for (let from = 0; from < formSubject.length; from += size) {
        const to = Math.min(from + size, formSubject.length);
        yield Array.from({ length: to - from }, (_, index) => {
          const form = from + index;
          const answers = new Int16Array(items).fill(NOT_ANSWERED);
          for (const at of order.of(form)) answers[itemOf.at(at)] = ratingOf.at(at);
          return { subject: formSubject[form] ?? 0, group: formGroup[form] ?? "all", answers };
        });
      }
    },
  };
}

type NumberArray = Int32Array | Int16Array | Int8Array;

function createNumbers<A extends NumberArray>(Kind: new (size: number) => A) {
  let numbers = new Kind(4096);
  let used = 0;
  return {
    push(value: number) {
      if (used === numbers.length) {
        const larger = new Kind(used * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[used] = value;
      used += 1;
    },
    at: (index: number) => numbers[index] ?? 0,
    size: () => used,
    all: () => numbers.subarray(0, used),
  };
}

// A form's rows may stand anywhere in a long file: a counting sort brings them together.
function orderByForm(formOf: NumberArray, forms: number) {
  const starts = new Int32Array(forms + 1);
  for (const form of formOf) starts[form + 1] = (starts[form + 1] ?? 0) + 1;
  for (let form = 0; form < forms; form += 1) {
    starts[form + 1] = (starts[form + 1] ?? 0) + (starts[form] ?? 0);
  }
  const next = starts.slice();
  const order = new Int32Array(formOf.length);
  formOf.forEach((form, index) => {
    const at = next[form] ?? 0;
    order[at] = index;
    next[form] = at + 1;
  });
  return { of: (form: number) => order.subarray(starts[form] ?? 0, starts[form + 1] ?? 0) };
}
