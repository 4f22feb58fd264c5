/** What a company may do first; ties go to the earlier. */
export const ALTERNATIVES = ["CTO", "CIO", "BOTH", "ONE", "FRAC"] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

/** The highest value an answer can give to an alternative; half of it is neutral. */
export const TOP_VALUE = 4;

export type ByAlternative = Readonly<Record<Alternative, number>>;

/** Whether a question's importance is named by the article the product starts from, or is our own. */
export type Origin = "article" | "own";

export type ModelOption = Readonly<{ id: string; values: ByAlternative }>;

/** A question; its words stand in a wording file under `id@version`. */
export type ModelQuestion = Readonly<{
  id: string;
  version: number;
  weight: number;
  origin: Origin;
  options: readonly ModelOption[];
}>;

/** Answers that all have to be given: each question with the options that count. */
export type Condition = readonly Readonly<{ question: string; options: readonly string[] }>[];

/** Takes alternatives out of the choice where its condition holds. */
export type Veto = Readonly<{
  id: string;
  removes: readonly Alternative[];
  when: Condition;
}>;

/** Questions, values, weights and vetoes under one name; a result keeps the name it was made with. */
export type WeightSet = Readonly<{
  version: string;
  questions: readonly ModelQuestion[];
  vetoes: readonly Veto[];
}>;

/** The veto that is named when nothing is left and both full-time roles are put back: no money for a need. */
export const UNFUNDED = { id: "V5", restores: ["CTO", "CIO"] } as const;

/** One option id for each question, in the model's order. */
export type Answers = readonly string[];

/** The answer to a question of the set, or undefined where the set has no such question. */
export function answerTo(answers: Answers, set: WeightSet, question: string): string | undefined {
  const at = set.questions.findIndex((one) => one.id === question);
  return at < 0 ? undefined : answers[at];
}

/** Whether the answers meet every part of a condition. */
export function meets(answers: Answers, set: WeightSet, condition: Condition): boolean {
  return condition.every(({ question, options }) =>
    options.includes(answerTo(answers, set, question) ?? ""),
  );
}
