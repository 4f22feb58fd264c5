import { expect, it } from "vitest";
import { problemAt } from "@/server/domain/import/problem";
import { createProblemLog } from "@/server/domain/import/problem-log";

it("keeps the first problems and counts all of them", () => {
  const log = createProblemLog(3);
  for (let row = 2; row < 12; row += 1)
    log.add(problemAt(row, null, row % 2 === 0 ? "team_missing" : "row_without_rating"));
  expect(log.list().map((problem) => problem.row)).toEqual([2, 3, 4]);
  expect(log.count()).toBe(10);
  expect(log.countsByCode()).toEqual({ team_missing: 5, row_without_rating: 5 });
});
