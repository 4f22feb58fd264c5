import { AppError } from "@/server/domain/error";
import { type AnswersProblem, parseAnswers } from "@/server/domain/first-role/answers";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { type Recommendation, recommend } from "@/server/domain/first-role/recommend";

/**
 * The answer to fourteen answers by the shipped weight set. Reads and keeps nothing; refuses what is not
 * one letter for each question.
 */
export function answerFirstRole(text: string): Recommendation {
  const parsed = parseAnswers(text, DRAFT_1);
  if (!parsed.ok) throw refusal(parsed.problem);
  return recommend(parsed.answers, DRAFT_1);
}

function refusal(problem: AnswersProblem): AppError {
  const field = "answers";
  if (problem.kind === "count") {
    const { given, wanted } = problem;
    return new AppError("invalid", "first-role-answers-count", {
      field,
      params: { given, wanted },
    });
  }
  const { at, options } = problem;
  const params = { at, options: options.join(", ") };
  return new AppError("invalid", "first-role-answers-letter", { field, params });
}
