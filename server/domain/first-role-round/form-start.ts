import { firstOpen, OPEN, parseDraft } from "@/server/domain/first-role/answers";
import type { Answers, WeightSet } from "@/server/domain/first-role/model";
import { withAnswer } from "@/server/domain/first-role/rank";

type Given = string | readonly string[] | undefined;

/** What an address says of a form under way; `choice` is what a browser sent by itself. */
export type FormAddress = Readonly<{ answers?: Given; step?: Given; choice?: Given }>;

/** Where a form of questions starts: the answers so far, and the question shown, from 0. */
export type FormStart = Readonly<{ answers: Answers; at: number }>;

/**
 * Where a form goes on. Answers in the address count before stored ones, those fill the gaps; without a
 * step it starts at the first question without an answer, the last where all have one.
 */
export function formStart(address: FormAddress, set: WeightSet, stored: Answers = []): FormStart {
  const given = parseDraft(textOf(address.answers), set);
  const answers = given.map((letter, at) => (letter === OPEN ? (stored[at] ?? OPEN) : letter));
  const last = set.questions.length - 1;
  const step = Number(textOf(address.step)) - 1;
  const at = answers[step] === undefined ? (firstOpen(answers) ?? last) : step;
  const choice = textOf(address.choice);
  if (!set.questions[at]?.options.some(({ id }) => id === choice)) return { answers, at };
  return { answers: withAnswer(answers, at, choice), at: Math.min(at + 1, last) };
}

function textOf(given: Given): string {
  return typeof given === "string" ? given : "";
}
