import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import { rank } from "@/server/domain/first-role/rank";
import { WeightSetSchema } from "@/server/domain/first-role/weight-set";
import { randomAnswers, reference } from "./reference";

it("is the model that was handed over, to the last value", () => {
  expect(DRAFT_1.version).toBe(reference.version);
  expect(DRAFT_1.questions.map(({ id, weight, options }) => ({ id, weight, options }))).toEqual(
    reference.questions.map(({ id, weight, options }) => ({ id, weight, options })),
  );
  const vetoes = reference.vetoes.filter((veto) => veto.remove);
  expect(
    DRAFT_1.vetoes.map(({ id, removes, when }) => ({
      id,
      remove: removes,
      if: Object.fromEntries(when.map((part) => [part.question, part.options])),
    })),
  ).toEqual(vetoes.map(({ id, remove, if: when }) => ({ id, remove, if: when })));
});

it("has weights that sum to 132 and keeps to its own schema", () => {
  expect(DRAFT_1.questions.reduce((sum, { weight }) => sum + weight, 0)).toBe(132);
  expect(WeightSetSchema.parse(DRAFT_1)).toEqual(DRAFT_1);
});

it("uses every option: none says the same as another of its question", () => {
  for (const { options } of DRAFT_1.questions) {
    const said = options.map(({ values }) => JSON.stringify(values));
    expect(new Set(said).size).toBe(options.length);
  }
});

const CASES = randomAnswers(4000, 31);
const FIRSTS = CASES.map((answers) => rank(answers, DRAFT_1).first);

it("reaches every alternative, in the shares that were computed", () => {
  const share = (one: string) => FIRSTS.filter((first) => first === one).length / FIRSTS.length;
  const expected = { CTO: 0.31, CIO: 0.29, FRAC: 0.21, ONE: 0.15, BOTH: 0.05 };
  for (const one of ALTERNATIVES) {
    expect(Math.abs(share(one) - expected[one]), one).toBeLessThan(0.025);
  }
});

it("lets every question flip results, as often as was computed, and every option decide one", () => {
  // How many in a hundred other answers, picked by chance, change what comes first.
  const expected = [43, 25, 14, 22, 21, 17, 13, 7, 6, 11, 51, 15, 9, 8];
  const sample = CASES.slice(0, 3000);
  DRAFT_1.questions.forEach(({ id, options }, at) => {
    const decided = new Set<string>();
    let flips = 0;
    sample.forEach((answers, index) => {
      for (const option of options) {
        if (rank(answers.with(at, option.id), DRAFT_1).first === FIRSTS[index]) continue;
        flips += 1;
        decided.add(option.id);
      }
    });
    const share = (100 * flips) / (sample.length * (options.length - 1));
    expect(Math.abs(share - (expected[at] ?? 0)), id).toBeLessThan(3);
    expect(decided.size, id).toBe(options.length);
  });
});
