import { expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import { rank, valueRows, weightsOf, withAnswer } from "@/server/domain/first-role/rank";
import { LOGISTICS, RETAILER, randomAnswers, reference, reweighted, SAAS } from "./reference";

it("scores as by hand: sum of weight times value over 4 times 132", () => {
  for (const answers of randomAnswers(200, 8)) {
    const { scores } = rank(answers, DRAFT_1);
    for (const alternative of ALTERNATIVES) {
      const sum = reference.questions.reduce((all, question, at) => {
        const option = question.options.find(({ id }) => id === answers[at]);
        return all + question.weight * (option?.values[alternative] ?? Number.NaN);
      }, 0);
      expect(scores[alternative]).toBeCloseTo(sum / 528, 12);
    }
  }
});

it("takes out what a veto removes and names the veto", () => {
  expect(rank(SAAS, DRAFT_1)).toMatchObject({
    admissible: ["CTO", "CIO", "ONE", "FRAC"],
    vetoes: ["V1"],
    isUnfunded: false,
  });
  expect(rank(LOGISTICS, DRAFT_1).vetoes).toEqual(["V1", "V3a"]);
  expect(rank(RETAILER, DRAFT_1).vetoes).toEqual(["V3b"]);
  const wide = [..."aeddcaaaaacaaa"].with(4, "d");
  expect(rank(wide, DRAFT_1).vetoes).toEqual(["V3a", "V4"]);
  expect(rank(wide, DRAFT_1).admissible).not.toContain("ONE");
});

it("leaves one alternative without a margin", () => {
  const poor = withAnswer(SAAS, 10, "a");
  expect(rank(poor, DRAFT_1)).toMatchObject({
    first: "FRAC",
    second: null,
    margin: null,
    vetoes: ["V1", "V2"],
  });
});

it("puts both full-time roles back where nothing is left", () => {
  const unfunded = withAnswer(LOGISTICS, 10, "a");
  expect(rank(unfunded, DRAFT_1)).toMatchObject({
    admissible: ["CTO", "CIO"],
    vetoes: ["V1", "V2", "V3a", "V5"],
    isUnfunded: true,
    first: "CIO",
    second: "CTO",
  });
});

it("puts the best admissible first, ties in the order of the alternatives", () => {
  for (const answers of randomAnswers(300, 12)) {
    const { first, scores, admissible, margin } = rank(answers, DRAFT_1);
    const ordered = admissible.toSorted(
      (a, b) => scores[b] - scores[a] || ALTERNATIVES.indexOf(a) - ALTERNATIVES.indexOf(b),
    );
    expect(first).toBe(ordered[0]);
    const [one = "CTO", two] = ordered;
    expect(margin).toBe(two === undefined ? null : scores[one] - scores[two]);
  }
  // Question 8, answer e alone: 2, 2, 3, 4, 0; question 10, answer a: 2, 2, 3, 0, 2. Q8 : Q10 = 3 : 1.
  const weights = weightsOf(DRAFT_1).map((_, at) => (at === 7 ? 3 : at === 9 ? 1 : 0));
  const tied = [..."dbaaaaaeaacaaa"];
  expect(rank(tied, reweighted(weights)).scores).toMatchObject({ BOTH: 0.75, ONE: 0.75 });
  expect(rank(tied, reweighted(weights)).first).toBe("BOTH");
});

it("refuses a missing answer", () => {
  expect(() => valueRows(SAAS.slice(1), DRAFT_1)).toThrow(RangeError);
  expect(() => rank(SAAS.with(0, "z"), DRAFT_1)).toThrow(RangeError);
});
