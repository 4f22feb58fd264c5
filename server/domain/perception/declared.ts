import { hasLetter } from "@/server/domain/ownership/letters";
import type { Structure } from "@/server/domain/structure/structure";
import type { Perceived } from "./publish";

/** How what is declared and what is perceived of a responsibility stand to each other. */
export type Match = "agrees" | "differs" | "unclear" | "undeclared" | "contested" | "unknown";

/** In the order of trouble, the worst first. */
export const MATCHES = [
  "differs",
  "contested",
  "unclear",
  "undeclared",
  "agrees",
  "unknown",
] as const satisfies readonly Match[];

/** The positions that hold the A of a responsibility on the structure's day. */
export function declaredOwners(structure: Structure, responsibilityId: string): string[] {
  return structure.cells
    .filter((cell) => cell.responsibilityId === responsibilityId && hasLetter(cell.letters, "A"))
    .map(({ positionId }) => positionId);
}

/**
 * What is declared against what was published. Two A are contested and none is undeclared, whatever
 * people think; one is held against whom most name, then against how clear that is. Not known where
 * whom they name may not be told.
 */
export function matchOf(declared: readonly string[], perceived: Perceived): Match {
  const [owner] = declared;
  if (declared.length > 1) return "contested";
  if (owner === undefined) return "undeclared";
  if (perceived.state === "suppressed") return "unknown";
  const majority = "majority" in perceived ? perceived.majority : null;
  if (majority && majority.positionId !== owner) return "differs";
  if (!perceived.isClear) return "unclear";
  return majority ? "agrees" : "unknown";
}

/** Rows in the order of trouble: by how they match, then the least clear first, then as they were asked. */
export function byTrouble<R extends Readonly<{ match: Match; perceived: Perceived }>>(
  rows: readonly R[],
): R[] {
  return rows.toSorted(
    (a, b) =>
      MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
      clarityRank(a.perceived) - clarityRank(b.perceived),
  );
}

// Rows without a figure stand after those with one, clear ones last.
function clarityRank(perceived: Perceived): number {
  if ("clarity" in perceived) return perceived.clarity;
  if (perceived.state === "suppressed") return 3;
  return perceived.isClear ? 2 : 1;
}
