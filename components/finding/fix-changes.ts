import type { Finding } from "@/server/domain/finding/finding";
import type { CellChange } from "@/server/domain/ownership/conflict";
import { cellKey } from "@/server/domain/ownership/conflict";
import type { LoadedStructure } from "@/server/features/structure/load";

/** The changes of a finding's fix as they are sent: with each cell's revision and its share kept. */
export function fixChanges(
  { fix }: Finding,
  { cells, revisions }: Pick<LoadedStructure, "cells" | "revisions">,
): CellChange[] {
  return (fix ?? []).map((change) => {
    const key = cellKey(change);
    const standing = cells.find((cell) => cellKey(cell) === key);
    return { ...change, share: standing?.share ?? null, base: revisions[key] ?? null };
  });
}
