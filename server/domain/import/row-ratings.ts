import type { CompiledMapping } from "./compile";
import { type Problem, problemAt } from "./problem";
import type { SourceRow } from "./source-row";

export type StagedAnswer = { readonly item: string; readonly value: number };

/** `items` are the positions in the mapping's items, beside the answers themselves. */
export type Ratings = {
  readonly items: readonly number[];
  readonly answers: readonly StagedAnswer[];
  readonly notAnswered: number;
};

const noRatings: Ratings = { items: [], answers: [], notAnswered: 0 };

/**
 * The answers of one row, wide or long; what cannot be read is added to `problems` with row,
 * column and the refused value.
 */
export function readRatings(
  row: SourceRow,
  mapping: CompiledMapping,
  problems: Problem[],
): Ratings {
  return mapping.long
    ? readLongRating(row, mapping, mapping.long, problems)
    : readWideRatings(row, mapping, problems);
}

function readWideRatings(row: SourceRow, mapping: CompiledMapping, problems: Problem[]): Ratings {
  const items: number[] = [];
  const answers: StagedAnswer[] = [];
  const before = problems.length;
  mapping.items.forEach((item, index) => {
    const at = mapping.itemAt[index] ?? -1;
    const value = readCell(row, mapping, at, problems);
    if (value === null) return;
    items.push(index);
    answers.push({ item: item.key, value });
  });
  if (answers.length === 0 && problems.length === before)
    problems.push(problemAt(row.line, null, "row_without_rating"));
  return { items, answers, notAnswered: mapping.items.length - answers.length };
}

function readLongRating(
  row: SourceRow,
  mapping: CompiledMapping,
  { itemAt, valueAt, bySource, ignored }: NonNullable<CompiledMapping["long"]>,
  problems: Problem[],
): Ratings {
  const source = (row.cells[itemAt] ?? "").trim().normalize("NFC");
  const index = bySource.get(source);
  if (index === undefined && ignored.has(source)) return noRatings;
  const item = index === undefined ? undefined : mapping.items[index];
  if (index === undefined || !item) {
    const code = source === "" ? "item_missing" : "item_unknown";
    problems.push(problemAt(row.line, mapping.header[itemAt] ?? null, code, source));
    return noRatings;
  }
  const value = readCell(row, mapping, valueAt, problems);
  if (value === null) return { ...noRatings, notAnswered: 1 };
  return { items: [index], answers: [{ item: item.key, value }], notAnswered: 0 };
}

function readCell(
  row: SourceRow,
  mapping: CompiledMapping,
  at: number,
  problems: Problem[],
): number | null {
  const cell = row.cells[at] ?? "";
  const reading = mapping.readRating(cell);
  if (reading.ok) return reading.value;
  const column = mapping.header[at] ?? null;
  problems.push(problemAt(row.line, column, reading.code, cell.trim(), reading.params));
  return null;
}
