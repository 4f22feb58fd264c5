import {
  type Alternative,
  type Answers,
  answerTo,
  type ByAlternative,
  type WeightSet,
} from "./model";

type Side = "outward" | "inward" | "shared";

/** Who can hold a responsibility until its role is there; words stand in the wording files. */
export type InterimHolder =
  | "founder"
  | "chief-executive"
  | "head-of-engineering"
  | "lead-engineer"
  | "product-head"
  | "it-manager"
  | "operations-head"
  | "finance-head"
  | "people-head"
  | "legal-head"
  | "security-provider";

export type Cover = Readonly<{
  /** Held by what comes first, from the day it is there. */
  held: readonly Readonly<{ responsibility: string; by: "CTO" | "CIO" | "ONE" | "FRAC" }>[];
  /** Both roles are there and have to agree which of them is accountable. */
  toAgree: readonly string[];
  /** Held by nobody until the second role is there, and who should hold it meanwhile. */
  open: readonly Readonly<{ responsibility: string; side: Side; holder: InterimHolder }>[];
}>;

/** The 16 responsibilities: direction, who can hold each meanwhile, and what a part-time leader takes. */
export const COVERED = [
  { id: "D01", side: "outward", holder: "product-head", isPartTime: true },
  { id: "D02", side: "outward", holder: "lead-engineer", isPartTime: false },
  { id: "D03", side: "outward", holder: "product-head", isPartTime: false },
  { id: "D04", side: "outward", holder: "lead-engineer", isPartTime: true },
  { id: "D05", side: "outward", holder: "lead-engineer", isPartTime: true },
  { id: "D06", side: "outward", holder: "chief-executive", isPartTime: false },
  { id: "D07", side: "inward", holder: "operations-head", isPartTime: true },
  { id: "D08", side: "inward", holder: "finance-head", isPartTime: true },
  { id: "D09", side: "inward", holder: "security-provider", isPartTime: false },
  { id: "D10", side: "inward", holder: "legal-head", isPartTime: false },
  { id: "D11", side: "inward", holder: "operations-head", isPartTime: true },
  { id: "D12", side: "inward", holder: "operations-head", isPartTime: false },
  { id: "D13", side: "shared", holder: "chief-executive", isPartTime: false },
  { id: "D14", side: "shared", holder: "people-head", isPartTime: false },
  { id: "D15", side: "shared", holder: "finance-head", isPartTime: false },
  { id: "D16", side: "shared", holder: "chief-executive", isPartTime: true },
] as const satisfies readonly Readonly<{
  id: string;
  side: Side;
  holder: InterimHolder;
  isPartTime: boolean;
}>[];

/** The role a part-time or unfunded answer leans to: the higher score, the CTO where they are equal. */
export function towards(scores: ByAlternative): "CTO" | "CIO" {
  return scores.CIO > scores.CTO ? "CIO" : "CTO";
}

/**
 * Who holds the 16 responsibilities once the answer is followed, and for those that nobody then holds,
 * who should meanwhile: whoever leads that side of technology today (question 8), else the head of the
 * nearest function. With no money for any role, all of them are open.
 */
export function interimCover(
  result: Readonly<{ first: Alternative; arrangement: string; scores: ByAlternative }>,
  answers: Answers,
  set: WeightSet,
): Cover {
  const leader = answerTo(answers, set, "Q8");
  const taken = (one: (typeof COVERED)[number]) => takes(result, one);
  const isBoth = result.first === "BOTH";
  return {
    held: COVERED.flatMap((one) => {
      const by = taken(one);
      return by ? [{ responsibility: one.id, by }] : [];
    }),
    toAgree: isBoth ? COVERED.filter(({ side }) => side === "shared").map(({ id }) => id) : [],
    open: COVERED.filter((one) => taken(one) === null && !(isBoth && one.side === "shared")).map(
      (one) => ({ responsibility: one.id, side: one.side, holder: holderOf(one, leader) }),
    ),
  };
}

function takes(
  {
    first,
    arrangement,
    scores,
  }: Readonly<{ first: Alternative; arrangement: string; scores: ByAlternative }>,
  { side, isPartTime }: (typeof COVERED)[number],
): "CTO" | "CIO" | "ONE" | "FRAC" | null {
  if (arrangement === "unfunded") return null;
  if (first === "ONE") return "ONE";
  if (first === "BOTH") return side === "outward" ? "CTO" : side === "inward" ? "CIO" : null;
  const own = (first === "FRAC" ? towards(scores) : first) === "CTO" ? "outward" : "inward";
  if (side !== own && side !== "shared") return null;
  return first === "FRAC" && !isPartTime ? null : first;
}

function holderOf(
  { id, side, holder }: (typeof COVERED)[number],
  leader: string | undefined,
): InterimHolder {
  const hasEngineering = leader === "c" || leader === "e";
  const hasIt = leader === "d" || leader === "e";
  if (side === "outward" && leader === "b") return "founder";
  if (side === "outward" && hasEngineering && id !== "D06") return "head-of-engineering";
  if (side === "inward" && hasIt && id !== "D10") return "it-manager";
  return holder;
}
