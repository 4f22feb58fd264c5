import { couplingOf } from "@/server/domain/convergence/coupling";
import { type Indices, indicesOf } from "@/server/domain/convergence/indices";
import { togetherOf } from "@/server/domain/convergence/joint";
import { type LoadRow, loadsOf } from "@/server/domain/convergence/load";
import type { FindingEvidence } from "@/server/domain/finding/finding";
import { hasLetter } from "@/server/domain/ownership/letters";
import { dialPair, type Position, type Structure } from "@/server/domain/structure/structure";

/** A responsibility as the picture draws it. */
export type DrawnLoad = LoadRow &
  Readonly<{ name: string; isJoint: boolean; isContested: boolean }>;

/** Everything the page tells of a structure on a day. */
export type Convergence = Readonly<{
  indices: Indices;
  loads: readonly DrawnLoad[];
  jointIds: readonly string[];
  jointNames: readonly string[];
  /** With the accountable positions where there are several; else people named different ones. */
  contested: readonly Readonly<{ name: string; owners: readonly string[] }>[];
  coupledNames: readonly string[];
  pair: Readonly<{ outward: Position | null; inward: Position | null }>;
  /** One seat feeds both needles. */
  isOneSeat: boolean;
}>;

/** Works the figures of a page out of what it read. */
export function convergenceOf(
  structure: Structure,
  evidence: Pick<FindingEvidence, "perceived">,
): Convergence {
  const rows = loadsOf(structure);
  const { jointIds, contestedIds } = togetherOf(structure, rows, evidence.perceived);
  const { coupledIds } = couplingOf(structure);
  const nameOf = new Map(structure.responsibilities.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id);
  const pair = dialPair(structure);
  return {
    indices: indicesOf(structure, evidence),
    loads: rows.map((row) => ({
      ...row,
      name: nameOf.get(row.responsibilityId) ?? row.responsibilityId,
      isJoint: jointIds.includes(row.responsibilityId),
      isContested: contestedIds.includes(row.responsibilityId),
    })),
    jointIds,
    jointNames: named(jointIds),
    contested: contestedIds.map((id) => ({
      name: nameOf.get(id) ?? id,
      owners: ownersIn(structure, id),
    })),
    coupledNames: named(coupledIds),
    pair,
    isOneSeat: pair.outward !== null && pair.outward.id === pair.inward?.id,
  };
}

function ownersIn({ cells, positions }: Structure, responsibilityId: string): string[] {
  const ids = cells.filter(
    (cell) => cell.responsibilityId === responsibilityId && hasLetter(cell.letters, "A"),
  );
  return ids.flatMap(({ positionId }) => positions.find(({ id }) => id === positionId)?.name ?? []);
}
