import { expect, it } from "vitest";
import { changedResults, compareRuns } from "@/server/domain/first-role/compare-runs";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { recommend } from "@/server/domain/first-role/recommend";
import { LOGISTICS, RETAILER, reweighted, SAAS } from "./reference";

const run = (answers: readonly string[], set = DRAFT_1) => ({
  answers,
  recommendation: recommend(answers, set),
});

it("finds nothing where nothing changed", () => {
  expect(compareRuns(run(SAAS), run(SAAS), DRAFT_1)).toEqual({
    answers: [],
    first: null,
    direction: null,
    arrangement: null,
    label: null,
    weightSet: null,
    scores: { CTO: 0, CIO: 0, BOTH: 0, ONE: 0, FRAC: 0 },
  });
});

it("tells what changed and which answer alone made the difference", () => {
  const later = SAAS.with(10, "a").with(2, "a");
  const change = compareRuns(run(SAAS), run(later), DRAFT_1);
  expect(change.answers).toEqual([
    { question: "Q3", from: "b", to: "a", isDecisive: false },
    { question: "Q11", from: "b", to: "a", isDecisive: true },
  ]);
  expect(change.first).toEqual({ from: "CTO", to: "FRAC" });
  expect(change.arrangement).toEqual({ from: "full-time", to: "fractional" });
  expect(change.direction).toBeNull();
  // Question 11 from three points to one for the CTO, question 3 the same: 8 x 2 less of 528.
  expect(change.scores.CTO).toBeCloseTo(-16 / 528, 12);
});

it("says that the weights are others", () => {
  const mine = reweighted(
    DRAFT_1.questions.map(() => 1),
    "mine-1",
  );
  const change = compareRuns(run(RETAILER), run(RETAILER, mine), mine);
  expect(change.weightSet).toEqual({ from: "draft-1", to: "mine-1" });
  expect(change.answers).toEqual([]);
});

it("lists which saved results other weights would change", () => {
  const onlyPain = reweighted(DRAFT_1.questions.map((_, at) => (at === 5 ? 1 : 0)));
  const saved = [SAAS, LOGISTICS.with(5, "a")].map((answers) => ({
    answers,
    first: recommend(answers, DRAFT_1).first,
  }));
  expect(changedResults(saved, onlyPain)).toEqual([null, { from: "CIO", to: "CTO" }]);
  expect(changedResults(saved, DRAFT_1)).toEqual([null, null]);
});
