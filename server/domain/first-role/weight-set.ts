import { z } from "zod";
import { DRAFT_1 } from "./draft-1";
import { ALTERNATIVES, type ModelQuestion, TOP_VALUE, type WeightSet } from "./model";

const HEAVIEST = 1000;

const Value = z
  .number("first-role-value")
  .min(0, "first-role-value")
  .max(TOP_VALUE, "first-role-value");
const Weight = z
  .number("first-role-weight")
  .min(0, "first-role-weight")
  .max(HEAVIEST, "first-role-weight");
const Name = z.string().trim().min(1, "first-role-version").max(60, "first-role-version");
const Values = z.strictObject({ CTO: Value, CIO: Value, BOTH: Value, ONE: Value, FRAC: Value });

const Question = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  weight: Weight,
  origin: z.enum(["article", "own"]),
  options: z.array(z.strictObject({ id: z.string(), values: Values })),
});

const VetoRule = z.strictObject({
  id: z.string().min(1).max(20),
  removes: z.array(z.enum(ALTERNATIVES)).min(1, "first-role-veto"),
  when: z
    .array(z.strictObject({ question: z.string(), options: z.array(z.string()).min(1) }))
    .min(1, "first-role-veto"),
});

/**
 * A weight set as an organisation may fork it: the shipped questions, options and their wording, with
 * its own weights (0 or more, not all 0), values (0 to 4) and vetoes. Messages are keys of `errors`.
 */
export const WeightSetSchema = z
  .strictObject({ version: Name, questions: z.array(Question), vetoes: z.array(VetoRule).max(20) })
  .superRefine((set, context) => {
    const refuse = (message: string, path: string) =>
      context.addIssue({ code: "custom", message, path: [path] });
    if (!hasShippedQuestions(set.questions)) refuse("first-role-questions", "questions");
    else if (!set.questions.some(({ weight }) => weight > 0))
      refuse("first-role-weights-nothing", "questions");
    if (!hasSoundVetoes(set)) refuse("first-role-veto", "vetoes");
  });

function hasShippedQuestions(questions: readonly ModelQuestion[]): boolean {
  return shapeOf(questions) === shapeOf(DRAFT_1.questions);
}

function shapeOf(questions: readonly ModelQuestion[]): string {
  return questions
    .map(({ id, version, options }) => `${id}@${version}:${options.map((one) => one.id).join("")}`)
    .join(" ");
}

function hasSoundVetoes({ questions, vetoes }: WeightSet): boolean {
  const options = new Map(questions.map((one) => [one.id, one.options.map(({ id }) => id)]));
  const areApart = new Set(vetoes.map(({ id }) => id)).size === vetoes.length;
  const areKnown = vetoes.every(({ when }) =>
    when.every((part) => part.options.every((id) => options.get(part.question)?.includes(id))),
  );
  return areApart && areKnown;
}
