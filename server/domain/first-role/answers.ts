import type { Answers, WeightSet } from "./model";

/** The part of a weight set, or of its questions as they are asked, that says what an answer can be. */
type Askable = Readonly<{
  questions: readonly Readonly<{ options: readonly Readonly<{ id: string }>[] }>[];
}>;

/** What stands for a question without an answer yet. */
export const OPEN = "-";

/** Why a text is not a whole set of answers; positions count from 1. */
export type AnswersProblem =
  | Readonly<{ kind: "count"; given: number; wanted: number }>
  | Readonly<{ kind: "letter"; at: number; question: string; options: readonly string[] }>;

export type AnswersResult =
  | Readonly<{ ok: true; answers: Answers }>
  | Readonly<{ ok: false; problem: AnswersProblem }>;

/** Reads `abbdaacbcbbaaa`: one option letter for each question of the set, in order, nothing else. */
export function parseAnswers(text: string, set: WeightSet): AnswersResult {
  const letters = [...text];
  const wanted = set.questions.length;
  if (letters.length !== wanted) {
    return { ok: false, problem: { kind: "count", given: letters.length, wanted } };
  }
  const at = letters.findIndex((letter, index) => !isOption(set, index, letter));
  const question = set.questions[at];
  if (question === undefined) return { ok: true, answers: letters };
  const options = question.options.map(({ id }) => id);
  return { ok: false, problem: { kind: "letter", at: at + 1, question: question.id, options } };
}

/** The text that `parseAnswers` reads. */
export function formatAnswers(answers: Answers): string {
  return answers.join("");
}

/** Answers on the way, one place a question: whatever is missing or unknown in the text is open. */
export function parseDraft(text: string, set: Askable): Answers {
  const letters = [...text];
  return set.questions.map((_, index) => {
    const letter = letters[index] ?? OPEN;
    return isOption(set, index, letter) ? letter : OPEN;
  });
}

/** The text that `parseDraft` reads, without the open end. */
export function formatDraft(answers: Answers): string {
  return formatAnswers(answers).replace(/-+$/, "");
}

/** Where the first question without an answer stands, from 0; null when all are answered. */
export function firstOpen(answers: Answers): number | null {
  const at = answers.indexOf(OPEN);
  return at < 0 ? null : at;
}

function isOption(set: Askable, index: number, letter: string): boolean {
  return set.questions[index]?.options.some(({ id }) => id === letter) ?? false;
}
