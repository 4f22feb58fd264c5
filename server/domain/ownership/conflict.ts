import type { Letters } from "./letters";
import type { CellValue } from "./timeline";

/** The stored row that a change was made against; null where the cell was empty. */
export type CellBase = Readonly<{ id: string; version: number }> | null;

/** A cell that somebody else changed meanwhile: what stands now and since when, and what was wanted. */
export type CellConflict = Readonly<{
  responsibilityId: string;
  positionId: string;
  theirs: CellValue;
  mine: CellValue;
  /** What a change has to name from now on. */
  base: CellBase;
  /** The name of who changed it; null where they were erased. */
  changedBy: string | null;
  /** A moment in ISO 8601; null where the change left no trace. */
  changedAt: string | null;
}>;

/** A change of one cell as it is asked for. */
export type CellChange = Readonly<{
  responsibilityId: string;
  positionId: string;
  letters: Letters;
  share: number | null;
  base: CellBase;
}>;

/** The name of a cell in lists and maps. */
export function cellKey(cell: { responsibilityId: string; positionId: string }): string {
  return `${cell.responsibilityId}:${cell.positionId}`;
}
