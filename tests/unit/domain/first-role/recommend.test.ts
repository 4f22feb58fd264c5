import { describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { rank } from "@/server/domain/first-role/rank";
import { directionOf, labelOf, listFlips, recommend } from "@/server/domain/first-role/recommend";
import {
  FINTECH,
  LOGISTICS,
  RETAILER,
  randomAnswers,
  reference,
  reweighted,
  SAAS,
} from "./reference";

describe("the cases that were handed over", () => {
  it.each(reference.acceptance_tests)("$answers: $expect", (test) => {
    const result = recommend([...test.answers], DRAFT_1);
    if (test.margin_min === undefined) {
      expect(result.label).toBe("too-close");
      expect(rank([...test.answers], DRAFT_1)).toMatchObject({ first: "BOTH", second: "ONE" });
    } else {
      expect(result).toMatchObject({ first: test.expect, label: "decisive" });
      expect(result.margin).toBeGreaterThanOrEqual(test.margin_min);
    }
  });

  it("gives a 40-person SaaS company the whole answer", () => {
    const { scores, ...result } = recommend(SAAS, DRAFT_1);
    expect(result).toEqual({
      first: "CTO",
      direction: "outward",
      arrangement: "full-time",
      label: "decisive",
      margin: 34 / 132,
      admissible: ["CTO", "CIO", "ONE", "FRAC"],
      vetoes: ["V1"],
      acceptability: {
        near: { CTO: 1, CIO: 0, ONE: 0, FRAC: 0 },
        flat: { CTO: 1, CIO: 0, ONE: 0, FRAC: 0 },
      },
      flips: [{ question: "Q11", from: "b", to: "a", first: "FRAC" }],
      weightSet: "draft-1",
    });
    const rounded = Object.values(scores).map((score) => score.toFixed(3));
    expect(rounded).toEqual(["0.871", "0.152", "0.311", "0.515", "0.614"]);
  });

  it("leaves a logistics firm no single answer that would change it", () => {
    expect(recommend(LOGISTICS, DRAFT_1).flips).toEqual([]);
    expect(recommend(FINTECH, DRAFT_1).margin?.toFixed(3)).toBe("0.273");
  });
});

describe("sampling", () => {
  it("gives these very figures on every machine", () => {
    expect(recommend(RETAILER, DRAFT_1).acceptability).toEqual({
      near: { CTO: 0, CIO: 0, BOTH: 0.7088, ONE: 0.2912 },
      flat: { CTO: 0.0158, CIO: 0.0143, BOTH: 0.5929, ONE: 0.377 },
    });
  });

  it("sums to 1 over the admissible, near the weights and anywhere", () => {
    for (const answers of randomAnswers(100, 17)) {
      const { acceptability, admissible } = recommend(answers, DRAFT_1);
      for (const shares of [acceptability.near, acceptability.flat]) {
        expect(Object.keys(shares)).toEqual([...admissible]);
        const sum = Object.values(shares).reduce((all, share) => all + share, 0);
        expect(sum).toBeCloseTo(1, 12);
      }
    }
  });

  it("follows the weights of a set, whatever other sets were asked before", () => {
    const before = recommend(RETAILER, DRAFT_1);
    for (let at = 0; at < 14; at += 1) {
      const weights = Array.from({ length: 14 }, (_, place) => (place === at ? 1 : 0));
      const alone = recommend(RETAILER, reweighted(weights));
      expect(alone.acceptability.near[alone.first]).toBe(1);
    }
    expect(recommend(RETAILER, DRAFT_1)).toEqual(before);
  });

  it("takes well under a twentieth of a second", () => {
    const start = performance.now();
    for (const answers of randomAnswers(20, 4)) recommend(answers, DRAFT_1);
    expect((performance.now() - start) / 20).toBeLessThan(50);
  });
});

describe("direction, arrangement and label", () => {
  it("has an arrangement for each first", () => {
    expect(recommend(RETAILER, DRAFT_1).arrangement).toBe("both");
    expect(recommend(RETAILER.with(10, "b"), DRAFT_1).arrangement).toBe("converged");
    expect(recommend(SAAS.with(10, "a"), DRAFT_1)).toMatchObject({
      arrangement: "fractional",
      direction: "outward",
      label: "decisive",
      margin: null,
      acceptability: { near: { FRAC: 1 }, flat: { FRAC: 1 } },
    });
    expect(recommend(LOGISTICS.with(10, "a"), DRAFT_1)).toMatchObject({
      first: "CIO",
      arrangement: "unfunded",
      direction: "inward",
    });
  });

  it("is even below a difference of .04, not at it", () => {
    const scores = { CTO: 0.5, CIO: 0.5, BOTH: 0, ONE: 0, FRAC: 0 };
    expect(directionOf({ ...scores, CTO: 0.5399 })).toBe("even");
    expect(directionOf({ ...scores, CTO: 0.54 })).toBe("outward");
    expect(directionOf({ ...scores, CIO: 0.54 })).toBe("inward");
  });

  it.each([
    [null, 0, "decisive"],
    [0.1, 0.9, "decisive"],
    [0.3 - 0.2, 0.9, "decisive"],
    [0.1, 0.89, "leaning"],
    [0.099, 1, "leaning"],
    [0.04, 0.65, "leaning"],
    [0.04, 0.64, "too-close"],
    [0.039, 1, "too-close"],
  ] as const)("margin %s and acceptability %s is %s", (margin, near, label) => {
    expect(labelOf(margin, near)).toBe(label);
  });
});

it("lists every single answer that changes what comes first, and no other", () => {
  for (const answers of randomAnswers(60, 23)) {
    const { first } = rank(answers, DRAFT_1);
    const flips = listFlips(answers, DRAFT_1, first);
    const asText = new Set(flips.map((flip) => `${flip.question}${flip.to}${flip.first}`));
    let checked = 0;
    reference.questions.forEach((question, at) => {
      for (const { id } of question.options) {
        if (id === answers[at]) continue;
        checked += 1;
        const other = rank([...answers.slice(0, at), id, ...answers.slice(at + 1)], DRAFT_1).first;
        expect(asText.has(`${question.id}${id}${other}`)).toBe(other !== first);
      }
    });
    expect(checked).toBe(65 - 14);
    expect(flips.every((flip) => flip.from === answers[Number(flip.question.slice(1)) - 1])).toBe(
      true,
    );
  }
});
