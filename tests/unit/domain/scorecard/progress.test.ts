import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { type AnswerKind, answersOf, NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import {
  estimateMinutesLeft,
  estimatePace,
  findFirstUnfinished,
  listSteps,
  reviewScorecard,
} from "@/server/domain/scorecard/progress";

const EVERYTHING = CATALOGUE_INSTRUMENT.qualities.flatMap((quality) => [
  ...quality.items.map(({ key }) => ({ kind: "item" as AnswerKind, key, value: 4 })),
  { kind: "level" as AnswerKind, key: quality.key, value: 3 },
]);
const NOTHING = answersOf([]);

function secondsAfterStart(...seconds: number[]): Date[] {
  return seconds.map((second) => new Date(Date.UTC(2026, 0, 5) + second * 1000));
}

describe("listSteps", () => {
  it("makes one step a quality, of four items and a level", () => {
    const steps = listSteps(CATALOGUE_INSTRUMENT, NOTHING);
    expect(steps).toHaveLength(7);
    expect(steps[0]).toEqual({ qualityKey: "strategic-vision", done: 0, of: 5, isDone: false });
  });

  it("counts 'not observed' as done and asks no level where there are no anchors", () => {
    const answers = answersOf([{ kind: "item", key: "SV1", value: NOT_OBSERVED }]);
    expect(listSteps(CATALOGUE_INSTRUMENT, answers)[0]).toMatchObject({ done: 1, of: 5 });
    const qualities = CATALOGUE_INSTRUMENT.qualities.map((q) => ({ ...q, anchors: [] }));
    expect(listSteps({ qualities }, answers)[0]).toMatchObject({ done: 1, of: 4 });
  });
});

describe("findFirstUnfinished", () => {
  it("finds the gap left behind, and none when all is answered", () => {
    const withGap = answersOf(EVERYTHING.filter(({ key }) => key !== "AD2" && key !== "RE4"));
    expect(findFirstUnfinished(listSteps(CATALOGUE_INSTRUMENT, withGap))).toBe(2);
    expect(findFirstUnfinished(listSteps(CATALOGUE_INSTRUMENT, NOTHING))).toBe(0);
    expect(findFirstUnfinished(listSteps(CATALOGUE_INSTRUMENT, answersOf(EVERYTHING)))).toBeNull();
  });
});

describe("estimatePace", () => {
  it("is 12 seconds until there are three intervals", () => {
    expect(estimatePace([])).toBe(12);
    expect(estimatePace(secondsAfterStart(0, 20, 40))).toBe(12);
    expect(estimatePace(secondsAfterStart(0, 20, 40, 60))).toBe(20);
  });

  it("is the median in any order, without the pause over lunch", () => {
    expect(estimatePace(secondsAfterStart(4000, 0, 10, 28, 4030))).toBe(18);
  });

  it("stays within 3 and 60 seconds", () => {
    expect(estimatePace(secondsAfterStart(0, 0, 0, 0, 1))).toBe(3);
    expect(estimatePace(secondsAfterStart(0, 200, 400, 600))).toBe(60);
  });
});

describe("estimateMinutesLeft", () => {
  const steps = listSteps(CATALOGUE_INSTRUMENT, NOTHING);

  it("rounds up, is seven minutes at the start and none at the end", () => {
    expect(estimateMinutesLeft(steps, 12)).toBe(7);
    expect(estimateMinutesLeft(steps, 12.1)).toBe(8);
    expect(estimateMinutesLeft(listSteps(CATALOGUE_INSTRUMENT, answersOf(EVERYTHING)), 12)).toBe(0);
    const oneLeft = answersOf(EVERYTHING.slice(1));
    expect(estimateMinutesLeft(listSteps(CATALOGUE_INSTRUMENT, oneLeft), 3)).toBe(1);
  });
});

describe("reviewScorecard", () => {
  it("finds nothing missing in a full scorecard", () => {
    expect(reviewScorecard(CATALOGUE_INSTRUMENT, answersOf(EVERYTHING))).toEqual({
      isComplete: true,
      canSubmit: true,
      missing: [],
      unscored: [],
    });
  });

  it("names what is missing and which quality will have no mean", () => {
    const answers = answersOf(EVERYTHING.filter(({ key }) => !/^(EM[123]|trust)$/.test(key)));
    expect(reviewScorecard(CATALOGUE_INSTRUMENT, answers)).toEqual({
      isComplete: false,
      canSubmit: true,
      missing: [
        { qualityKey: "empathy", kind: "item", key: "EM1" },
        { qualityKey: "empathy", kind: "item", key: "EM2" },
        { qualityKey: "empathy", kind: "item", key: "EM3" },
        { qualityKey: "trust", kind: "level", key: "trust" },
      ],
      unscored: ["empathy"],
    });
  });

  it("does not submit a scorecard that says nothing, levels alone included", () => {
    const levels = answersOf(EVERYTHING.filter(({ kind }) => kind === "level"));
    const unseen = answersOf(EVERYTHING.map((answer) => ({ ...answer, value: NOT_OBSERVED })));
    for (const answers of [NOTHING, levels, unseen]) {
      expect(reviewScorecard(CATALOGUE_INSTRUMENT, answers).canSubmit).toBe(false);
    }
    expect(reviewScorecard(CATALOGUE_INSTRUMENT, unseen).isComplete).toBe(true);
  });
});
