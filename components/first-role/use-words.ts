import { useLocale } from "next-intl";
import type { Explanation } from "@/server/domain/first-role/explain";
import type { Answers, WeightSet } from "@/server/domain/first-role/model";
import type { Recommendation } from "@/server/domain/first-role/recommend";
import {
  type AskedQuestion,
  askedQuestions,
  firstRoleWording,
} from "@/server/domain/first-role/wording";

/** One answer to 'which role first?' with all that is shown of it. */
export type ResultData = Readonly<{
  answers: Answers;
  set: WeightSet;
  recommendation: Recommendation;
  explanation: Explanation;
}>;

/** Where the parts of a result lead; without them it is shown as it was saved. */
export type ResultLinks = Readonly<{
  result: (answers: Answers) => string;
  question: (at: number) => string;
  json: string;
}>;

/** The model's words for the language of the page, on the server as in the browser. */
export function useFirstRoleWords(set: WeightSet) {
  const locale = useLocale();
  const questions = askedQuestions(set, locale);
  const find = (id: string): AskedQuestion | undefined => questions.find((one) => one.id === id);
  return {
    ...firstRoleWording(locale),
    asked: questions,
    title: (question: string) => find(question)?.title ?? question,
    option: (question: string, option: string) =>
      find(question)?.options.find(({ id }) => id === option)?.text ?? option,
  };
}

/** A score or margin as it is shown: two digits, a true minus sign. */
export function figure(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
