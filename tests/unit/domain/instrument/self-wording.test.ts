import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { otherWording, selfWording } from "@/server/domain/instrument/self-wording";

describe("selfWording", () => {
  it("speaks to the person who rates themself, and says that the version is a draft", () => {
    const words = selfWording(CATALOGUE_INSTRUMENT, "en");
    expect(words).toMatchObject({ version: "draft-1", isDraft: true, window: "last 6 months" });
    expect(words.scale.labels).toHaveLength(5);
    expect(words.qualities.flatMap(({ items }) => items)).toHaveLength(28);
    expect(words.qualities[0]?.items[0]?.text).toMatch(/^I explain/);
    expect(words.qualities.every(({ anchors }) => anchors.length === 5)).toBe(true);
  });

  it("falls back to the words there are", () => {
    expect(selfWording(CATALOGUE_INSTRUMENT, "fr").qualities[0]?.name).toBe("Strategic vision");
  });

  it("has no labels where only the numbers have meaning", () => {
    const { labels: _, ...scale } = CATALOGUE_INSTRUMENT.scale;
    const words = selfWording({ ...CATALOGUE_INSTRUMENT, scale, window: undefined }, "en");
    expect(words.scale).toMatchObject({ labels: [], notObserved: null });
    expect(words.window).toBeNull();
  });
});

describe("otherWording", () => {
  it("speaks of somebody else, in the same places", () => {
    const [self, other] = [selfWording, otherWording].map((of) => of(CATALOGUE_INSTRUMENT, "en"));
    expect(other?.qualities[0]?.items[0]?.text).toMatch(/^Explains/);
    const keys = (words: typeof self) =>
      words?.qualities.map(({ key, items }) => [key, items.map((item) => item.key)]);
    expect(keys(other)).toEqual(keys(self));
  });
});
