import type { Cell, Position, Structure } from "@/server/domain/structure/structure";

/** A stable id that reads as its number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export const [CTO, CIO, CISO] = [idOf(1), idOf(2), idOf(3)];
export const [VISION, SYSTEMS, TALENT] = [idOf(11), idOf(12), idOf(13)];
export const [ADA, BO, CY] = [idOf(21), idOf(22), idOf(23)];

/** A seat, held by a person or vacant. */
export function aSeat(id: string, personId: string | null, rest: Partial<Position> = {}): Position {
  return {
    id,
    name: id.slice(-1),
    kind: "other",
    reportsToId: null,
    feedsOutward: false,
    feedsInward: false,
    holder: personId === null ? null : { personId, hasLeft: false },
    ...rest,
  };
}

/** Letters in a cell. */
export function aCell(
  responsibilityId: string,
  positionId: string,
  letters: Cell["letters"],
  share: number | null = null,
): Cell {
  return { responsibilityId, positionId, letters, share };
}

/** CTO and CIO, an outward, an inward and a shared responsibility, each with its usual owner. */
export const STANDING: Structure = {
  positions: [
    aSeat(CTO, ADA, { name: "CTO", kind: "cto", feedsOutward: true }),
    aSeat(CIO, BO, { name: "CIO", kind: "cio", feedsInward: true }),
  ],
  responsibilities: [
    { id: VISION, key: "D01", name: "Vision", direction: "outward", importance: 1 },
    { id: SYSTEMS, key: "D07", name: "Systems", direction: "inward", importance: 1 },
    { id: TALENT, key: "D14", name: "Talent", direction: "shared", importance: 1 },
  ],
  cells: [
    aCell(VISION, CTO, "AR"),
    aCell(SYSTEMS, CIO, "AR"),
    aCell(TALENT, CTO, "A"),
    aCell(TALENT, CIO, "R"),
  ],
  agreements: [],
  dependencies: [],
};
