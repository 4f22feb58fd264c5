import { hasLetter } from "@/server/domain/ownership/letters";
import { dialPair, type Structure } from "@/server/domain/structure/structure";
import { type LoadRow, loadOf } from "./load";
import { CONVERGENCE_SETTINGS, ROUNDING } from "./settings";

/** Separate, coordinated, coupled, joint, converged. */
export const LADDER = ["L0", "L1", "L2", "L3", "L4"] as const;
export type Level = (typeof LADDER)[number];

/** The shares that the ladder looks at; null where one is not defined or not assessed. */
export type LadderShares = Readonly<{
  joint: number | null;
  contested: number | null;
  coupling: number | null;
}>;

/**
 * The first step that holds, from the top: L4 one person is accountable for at least 70 % of the outward
 * and of the inward load; L3 joint ≥ .3 and contested < .1; L2 coupling ≥ .2; L1 joint ≥ .1; else L0.
 * Null where the ladder has nothing to stand on: fewer than two seats, or seats that carry nothing.
 */
export function levelOf(
  structure: Structure,
  rows: readonly LoadRow[],
  { joint, contested, coupling }: LadderShares,
): Level | null {
  const cut = CONVERGENCE_SETTINGS;
  if (convergedPersonOf(structure, rows) !== null) return "L4";
  if (joint === null || contested === null) return null;
  if (reaches(joint, cut.jointShare) && !reaches(contested, cut.contestedShare)) return "L3";
  if (coupling !== null && reaches(coupling, cut.coupledShare)) return "L2";
  return reaches(joint, cut.coordinatedShare) ? "L1" : "L0";
}

/**
 * Who is accountable for at least 70 % of both the outward and the inward load of the dial's seats,
 * through whichever positions they hold; null where nobody is. A vacant seat makes nobody accountable.
 */
export function convergedPersonOf(structure: Structure, rows: readonly LoadRow[]): string | null {
  const pair = dialPair(structure);
  if (!pair.outward && !pair.inward) return null;
  const holder = new Map(structure.positions.map(({ id, holder }) => [id, holder?.personId]));
  const accountable = new Map<string, Set<string>>();
  for (const { responsibilityId, positionId, letters } of structure.cells) {
    const person = holder.get(positionId);
    if (!person || !hasLetter(letters, "A")) continue;
    const theirs = accountable.get(person) ?? new Set();
    accountable.set(person, theirs.add(responsibilityId));
  }
  const covers = (theirs: ReadonlySet<string>, direction: LoadRow["direction"]) => {
    const side = rows.filter((row) => row.direction === direction);
    const whole = side.reduce((sum, row) => sum + loadOf(row), 0);
    const part = side
      .filter(({ responsibilityId }) => theirs.has(responsibilityId))
      .reduce((sum, row) => sum + loadOf(row), 0);
    return whole > 0 && reaches(part / whole, CONVERGENCE_SETTINGS.convergedShare);
  };
  const person = [...accountable].find(
    ([, theirs]) => covers(theirs, "outward") && covers(theirs, "inward"),
  );
  return person?.[0] ?? null;
}

function reaches(share: number, cut: number): boolean {
  return share >= cut - ROUNDING;
}
