import type { Problem, ProblemCode } from "./problem";

export type ProblemLog = {
  add(problem: Problem): void;
  list(): readonly Problem[];
  count(): number;
  countsByCode(): Readonly<Partial<Record<ProblemCode, number>>>;
};

/** Keeps the first `kept` problems in the order of the file and counts all of them exactly. */
export function createProblemLog(kept = 10_000): ProblemLog {
  const problems: Problem[] = [];
  const byCode: Partial<Record<ProblemCode, number>> = {};
  let count = 0;
  return {
    add(problem) {
      count += 1;
      byCode[problem.code] = (byCode[problem.code] ?? 0) + 1;
      if (problems.length < kept) problems.push(problem);
    },
    list: () => problems,
    count: () => count,
    countsByCode: () => byCode,
  };
}
