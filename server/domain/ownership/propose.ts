import { dialPair, type Structure } from "@/server/domain/structure/structure";
import { cellKey } from "./conflict";
import type { CellValue } from "./timeline";

/**
 * A first draft for an empty grid: outward responsibilities to the outward seat, inward ones to the
 * inward seat, as accountable. Shared ones are for the two to agree on and stay empty.
 */
export function proposeOwnership(structure: Structure): Map<string, CellValue> {
  const seats = dialPair(structure);
  return new Map(
    structure.responsibilities.flatMap(({ id, direction }): [string, CellValue][] => {
      const seat = direction === "shared" ? null : seats[direction];
      if (!seat) return [];
      const key = cellKey({ responsibilityId: id, positionId: seat.id });
      return [[key, { letters: "A", share: null }]];
    }),
  );
}
