import type { Letters } from "@/server/domain/ownership/letters";

/** Where a responsibility looks: to the product (outward), to the company's own systems, or both. */
export const DIRECTIONS = ["outward", "shared", "inward"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What kind of seat a position is; a converged one is CTO and CIO at once. */
export const POSITION_KINDS = ["cto", "cio", "converged", "other"] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** Who sits in a position; `hasLeft` when they are no longer with the organisation. */
export type Holder = Readonly<{ personId: string; hasLeft: boolean }>;

/**
 * A seat of technology leadership. `feedsOutward` and `feedsInward` say which needle of the gaze dial
 * it is: one position at most for each, a converged one may be both.
 */
export type Position = Readonly<{
  id: string;
  name: string;
  kind: PositionKind;
  reportsToId: string | null;
  feedsOutward: boolean;
  feedsInward: boolean;
  /** Null while the seat is vacant. */
  holder: Holder | null;
}>;

/** What somebody has to answer for. `key` is the catalogue's (D01 …); null for an organisation's own. */
export type Responsibility = Readonly<{
  id: string;
  key: string | null;
  name: string;
  direction: Direction;
  /** Weight in load, 1 unless a team says otherwise; 0 takes it out of every index. */
  importance: number;
}>;

/** What a position is for a responsibility; `share` is a percentage of the work, where one is given. */
export type Cell = Readonly<{
  responsibilityId: string;
  positionId: string;
  letters: Exclude<Letters, "">;
  share: number | null;
}>;

/** A written agreement of two positions on a responsibility. */
export type Agreement = Readonly<{
  responsibilityId: string;
  positionIds: readonly [string, string];
}>;

/** `responsibilityId` depends on `onId`, as the team confirmed: 1 slight, 2 serious, 3 vital. */
export type Dependency = Readonly<{ responsibilityId: string; onId: string; severity: 1 | 2 | 3 }>;

/** A team's structure on one day. An empty `cells` means not assessed, never nothing owned. */
export type Structure = Readonly<{
  positions: readonly Position[];
  responsibilities: readonly Responsibility[];
  cells: readonly Cell[];
  agreements: readonly Agreement[];
  dependencies: readonly Dependency[];
}>;

/** The position behind each needle of the gaze dial; null where none feeds it. */
export function dialPair(structure: Structure): {
  outward: Position | null;
  inward: Position | null;
} {
  return {
    outward: structure.positions.find((position) => position.feedsOutward) ?? null,
    inward: structure.positions.find((position) => position.feedsInward) ?? null,
  };
}

/** Whether anybody has said yet who owns what. */
export function isAssessed(structure: Structure): boolean {
  return structure.cells.length > 0;
}
