import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { type AnswerValue, answersOf, NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import { listQualityHistories, type SelfRating } from "@/server/domain/scorecard/history";

const KEYS = ["TR1", "TR2", "TR3", "TR4"];

/** The catalogue with the named items of Trust given another meaning. */
function revised(keys: readonly string[]): Instrument {
  const qualities = CATALOGUE_INSTRUMENT.qualities.map((quality) => ({
    ...quality,
    items: quality.items.map((item) =>
      keys.includes(item.key) ? { ...item, version: 2, comparability: `${item.key}@2` } : item,
    ),
  }));
  return { ...CATALOGUE_INSTRUMENT, version: "draft-2", qualities };
}

function rating(
  day: number,
  values: readonly AnswerValue[],
  level: AnswerValue = 3,
  instrument: Instrument = CATALOGUE_INSTRUMENT,
): SelfRating {
  const items = values.map((value, i) => ({ kind: "item" as const, key: KEYS[i] ?? "", value }));
  return {
    submittedAt: new Date(Date.UTC(2026, 0, day)),
    instrument,
    answers: answersOf([...items, { kind: "level", key: "trust", value: level }]),
  };
}

function trustPoints(...ratings: SelfRating[]) {
  return listQualityHistories(ratings).find((h) => h.qualityKey === "trust")?.points ?? [];
}

describe("listQualityHistories", () => {
  it("has one series a quality, none without self-ratings", () => {
    expect(listQualityHistories([])).toEqual([]);
    expect(listQualityHistories([rating(1, [3, 3, 3, 3])])).toHaveLength(7);
  });

  it("orders by time and compares with the one before", () => {
    const points = trustPoints(rating(9, [4, 4, 5, 5], 4), rating(1, [3, 3, 4, 4], 2));
    expect(points.map(({ mean, level }) => [mean, level])).toEqual([
      [3.5, 2],
      [4.5, 4],
    ]);
    expect(points[0]?.change).toBeNull();
    expect(points[1]?.change).toEqual({ delta: 1, items: 4, isBroken: false, levelDelta: 2 });
  });

  it("compares only the items answered in both, at least half of them", () => {
    const before = rating(1, [1, 5, NOT_OBSERVED, 3]);
    // Means are 3 and 4; over the two items answered in both the means are 3 and 2.
    const after = rating(2, [NOT_OBSERVED, 3, 9, 1]);
    expect(trustPoints(before, after)[1]?.change).toMatchObject({ delta: -2, items: 2 });
    const later = rating(3, [2, NOT_OBSERVED, NOT_OBSERVED, 2]);
    expect(trustPoints(after, later)[1]?.change).toMatchObject({ delta: null, items: 1 });
  });

  it("marks a break and compares the rest when an item's meaning changed", () => {
    const points = trustPoints(
      rating(1, [1, 2, 2, 2]),
      rating(2, [5, 3, 3, 3], 4, revised(["TR1"])),
    );
    expect(points[1]?.change).toEqual({ delta: 1, items: 3, isBroken: true, levelDelta: null });
  });

  it("compares nothing when most meanings or the scale changed", () => {
    const others = revised(["TR1", "TR2", "TR3"]);
    expect(
      trustPoints(rating(1, [1, 1, 1, 1]), rating(2, [5, 5, 5, 5], 3, others))[1]?.change,
    ).toEqual({ delta: null, items: 1, isBroken: true, levelDelta: null });
    const wider = { ...revised([]), scale: { min: 1, max: 7 } };
    expect(
      trustPoints(rating(1, [1, 1, 1, 1]), rating(2, [5, 5, 5, 5], 3, wider))[1]?.change,
    ).toEqual({
      delta: null,
      items: 0,
      isBroken: true,
      levelDelta: null,
    });
  });

  it("follows an item whose key changed while its meaning stayed", () => {
    const renamed = revised([]);
    const qualities = renamed.qualities.map((quality) => ({
      ...quality,
      items: quality.items.map((item) => ({ ...item, key: item.key.replace("TR", "T") })),
    }));
    const after: SelfRating = {
      submittedAt: new Date(Date.UTC(2026, 1, 1)),
      instrument: { ...renamed, qualities },
      answers: answersOf(
        ["T1", "T2", "T3", "T4"].map((key) => ({ kind: "item" as const, key, value: 4 })),
      ),
    };
    expect(trustPoints(rating(1, [3, 3, 3, 3]), after)[1]?.change).toMatchObject({
      delta: 1,
      items: 4,
      isBroken: false,
    });
  });

  it("has no difference of levels where one was not observed", () => {
    const points = trustPoints(rating(1, [3, 3, 3, 3], NOT_OBSERVED), rating(2, [3, 3, 3, 3], 5));
    expect(points[1]?.change?.levelDelta).toBeNull();
  });
});
