import type { Answers, WeightSet } from "./model";

/** From this many options between the lowest and the highest answer on, a question is talked about. */
export const APART_FROM = 2;

/** How several respondents answered one question; `counts` follows the question's options. */
export type QuestionSpread = Readonly<{
  question: string;
  median: string;
  counts: readonly number[];
  /** Options between the lowest and the highest answer, 0 where all agree. */
  range: number;
  isApart: boolean;
}>;

/**
 * The median answer of several respondents to each question, by the order of its options (the lower of
 * the two middle ones for an even number), and how far they are apart. RangeError without respondents.
 */
export function spreadOf(respondents: readonly Answers[], set: WeightSet): QuestionSpread[] {
  if (respondents.length === 0) throw new RangeError("nobody has answered");
  return set.questions.map(({ id, options }, at) => {
    const places = respondents
      .map((answers) => options.findIndex((option) => option.id === answers[at]))
      .sort((a, b) => a - b);
    const lowest = places[0] ?? -1;
    if (lowest < 0) throw new RangeError(`no answer to ${id}`);
    const middle = places[Math.floor((places.length - 1) / 2)] ?? lowest;
    const range = (places.at(-1) ?? lowest) - lowest;
    return {
      question: id,
      median: options[middle]?.id ?? "",
      counts: options.map((_, place) => places.filter((one) => one === place).length),
      range,
      isApart: range >= APART_FROM,
    };
  });
}

/** The median answers as one set of answers, to be recommended on like any other. */
export function medianAnswers(respondents: readonly Answers[], set: WeightSet): Answers {
  return spreadOf(respondents, set).map(({ median }) => median);
}
