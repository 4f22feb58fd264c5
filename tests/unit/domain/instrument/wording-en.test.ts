import { describe, expect, it } from "vitest";
import { CATALOGUE_QUALITIES } from "@/server/domain/instrument/catalogue-keys";
import { WORDING_EN } from "@/server/domain/instrument/wording-en";

const items = Object.values(WORDING_EN.items);
const anchors = Object.values(WORDING_EN.anchors).flat();

describe("WORDING_EN", () => {
  it("words nothing that the catalogue does not have", () => {
    const qualities = CATALOGUE_QUALITIES.map(({ key, version }) => `${key}@${version}`);
    expect(Object.keys(WORDING_EN.qualities)).toEqual(qualities);
    expect(Object.keys(WORDING_EN.anchors)).toEqual(qualities);
    expect(Object.keys(WORDING_EN.items)).toEqual(
      CATALOGUE_QUALITIES.flatMap((quality) => quality.items.map((key) => `${key}@1`)),
    );
  });

  it("says nothing twice", () => {
    const texts = [...items.flatMap(({ self, other }) => [self, other]), ...anchors];
    const folded = texts.map((text) => text.toLowerCase());
    expect(new Set(folded).size).toBe(28 * 2 + 35);
  });

  it("has the self form begin with 'I' and the other form with a verb, both whole sentences", () => {
    for (const { self, other } of items) {
      expect(self).toMatch(/^I [a-z].*\.$/);
      expect(other).toMatch(/^[A-Z][a-z]+s .*\.$/);
      expect(other).not.toMatch(/\bI\b|\bmy\b/);
    }
    for (const anchor of anchors) expect(anchor).toMatch(/^[A-Z].*[a-z]\.$/);
  });
});
