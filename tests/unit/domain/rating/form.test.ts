import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { arraysOf, askedOf, isAnswer, isSendable, ratingFormOf } from "@/server/domain/rating/form";
import { answersOf } from "@/server/domain/scorecard/answer";

const item = (key: string, value: number | "not-observed") => ({
  kind: "item" as const,
  key,
  value,
});

describe("ratingFormOf", () => {
  it("sorts answers, comments and how often one works together; the later counts", () => {
    const form = ratingFormOf([
      item("SV1", 2),
      item("SV1", 4),
      { kind: "level", key: "trust", value: "not-observed" },
      { kind: "comment", key: "2", value: "first" },
      { kind: "comment", key: "2", value: "second" },
      { kind: "together", key: "together", value: "weekly" },
      { kind: "importance", key: "importance", value: "trust\nempathy" },
    ]);
    expect(form.answers.items.get("SV1")).toBe(4);
    expect(form.answers.levels.get("trust")).toBe("not-observed");
    expect([...form.comments]).toEqual([[2, "second"]]);
    expect(form.together).toBe("weekly");
    expect(form.importance).toEqual(["trust", "empathy"]);
  });

  it("knows no other word for how often", () => {
    const entries = [{ kind: "together" as const, key: "together", value: "hourly" }];
    expect(ratingFormOf(entries).together).toBeNull();
  });
});

describe("isAnswer", () => {
  it("tells answers from words", () => {
    expect(isAnswer(item("SV1", 1))).toBe(true);
    expect(isAnswer({ kind: "comment", value: "x" })).toBe(false);
  });
});

describe("arraysOf", () => {
  const { qualities } = CATALOGUE_INSTRUMENT;

  it("puts 28 items and 7 levels in the order of the instrument, open and not observed as null", () => {
    const answers = answersOf([
      item("SV2", 5),
      item("CQ1", "not-observed"),
      item("RE4", 1),
      { kind: "level", key: "resourcefulness", value: 3 },
    ]);
    const { items, levels } = arraysOf({ qualities }, "full", answers);
    expect(items).toHaveLength(28);
    expect(items.filter((value) => value !== null)).toEqual([5, 1]);
    expect([items[1], items[4], items[27]]).toEqual([5, null, 1]);
    expect(levels).toEqual([null, null, null, null, null, null, 3]);
  });

  it("has no items in a pulse", () => {
    const asked = askedOf(qualities, "pulse", null);
    expect(asked.every(({ items }) => items.length === 0)).toBe(true);
    const { items, levels } = arraysOf({ qualities }, "pulse", answersOf([item("SV2", 5)]));
    expect(items).toEqual([]);
    expect(levels).toHaveLength(7);
    expect(askedOf(qualities, "full", null)).toBe(qualities);
  });

  it("has one item at its own place and no levels in a follow-up", () => {
    const asked = askedOf(qualities, "behaviour", "CQ2");
    expect(asked.map(({ key, items, anchors }) => [key, items.length, anchors.length])).toEqual([
      ["cultural-intelligence", 1, 0],
    ]);
    const { items, levels } = arraysOf({ qualities }, "behaviour", answersOf([item("CQ2", 5)]));
    expect(items).toHaveLength(28);
    expect(items.flatMap((value, place) => (value === null ? [] : [[place, value]]))).toEqual([
      [5, 5],
    ]);
    expect(levels).toEqual([]);
    expect(askedOf(qualities, "behaviour", null)).toEqual([]);
  });
});

describe("isSendable", () => {
  it("wants one number, an item or a level", () => {
    expect(isSendable(answersOf([]))).toBe(false);
    expect(isSendable(answersOf([item("SV1", "not-observed")]))).toBe(false);
    expect(isSendable(answersOf([item("SV1", 1)]))).toBe(true);
    expect(isSendable(answersOf([{ kind: "level", key: "trust", value: 1 }]))).toBe(true);
  });
});
