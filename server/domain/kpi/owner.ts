import { hasLetter } from "@/server/domain/ownership/letters";
import { dialPair, type Structure } from "@/server/domain/structure/structure";

/** Who answers for a KPI: a position named on it, else whoever is accountable for its responsibility. */
export type KpiOwner = Readonly<{ positionId: string; isInherited: boolean }>;

/**
 * The owner of a KPI on the day of the structure. Named positions win while they exist; without one
 * the single A owns it. With no A, or with two, it has no owner: nobody is measured by it.
 */
export function ownerOf(
  kpi: Readonly<{ responsibilityId: string; ownerPositionId: string | null }>,
  structure: Pick<Structure, "positions" | "cells">,
): KpiOwner | null {
  const { ownerPositionId } = kpi;
  if (ownerPositionId && structure.positions.some(({ id }) => id === ownerPositionId)) {
    return { positionId: ownerPositionId, isInherited: false };
  }
  const accountable = structure.cells.filter(
    (cell) => cell.responsibilityId === kpi.responsibilityId && hasLetter(cell.letters, "A"),
  );
  const [only] = accountable;
  return only && accountable.length === 1
    ? { positionId: only.positionId, isInherited: true }
    : null;
}

/** The role that an owner is measured in: a needle of the dial, another position, or nobody. */
export const ROLES_MEASURED = ["outward", "inward", "both", "other", "nobody"] as const;
export type RoleMeasured = (typeof ROLES_MEASURED)[number];

/** Under which role a KPI is shown. */
export function roleOf(owner: KpiOwner | null, structure: Structure): RoleMeasured {
  if (!owner) return "nobody";
  const { outward, inward } = dialPair(structure);
  const isOutward = outward?.id === owner.positionId;
  const isInward = inward?.id === owner.positionId;
  if (isOutward && isInward) return "both";
  if (isOutward) return "outward";
  return isInward ? "inward" : "other";
}
