import { isAssessed, type Structure } from "@/server/domain/structure/structure";
import { ownersOf } from "./diff";

/** How ownership of one responsibility stands, from what asks for attention first. */
export const OWNER_STATES = ["contested", "gap", "vacant", "owned", "not-assessed"] as const;
export type OwnerStateName = (typeof OWNER_STATES)[number];

/** A state with the names of the accountable positions. */
export type OwnerState = Readonly<{ state: OwnerStateName; owners: readonly string[] }>;

/**
 * Who owns each responsibility, by its id: contested with two or more accountable, a gap with none,
 * vacant where the only one is an empty seat or held by somebody who left. Without any cell the whole
 * structure is not assessed, which is not the same as having gaps.
 */
export function ownerStates(structure: Structure): ReadonlyMap<string, OwnerState> {
  const owners = ownersOf(structure);
  const seats = new Map(structure.positions.map((position) => [position.id, position]));
  const has = isAssessed(structure);
  return new Map(
    structure.responsibilities.map(({ id }) => {
      const ids = owners.get(id) ?? [];
      const names = ids.map((positionId) => seats.get(positionId)?.name ?? "");
      return [id, { state: has ? stateOf(ids, seats) : "not-assessed", owners: names }];
    }),
  );
}

function stateOf(
  ids: readonly string[],
  seats: ReadonlyMap<string, Structure["positions"][number]>,
): OwnerStateName {
  const [only, ...others] = ids;
  if (only === undefined) return "gap";
  if (others.length > 0) return "contested";
  const holder = seats.get(only)?.holder;
  return holder && !holder.hasLeft ? "owned" : "vacant";
}
