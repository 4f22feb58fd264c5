import { hasLetter, type Letter, toggleLetter } from "@/server/domain/ownership/letters";
import type { Responsibility } from "@/server/domain/structure/structure";
import type { CellChange } from "./finding";
import { isHeld, type Reading } from "./reading";

/** One cell with a letter more; nothing to do where it is there. */
export function adding(
  reading: Reading,
  responsibilityId: string,
  positionId: string,
  letter: Letter,
): CellChange {
  const letters = reading.lettersOf(responsibilityId, positionId);
  return {
    responsibilityId,
    positionId,
    letters: hasLetter(letters, letter) ? letters : toggleLetter(letters, letter),
  };
}

/**
 * Hands the A over to one position: every other holder of it loses it and, where nothing else is left
 * to them, stays consulted.
 */
export function handingOver(
  reading: Reading,
  responsibilityId: string,
  positionId: string,
): readonly CellChange[] {
  const from = reading
    .holding(responsibilityId, "A")
    .filter((id) => id !== positionId)
    .map((id) => {
      const letters = toggleLetter(reading.lettersOf(responsibilityId, id), "A");
      return { responsibilityId, positionId: id, letters: letters === "" ? "C" : letters } as const;
    });
  return [adding(reading, responsibilityId, positionId, "A"), ...from];
}

/** The held seat that a responsibility's direction points to; null for what is shared. */
export function seatByDirection(
  reading: Reading,
  { direction }: Pick<Responsibility, "direction">,
): string | null {
  if (direction === "shared") return null;
  const seat = direction === "outward" ? reading.outward : reading.inward;
  return seat && isHeld(seat) ? seat.id : null;
}
