import { hasLetter } from "@/server/domain/ownership/letters";
import { dialPair, type Structure } from "@/server/domain/structure/structure";
import { type LoadRow, loadOf, shareOf } from "./load";
import { CONVERGENCE_SETTINGS } from "./settings";

/**
 * What people said in the last closed round about who is accountable. `clarity` is null where it is not
 * published as a figure; `isClear` may then still say in a word which side of .5 it is on.
 */
export type PerceivedClarity = Readonly<
  Record<string, Readonly<{ clarity: number | null; isClear?: boolean | null }>>
>;

/** Which responsibilities are held together on purpose, which by accident, and their shares of load. */
export type Together = Readonly<{
  /** Null where a needle has no seat, or neither seat carries anything. */
  joint: number | null;
  contested: number | null;
  jointIds: readonly string[];
  contestedIds: readonly string[];
}>;

/**
 * The two kinds of shared load, never mixed. Joint: exactly one A, on one seat of the dial, the other
 * seat R or C, and a written agreement of the two. Contested: two or more A, or clarity below .5 in the
 * last closed round. Each as a share of the load of both seats, 0 … 1. What is agreed on paper and
 * unclear to people is both.
 */
export function togetherOf(
  structure: Structure,
  rows: readonly LoadRow[],
  perceived: PerceivedClarity,
): Together {
  const pair = dialPair(structure);
  const accountable = new Map<string, number>();
  for (const { responsibilityId, letters } of structure.cells) {
    if (!hasLetter(letters, "A")) continue;
    accountable.set(responsibilityId, (accountable.get(responsibilityId) ?? 0) + 1);
  }
  const agreed = new Set(
    structure.agreements
      .filter(({ positionIds }) =>
        [pair.outward?.id, pair.inward?.id].every((id) => id && positionIds.includes(id)),
      )
      .map(({ responsibilityId }) => responsibilityId),
  );
  const isJoint = (row: LoadRow) =>
    pair.outward?.id !== pair.inward?.id &&
    accountable.get(row.responsibilityId) === 1 &&
    agreed.has(row.responsibilityId) &&
    (isHeldWith(row.outwardLetters, row.inwardLetters) ||
      isHeldWith(row.inwardLetters, row.outwardLetters));
  const isContested = ({ responsibilityId }: LoadRow) =>
    (accountable.get(responsibilityId) ?? 0) > 1 || isUnclear(perceived[responsibilityId]);
  const joint = rows.filter(isJoint);
  const contested = rows.filter(isContested);
  const whole = pair.outward && pair.inward ? sumOf(rows) : 0;
  return {
    joint: shareOf(sumOf(joint), whole),
    contested: shareOf(sumOf(contested), whole),
    jointIds: joint.map(({ responsibilityId }) => responsibilityId),
    contestedIds: contested.map(({ responsibilityId }) => responsibilityId),
  };
}

function isUnclear(said: PerceivedClarity[string] | undefined): boolean {
  if (!said) return false;
  const { clarity, isClear } = said;
  return isClear != null ? !isClear : clarity !== null && clarity < CONVERGENCE_SETTINGS.clarityCut;
}

function isHeldWith(one: LoadRow["outwardLetters"], other: LoadRow["outwardLetters"]): boolean {
  return hasLetter(one, "A") && (hasLetter(other, "R") || hasLetter(other, "C"));
}

function sumOf(rows: readonly LoadRow[]): number {
  return rows.reduce((sum, row) => sum + loadOf(row), 0);
}
