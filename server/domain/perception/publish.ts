import { CLARITY_FROM, ownershipClarity, UNCLEAR_BELOW } from "./clarity";

/** From this many who named somebody it is published who was named, and how often. */
export const DISTRIBUTION_FROM = 5;

/** How often a position was named; null is 'nobody'. */
export type ChoiceCount = Readonly<{ positionId: string | null; count: number }>;

/**
 * What the database tells of one question of a closed round. `sizes` are how many named the same, the
 * largest first, null below three who named somebody; `choices` name them and `unsure` counts who did
 * not know, both null below five.
 */
export type QuestionCounts = Readonly<{
  responsibilityId: string;
  sizes: readonly number[] | null;
  choices: readonly ChoiceCount[] | null;
  unsure: number | null;
}>;

/** Whom more than half named: a position, or null for 'nobody'. */
export type Majority = Readonly<{ positionId: string | null }>;
type Withheld = "few" | "same-people";

/** What is published of a question: frozen, and the same for every reader. */
export type Perceived = Readonly<{ responsibilityId: string }> &
  Readonly<
    | { state: "suppressed"; reason: "too-few" }
    /** Clear or not, in a word. */
    | { state: "coarse"; reason: "same-people"; isClear: boolean }
    /** All but one at most say the same: in words, since a figure would give every answer away. */
    | { state: "alike"; reason: Withheld | null; isClear: true; majority: Majority | null }
    | { state: "clarity"; reason: Withheld; isClear: boolean; clarity: number }
    | {
        state: "full";
        reason: null;
        isClear: boolean;
        clarity: number;
        n: number;
        unsure: number;
        counts: readonly ChoiceCount[];
        majority: Majority | null;
      }
  >;

/**
 * What may be published of a question. `options` counts what could be chosen, 'nobody' included and 'do
 * not know' not; `difference` is in how many respondents this round differs from the published one that
 * is nearest to it, 0 for the same people or none. Few who differ are protected as few who answered are:
 * from three clarity alone, from five everything.
 */
export function publishQuestion(
  { responsibilityId, sizes, choices, unsure }: QuestionCounts,
  options: number,
  difference: number,
): Perceived {
  const clarity = sizes && ownershipClarity(padded(sizes, options));
  if (sizes === null || clarity === null) {
    return { responsibilityId, state: "suppressed", reason: "too-few" };
  }
  const isClear = clarity >= UNCLEAR_BELOW;
  if (difference > 0 && difference < CLARITY_FROM) {
    return { responsibilityId, state: "coarse", reason: "same-people", isClear };
  }
  const named = sum(sizes);
  const isSame = difference > 0 && difference < DISTRIBUTION_FROM;
  const withheld = isSame ? "same-people" : choices === null ? "few" : null;
  const majority = withheld === null ? majorityOf(choices ?? [], named) : null;
  if (isClear && named - (sizes[0] ?? 0) <= 1) {
    return { responsibilityId, state: "alike", reason: withheld, isClear, majority };
  }
  if (withheld !== null || choices === null) {
    const reason = withheld ?? "few";
    return {
      responsibilityId,
      state: "clarity",
      reason,
      isClear,
      clarity: Math.round(clarity * 100) / 100,
    };
  }
  return {
    responsibilityId,
    state: "full",
    reason: null,
    isClear,
    clarity,
    n: named,
    unsure: unsure ?? 0,
    counts: choices,
    majority,
  };
}

/**
 * In how many respondents a round differs from the earlier one that is nearest to it without being the
 * same: the least size of a symmetric difference above 0. 0 where there is none such.
 */
export function nearestDifference(
  respondents: readonly string[],
  earlier: readonly (readonly string[])[],
): number {
  const own = new Set(respondents);
  const sizes = earlier.map((others) => {
    const both = new Set(others.filter((id) => own.has(id))).size;
    return own.size + new Set(others).size - 2 * both;
  });
  return sizes.filter((size) => size > 0).reduce((least, size) => Math.min(least || size, size), 0);
}

function majorityOf(choices: readonly ChoiceCount[], named: number): Majority | null {
  const most = choices.find(({ count }) => count * 2 > named);
  return most ? { positionId: most.positionId } : null;
}

function padded(sizes: readonly number[], options: number): number[] {
  return [...sizes, ...Array<number>(Math.max(0, options - sizes.length)).fill(0)];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
