import { hasLetter, type Letter, type Letters } from "@/server/domain/ownership/letters";
import {
  type Cell,
  type Dependency,
  dialPair,
  type Position,
  type Responsibility,
  type Structure,
} from "@/server/domain/structure/structure";

/** A structure laid out so that rules can ask it; built once for all rules. */
export type Reading = Readonly<{
  responsibilities: readonly Responsibility[];
  positions: readonly Position[];
  cells: readonly Cell[];
  dependencies: readonly Dependency[];
  responsibility: (id: string) => Responsibility | undefined;
  position: (id: string) => Position | undefined;
  /** The seats behind the needles, and whether both are one: one seat, or one person on two. */
  outward: Position | null;
  inward: Position | null;
  isOneRole: boolean;
  lettersOf: (responsibilityId: string, positionId: string) => Letters;
  /** The ids of the positions that hold a letter for a responsibility, in the order of the structure. */
  holding: (responsibilityId: string, letter: Letter) => readonly string[];
  /** Whether a position reports to another, directly or further down. */
  isBelow: (id: string, headId: string) => boolean;
}>;

/** Lays a structure out for the rules. */
export function readStructure(structure: Structure): Reading {
  const { responsibilities, positions, dependencies, cells } = structure;
  const { outward, inward } = dialPair(structure);
  const position = byId(positions);
  const responsibility = byId(responsibilities);
  const rows = new Map<string, Map<string, Letters>>();
  for (const { responsibilityId, positionId, letters } of cells) {
    const row = rows.get(responsibilityId) ?? new Map<string, Letters>();
    rows.set(responsibilityId, row.set(positionId, letters));
  }
  const lettersOf = (responsibilityId: string, positionId: string) =>
    rows.get(responsibilityId)?.get(positionId) ?? "";
  return {
    responsibilities,
    positions,
    cells,
    dependencies,
    responsibility: (id) => responsibility.get(id),
    position: (id) => position.get(id),
    outward,
    inward,
    isOneRole: outward !== null && inward !== null && isSameHand(outward, inward),
    lettersOf,
    holding: (responsibilityId, letter) =>
      positions
        .filter(({ id }) => hasLetter(lettersOf(responsibilityId, id), letter))
        .map(({ id }) => id),
    isBelow: (id, headId) => headsOf(id, position).includes(headId),
  };
}

/** Whether two positions are one hand: the same seat, or the same person on both. */
export function isSameHand(one: Position, other: Position): boolean {
  if (one.id === other.id) return true;
  return one.holder !== null && one.holder.personId === other.holder?.personId;
}

/** Whether somebody who is still there sits in the position. */
export function isHeld(position: Position): boolean {
  return position.holder !== null && !position.holder.hasLeft;
}

/** Whether a set is at least a C: accountable, responsible or consulted. */
export function isConsulted(letters: Letters): boolean {
  return hasLetter(letters, "A") || hasLetter(letters, "R") || hasLetter(letters, "C");
}

/** The ids above a position, nearest first; a circle of reports ends where it closes. */
export function headsOf(id: string, positions: ReadonlyMap<string, Position>): readonly string[] {
  const heads: string[] = [];
  let head = positions.get(id)?.reportsToId ?? null;
  while (head !== null && head !== id && !heads.includes(head)) {
    heads.push(head);
    head = positions.get(head)?.reportsToId ?? null;
  }
  return heads;
}

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
