import type { Structure } from "@/server/domain/structure/structure";
import { shareOf } from "./load";
import { CONVERGENCE_SETTINGS } from "./settings";

/** How far the systems themselves have grown together. */
export type Coupling = Readonly<{
  /** 0 … 1; null is 'not assessed': the team has confirmed no dependency, or nothing has weight. */
  share: number | null;
  /** The outward and shared responsibilities that hang on an inward one. */
  coupledIds: readonly string[];
}>;

/**
 * The importance-weighted share of outward and shared responsibilities with at least one dependency on
 * an inward one that this team has confirmed with severity 2 or 3. Proposals that nobody confirmed are
 * no evidence either way.
 */
export function couplingOf(structure: Structure): Coupling {
  const direction = new Map(structure.responsibilities.map((one) => [one.id, one.direction]));
  const hanging = new Set(
    structure.dependencies
      .filter(
        ({ onId, severity }) =>
          severity >= CONVERGENCE_SETTINGS.couplingSeverity && direction.get(onId) === "inward",
      )
      .map(({ responsibilityId }) => responsibilityId),
  );
  const facing = structure.responsibilities.filter((one) => one.direction !== "inward");
  const coupled = facing.filter(({ id }) => hanging.has(id));
  const weigh = (list: typeof facing) => list.reduce((sum, one) => sum + one.importance, 0);
  const share = structure.dependencies.length === 0 ? null : shareOf(weigh(coupled), weigh(facing));
  return { share, coupledIds: coupled.map(({ id }) => id) };
}
