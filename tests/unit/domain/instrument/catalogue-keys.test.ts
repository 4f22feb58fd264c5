import { describe, expect, it } from "vitest";
import {
  CATALOGUE_QUALITIES,
  FIRST_VERSION,
  ITEM_VERSIONS,
} from "@/server/domain/instrument/catalogue-keys";

const keys: readonly string[] = CATALOGUE_QUALITIES.flatMap((quality) => quality.items);

describe("CATALOGUE_QUALITIES", () => {
  it("has the seven qualities in their order, four items each", () => {
    expect(CATALOGUE_QUALITIES.map(({ key }) => key)).toEqual([
      "strategic-vision",
      "cultural-intelligence",
      "adaptability",
      "decisiveness",
      "empathy",
      "trust",
      "resourcefulness",
    ]);
    for (const { items } of CATALOGUE_QUALITIES) expect(items).toHaveLength(4);
  });

  it("names each item once, from SV1 to RE4", () => {
    expect(new Set(keys).size).toBe(28);
    expect([keys[0], keys.at(-1)]).toEqual(["SV1", "RE4"]);
  });
});

describe("ITEM_VERSIONS", () => {
  it("is comparable from a version that was, and speaks of items there are", () => {
    const versions = [...Object.values(ITEM_VERSIONS), FIRST_VERSION];
    for (const { version, comparableFrom } of versions) {
      expect(comparableFrom).toBeGreaterThanOrEqual(1);
      expect(comparableFrom).toBeLessThanOrEqual(version);
    }
    expect(Object.keys(ITEM_VERSIONS).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
