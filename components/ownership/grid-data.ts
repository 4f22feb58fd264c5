import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/router";
import type { Labels } from "@/server/domain/ownership/labels";
import {
  DIRECTIONS,
  type Direction,
  type Position,
  type Responsibility,
} from "@/server/domain/structure/structure";

export type OwnershipPage = inferRouterOutputs<AppRouter>["ownership"]["page"];

/** What the grid needs to know; plain data from the page that read it. */
export type GridData = Readonly<{
  org: string;
  team: string;
  userId: string;
  labels: Labels;
  structure: OwnershipPage["structure"];
}>;

export type Seat = Position & Readonly<{ holderName: string | null }>;

/** The rows of a grid in their order: the responsibilities by where they look. */
export type RowGroup = Readonly<{ direction: Direction; duties: readonly Responsibility[] }>;

export function groupsOf(duties: readonly Responsibility[]): RowGroup[] {
  return DIRECTIONS.map((direction) => ({
    direction,
    duties: duties.filter((duty) => duty.direction === direction),
  })).filter((group) => group.duties.length > 0);
}

/** The positions with the names of who holds them. */
export function seatsOf({ positions, people }: OwnershipPage["structure"]): Seat[] {
  return positions.map((position) => ({
    ...position,
    holderName: position.holder ? (people[position.holder.personId] ?? null) : null,
  }));
}
