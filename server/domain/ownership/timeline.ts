import type { Letters } from "./letters";

/** What a cell holds: a set of letters, empty for nothing, and a share of the work in per cent. */
export type CellValue = Readonly<{ letters: Letters; share: number | null }>;

/** A stored stretch of a cell's time, half-open: from a day up to, not including, another or for good. */
export type OwnershipRow = CellValue &
  Readonly<{ id: string; version: number; fromDay: string; toDay: string | null }>;

/** A value for a stretch of days. `toDay` null is for good; left out, until the cell changes next. */
export type TimelineEdit = CellValue &
  Readonly<{ fromDay: string; toDay?: string | null | undefined }>;

/** What the table has to do so that an edit stands, and what it does to the day it begins on. */
export type TimelinePlan = Readonly<{
  toDay: string | null;
  before: CellValue;
  removed: readonly string[];
  /** Rows whose value or last day changes, with the version they get. */
  changed: readonly (Stretch & Readonly<{ id: string; version: number }>)[];
  added: readonly Stretch[];
}>;

export type Stretch = CellValue & Readonly<{ fromDay: string; toDay: string | null }>;

/** A cell that nobody has anything to do with. */
export const NOTHING: CellValue = { letters: "", share: null };

/** The stretch of a cell that a day lies in; they do not overlap. */
export function rowOn<S extends Stretch>(rows: readonly S[], day: string): S | null {
  return rows.find((row) => row.fromDay <= day && isBefore(day, row.toDay)) ?? null;
}

/** Whether two cells say the same. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  return one.letters === other.letters && one.share === other.share;
}

/**
 * The rows to remove, change and add so that a cell has the edit's value on each of its days and keeps
 * what it has on all others; neighbours that say the same become one row. Null where nothing changes.
 * A row never moves its first day: applied as removals, changes, additions, no two rows ever overlap.
 */
export function planEdit(rows: readonly OwnershipRow[], edit: TimelineEdit): TimelinePlan | null {
  const { fromDay } = edit;
  const toDay = edit.toDay === undefined ? nextChange(rows, fromDay) : edit.toDay;
  const value = { letters: edit.letters, share: edit.letters === "" ? null : edit.share };
  const wanted = joined([
    ...rows.flatMap((row) => outside(row, fromDay, toDay)),
    ...(value.letters === "" ? [] : [{ fromDay, toDay, ...value }]),
  ]);
  if (isSameTimeline(wanted, joined(rows))) return null;
  const kept = wanted.flatMap((stretch) => {
    const row = rows.find((one) => one.fromDay === stretch.fromDay);
    return row ? [{ row, stretch }] : [];
  });
  return {
    toDay,
    before: rowOn(rows, fromDay) ?? NOTHING,
    removed: rows.filter((row) => !kept.some((one) => one.row === row)).map(({ id }) => id),
    changed: kept
      .filter(({ row, stretch }) => !isSameStretch(row, stretch))
      .map(({ row, stretch }) => ({ ...stretch, id: row.id, version: row.version + 1 })),
    added: wanted.filter((stretch) => !kept.some((one) => one.stretch === stretch)),
  };
}

// The end of what stands on the day; where nothing does, the beginning of what follows.
function nextChange(rows: readonly OwnershipRow[], day: string): string | null {
  const standing = rowOn(rows, day);
  if (standing) return standing.toDay;
  const later = rows.map((row) => row.fromDay).filter((from) => from > day);
  return later.sort()[0] ?? null;
}

function outside(row: OwnershipRow, fromDay: string, toDay: string | null): Stretch[] {
  const { letters, share } = row;
  const before = isBefore(fromDay, row.toDay) ? fromDay : row.toDay;
  const after = toDay === null || row.fromDay > toDay ? row.fromDay : toDay;
  const stretches: Stretch[] = [];
  if (row.fromDay < fromDay) {
    stretches.push({ fromDay: row.fromDay, toDay: before, letters, share });
  }
  if (toDay !== null && isBefore(after, row.toDay)) {
    stretches.push({ fromDay: after, toDay: row.toDay, letters, share });
  }
  return stretches;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { fromDay, toDay, letters, share } of stretches.toSorted(byFirstDay)) {
    const last = result.at(-1);
    if (last && last.toDay === fromDay && isSameValue(last, { letters, share })) {
      result[result.length - 1] = { ...last, toDay };
    } else {
      result.push({ fromDay, toDay, letters, share });
    }
  }
  return result;
}

function byFirstDay(one: Stretch, other: Stretch): number {
  return one.fromDay < other.fromDay ? -1 : 1;
}

function isSameTimeline(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every((stretch, at) => {
      const twin = other[at];
      return twin !== undefined && isSameStretch(stretch, twin);
    })
  );
}

function isSameStretch(one: Stretch, other: Stretch): boolean {
  return one.fromDay === other.fromDay && one.toDay === other.toDay && isSameValue(one, other);
}

function isBefore(day: string, end: string | null): boolean {
  return end === null || day < end;
}
