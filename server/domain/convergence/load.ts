import type { Letters } from "@/server/domain/ownership/letters";
import { type Direction, dialPair, type Structure } from "@/server/domain/structure/structure";
import { involvementOf } from "./involvement";

/** What both seats of the dial carry of one responsibility. */
export type LoadRow = Readonly<{
  responsibilityId: string;
  direction: Direction;
  /** The weight that the team gives the responsibility. */
  importance: number;
  /** The letters of the seat behind each needle; empty where it has none or nobody feeds the needle. */
  outwardLetters: Letters;
  inwardLetters: Letters;
  /** Importance times involvement, 0 and up. */
  outward: number;
  inward: number;
}>;

/**
 * The load of both seats of the dial by responsibility, in the order of the structure: importance times
 * involvement. A converged seat that feeds both needles carries the same load on both sides. The share
 * of work that a cell may state is not load: it says who does how much, not who answers.
 */
export function loadsOf(structure: Structure): LoadRow[] {
  const pair = dialPair(structure);
  const letters = new Map(
    structure.cells.map((cell) => [`${cell.responsibilityId}:${cell.positionId}`, cell.letters]),
  );
  return structure.responsibilities.map(({ id, direction, importance }) => {
    const outwardLetters = letters.get(`${id}:${pair.outward?.id}`) ?? "";
    const inwardLetters = letters.get(`${id}:${pair.inward?.id}`) ?? "";
    return {
      responsibilityId: id,
      direction,
      importance,
      outwardLetters,
      inwardLetters,
      outward: importance * involvementOf(outwardLetters),
      inward: importance * involvementOf(inwardLetters),
    };
  });
}

/** The load of a responsibility on both seats together. */
export function loadOf(row: LoadRow): number {
  return row.outward + row.inward;
}

/** A share of the whole, 0 … 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, part / whole) : null;
}
