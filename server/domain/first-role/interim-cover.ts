import { CATALOGUE } from "@/server/domain/responsibility/catalogue";
import type { Direction } from "@/server/domain/structure/structure";
import {
  type Alternative,
  type Answers,
  answerTo,
  type ByAlternative,
  type WeightSet,
} from "./model";

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
  open: readonly Readonly<{ responsibility: string; side: Direction; holder: InterimHolder }>[];
}>;

// Who can hold each responsibility meanwhile, and whether a few days a month can carry it.
const MEANWHILE: Readonly<Record<string, readonly [InterimHolder, "part-time"?]>> = {
  D01: ["product-head", "part-time"],
  D02: ["lead-engineer"],
  D03: ["product-head"],
  D04: ["lead-engineer", "part-time"],
  D05: ["lead-engineer", "part-time"],
  D06: ["chief-executive"],
  D07: ["operations-head", "part-time"],
  D08: ["finance-head", "part-time"],
  D09: ["security-provider"],
  D10: ["legal-head"],
  D11: ["operations-head", "part-time"],
  D12: ["operations-head"],
  D13: ["chief-executive"],
  D14: ["people-head"],
  D15: ["finance-head"],
  D16: ["chief-executive", "part-time"],
};

type Covered = Readonly<{
  id: string;
  side: Direction;
  holder: InterimHolder;
  isPartTime: boolean;
}>;

/** The catalogue's responsibilities with who can hold them until a role is there. */
export const COVERED: readonly Covered[] = CATALOGUE.map(({ key, direction }) => {
  const [holder = "chief-executive", time] = MEANWHILE[key] ?? [];
  return { id: key, side: direction, holder, isPartTime: time === "part-time" };
});

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
  const taken = (one: Covered) => takes(result, one);
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
  { side, isPartTime }: Covered,
): "CTO" | "CIO" | "ONE" | "FRAC" | null {
  if (arrangement === "unfunded") return null;
  if (first === "ONE") return "ONE";
  if (first === "BOTH") return side === "outward" ? "CTO" : side === "inward" ? "CIO" : null;
  const own = (first === "FRAC" ? towards(scores) : first) === "CTO" ? "outward" : "inward";
  if (side !== own && side !== "shared") return null;
  return first === "FRAC" && !isPartTime ? null : first;
}

function holderOf({ id, side, holder }: Covered, leader: string | undefined): InterimHolder {
  const hasEngineering = leader === "c" || leader === "e";
  const hasIt = leader === "d" || leader === "e";
  if (side === "outward" && leader === "b") return "founder";
  if (side === "outward" && hasEngineering && id !== "D06") return "head-of-engineering";
  if (side === "inward" && hasIt && id !== "D10") return "it-manager";
  return holder;
}
