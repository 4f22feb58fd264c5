import { OWNER_STATES, type OwnerStateName, ownerStates } from "../timeline/owner-state";
import { isAssessed, type Structure } from "./structure";

/** How a team's structure stands in a line: responsibilities by the state of their owner, seats that are empty. */
export type Standing = Readonly<{
  /** Null where nobody has said yet who owns what. */
  owners: Readonly<Record<OwnerStateName, number>> | null;
  total: number;
  vacant: readonly string[];
}>;

/** Counts what a reader asks first: is everything owned once, and is anybody there. */
export function standingOf(structure: Structure): Standing {
  const states = [...ownerStates(structure).values()];
  const count = (name: OwnerStateName) => states.filter(({ state }) => state === name).length;
  return {
    // Reason: the entries are the closed list of states, each once.
    owners: isAssessed(structure)
      ? (Object.fromEntries(OWNER_STATES.map((name) => [name, count(name)])) as Record<
          OwnerStateName,
          number
        >)
      : null,
    total: structure.responsibilities.length,
    vacant: structure.positions
      .filter(({ holder }) => holder === null || holder.hasLeft)
      .map(({ name }) => name),
  };
}
