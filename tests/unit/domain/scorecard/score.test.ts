import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { type AnswerValue, answersOf, NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { answersNeeded, scoreQuality, scoreScorecard } from "@/server/domain/scorecard/score";

const N: AnswerValue = NOT_OBSERVED;

describe("scoreQuality", () => {
  it.each<[(AnswerValue | undefined)[], number | null, number]>([
    [[4, 5, 4, 4], 4.25, 4],
    [[1, 2, N, undefined], 1.5, 2],
    [[5, N, N, N], null, 1],
    [[N, N, N, N], null, 0],
    [[3, 4, undefined, undefined, undefined], null, 2],
    [[3, 4, 5, undefined, undefined], 4, 3],
    [[5], 5, 1],
    [[], null, 0],
  ])("%j has the mean %s of %s answers", (values, mean, answered) => {
    expect(scoreQuality(values)).toEqual({ mean, answered, of: values.length });
  });

  it("never scores 'not observed': taking it away changes no mean that stays valid", () => {
    const value = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(N));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const numbers = values.filter((entry) => entry !== N);
        const score = scoreQuality(values);
        expect(score.answered).toBe(numbers.length);
        expect(score.mean === null).toBe(
          numbers.length * 2 < values.length || numbers.length === 0,
        );
        if (score.mean !== null) expect(score.mean).toBe(scoreQuality(numbers).mean);
      }),
    );
  });
});

describe("answersNeeded", () => {
  it("is half of the items, rounded up", () => {
    expect([1, 2, 3, 4, 5, 11].map(answersNeeded)).toEqual([1, 1, 2, 2, 3, 6]);
  });
});

describe("scoreScorecard", () => {
  it("scores each quality and keeps its level out of the mean", () => {
    const items = [
      { kind: "item" as const, key: "SV1", value: 2 },
      { kind: "item" as const, key: "SV2", value: 3 },
      { kind: "item" as const, key: "TR1", value: 5 },
    ];
    const levels: { kind: "level"; key: string; value: AnswerValue }[] = [
      { kind: "level", key: "strategic-vision", value: 5 },
      { kind: "level", key: "trust", value: N },
    ];
    const profile = scoreScorecard(CATALOGUE_INSTRUMENT, answersOf([...items, ...levels]));
    expect(profile).toHaveLength(7);
    expect(profile[0]).toEqual({
      qualityKey: "strategic-vision",
      mean: 2.5,
      answered: 2,
      of: 4,
      level: 5,
    });
    expect(profile[5]).toEqual({
      qualityKey: "trust",
      mean: null,
      answered: 1,
      of: 4,
      level: null,
    });
    expect(profile[6]).toMatchObject({ mean: null, answered: 0, level: null });
  });

  it("gives no level to a quality without anchors", () => {
    const [first] = CATALOGUE_INSTRUMENT.qualities;
    const qualities = first ? [{ ...first, anchors: [] }] : [];
    const answers = answersOf([{ kind: "level", key: "strategic-vision", value: 4 }]);
    expect(scoreScorecard({ qualities }, answers)).toMatchObject([{ level: null }]);
  });
});
