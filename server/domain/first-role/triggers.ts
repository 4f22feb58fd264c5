import { type Alternative, type Answers, type Condition, meets, type WeightSet } from "./model";

/** A sign that the next role is due; `isMet` where an answer says that it is there already. */
export type Trigger = Readonly<{ id: string; version: number; isMet: boolean }>;

/** What comes after what comes first, and by which signs. */
export type NextRole = Readonly<{
  next: "CTO" | "CIO" | "FULL-TIME" | "SPLIT" | "MONEY" | null;
  triggers: readonly Trigger[];
}>;

type Sign = Readonly<{ id: string; when: Condition }>;

const TO_CIO: readonly Sign[] = [
  { id: "T1", when: [{ question: "Q2", options: ["d", "e"] }] },
  { id: "T2", when: [] },
  { id: "T3", when: [{ question: "Q13", options: ["c", "d"] }] },
  { id: "T4", when: [{ question: "Q6", options: ["e"] }] },
  { id: "T5", when: [{ question: "Q5", options: ["c", "d"] }] },
];
const TO_CTO: readonly Sign[] = [
  { id: "T6", when: [{ question: "Q4", options: ["b", "c", "d"] }] },
  { id: "T7", when: [{ question: "Q7", options: ["d", "e"] }] },
  { id: "T8", when: [{ question: "Q12", options: ["c"] }] },
  { id: "T9", when: [{ question: "Q14", options: ["a", "c"] }] },
];
const TO_FULL_TIME: readonly Sign[] = [
  { id: "T10", when: [{ question: "Q11", options: ["b", "c", "d"] }] },
  { id: "T11", when: [{ question: "Q7", options: ["d", "e"] }] },
  { id: "T12", when: [{ question: "Q2", options: ["c", "d", "e"] }] },
  { id: "T13", when: [{ question: "Q9", options: ["c", "d"] }] },
];
const TO_SPLIT: readonly Sign[] = [
  { id: "T14", when: [{ question: "Q2", options: ["e"] }] },
  { id: "T15", when: [{ question: "Q7", options: ["e"] }] },
  { id: "T16", when: [{ question: "Q6", options: ["f"] }] },
  { id: "T17", when: [{ question: "Q10", options: ["a"] }] },
];
const TO_MONEY: readonly Sign[] = [
  { id: "T18", when: [{ question: "Q11", options: ["b", "c", "d"] }] },
];

/** The next step after the answer and the signs that it is due, those already there marked. */
export function nextRole(
  result: Readonly<{ first: Alternative; arrangement: string }>,
  answers: Answers,
  set: WeightSet,
): NextRole {
  const [next, signs] = planOf(result);
  const triggers = signs.map(({ id, when }) => ({
    id,
    version: 1,
    isMet: when.length > 0 && meets(answers, set, when),
  }));
  return { next, triggers };
}

function planOf({
  first,
  arrangement,
}: Readonly<{ first: Alternative; arrangement: string }>): [NextRole["next"], readonly Sign[]] {
  if (arrangement === "unfunded") return ["MONEY", TO_MONEY];
  if (first === "CTO") return ["CIO", TO_CIO];
  if (first === "CIO") return ["CTO", TO_CTO];
  if (first === "FRAC") return ["FULL-TIME", TO_FULL_TIME];
  return first === "ONE" ? ["SPLIT", TO_SPLIT] : [null, []];
}
