import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import type { WeightSet } from "@/server/domain/first-role/model";
import { WeightSetSchema } from "@/server/domain/first-role/weight-set";
import { reweighted } from "./reference";

const FIRST = DRAFT_1.questions[0];

it("takes a fork with other weights, values and vetoes", () => {
  const fork = { ...reweighted([0, 0, 5.5]), vetoes: DRAFT_1.vetoes.slice(1) };
  expect(WeightSetSchema.parse(fork)).toEqual(fork);
});

it.each<[string, WeightSet]>([
  ["first-role-weights-nothing", reweighted([])],
  ["first-role-weight", reweighted([-1, 5])],
  ["first-role-weight", reweighted([Number.NaN])],
  ["first-role-questions", { ...DRAFT_1, questions: DRAFT_1.questions.slice(1) }],
  ["first-role-questions", { ...DRAFT_1, questions: DRAFT_1.questions.toReversed() }],
  ["first-role-value", withValue(5)],
  ["first-role-value", withValue(-1)],
  ["first-role-version", { ...DRAFT_1, version: "  " }],
  [
    "first-role-veto",
    withVeto({ id: "V9", removes: [], when: [{ question: "Q1", options: ["a"] }] }),
  ],
  ["first-role-veto", withVeto({ id: "V9", removes: ["CTO"], when: [] })],
  [
    "first-role-veto",
    withVeto({ id: "V9", removes: ["CTO"], when: [{ question: "Q1", options: ["z"] }] }),
  ],
  [
    "first-role-veto",
    withVeto({ id: "V1", removes: ["CTO"], when: [{ question: "Q1", options: ["a"] }] }),
  ],
])("refuses with %s", (message, set) => {
  const result = WeightSetSchema.safeParse(set);
  expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

function withVeto(veto: WeightSet["vetoes"][number]): WeightSet {
  return { ...DRAFT_1, vetoes: [...DRAFT_1.vetoes, veto] };
}

function withValue(value: number): WeightSet {
  if (!FIRST) return DRAFT_1;
  const options = FIRST.options.map((one, at) =>
    at === 0 ? { ...one, values: { ...one.values, CTO: value } } : one,
  );
  return { ...DRAFT_1, questions: [{ ...FIRST, options }, ...DRAFT_1.questions.slice(1)] };
}
