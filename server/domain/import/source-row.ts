import type { ProblemCode, ProblemParams } from "./problem";

/** A row as read from a file: `line` is 1-based; a row that cannot be read carries its defect. */
export type SourceRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly defect: { readonly code: ProblemCode; readonly params: ProblemParams } | null;
};

/** True where no cell holds anything but spaces, as spreadsheets leave below a table. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
