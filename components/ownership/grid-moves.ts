/** A cell by its place on the screen. */
export type Spot = Readonly<{ row: number; column: number }>;
export type Size = Readonly<{ rows: number; columns: number }>;

/** What is chosen: from the cell where it began to the one that has the focus. */
export type Selection = Readonly<{ from: Spot; to: Spot }>;

const PAGE_ROWS = 5;

type Key = Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean }>;

/** Where a key leads, or null where it leads nowhere; never beyond the edges. */
export function spotAfter(event: Key, { row, column }: Spot, size: Size): Spot | null {
  const isWhole = event.ctrlKey || event.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const moves: Record<string, Spot> = {
    ArrowUp: { row: isWhole ? 0 : row - 1, column },
    ArrowDown: { row: isWhole ? last.row : row + 1, column },
    ArrowLeft: { row, column: isWhole ? 0 : column - 1 },
    ArrowRight: { row, column: isWhole ? last.column : column + 1 },
    Home: { row: isWhole ? 0 : row, column: 0 },
    End: { row: isWhole ? last.row : row, column: last.column },
    PageUp: { row: row - PAGE_ROWS, column },
    PageDown: { row: row + PAGE_ROWS, column },
  };
  const wanted = moves[event.key];
  return (
    (wanted && { row: within(wanted.row, last.row), column: within(wanted.column, last.column) }) ??
    null
  );
}

/** The corners of what is chosen, whichever way it was drawn. */
export function boundsOf({ from, to }: Selection) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** All cells of what is chosen, row by row. */
export function spotsIn(selection: Selection): Spot[] {
  const { top, bottom, left, right } = boundsOf(selection);
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => ({
    row: top + Math.floor(at / (right - left + 1)),
    column: left + (at % (right - left + 1)),
  }));
}

export function isIn({ row, column }: Spot, selection: Selection): boolean {
  const { top, bottom, left, right } = boundsOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isSameSpot(one: Spot, other: Spot): boolean {
  return one.row === other.row && one.column === other.column;
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}
