import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { ALTERNATIVES, type Answers, type WeightSet } from "@/server/domain/first-role/model";
import { randomStream } from "@/server/domain/multi-criteria/random";

const Reference = z.object({
  version: z.string(),
  weights: z.record(z.string(), z.number()),
  questions: z.array(
    z.object({
      id: z.string(),
      weight: z.number(),
      options: z.array(
        z.object({ id: z.string(), values: z.record(z.enum(ALTERNATIVES), z.number()) }),
      ),
    }),
  ),
  vetoes: z.array(
    z.object({
      id: z.string(),
      remove: z.array(z.string()).optional(),
      if: z.union([z.string(), z.record(z.string(), z.array(z.string()))]),
    }),
  ),
  acceptance_tests: z.array(
    z.object({ answers: z.string(), expect: z.string(), margin_min: z.number().optional() }),
  ),
});

/** The model as it was handed over, apart from the code that is tested with it. */
export const reference = Reference.parse(
  JSON.parse(readFileSync(path.resolve("tests/reference/role_first_model.json"), "utf8")),
);

/** Whole answers of chance, the same ones each time. */
export function randomAnswers(count: number, seed: number): Answers[] {
  const { uniform } = randomStream(seed);
  return Array.from({ length: count }, () =>
    DRAFT_1.questions.map(
      ({ options }) => options[Math.floor(uniform() * options.length)]?.id ?? "",
    ),
  );
}

/** The shipped set with other weights. */
export function reweighted(weights: readonly number[], version = "mine"): WeightSet {
  const questions = DRAFT_1.questions.map((one, at) => ({ ...one, weight: weights[at] ?? 0 }));
  return { ...DRAFT_1, version, questions };
}

export const SAAS = [..."abbdaacbcbbaaa"];
export const FINTECH = [..."accdbadbdbbbaa"];
export const LOGISTICS = [..."cedadcadcabddb"];
export const RETAILER = [..."ddebcfdedccbcc"];
