import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT, CATALOGUE_WORDING } from "@/server/domain/instrument/catalogue";
import { Instrument } from "@/server/domain/instrument/instrument";

const { qualities } = CATALOGUE_INSTRUMENT;
const items = qualities.flatMap((quality) => quality.items);
const anchors = qualities.flatMap((quality) => quality.anchors);

describe("CATALOGUE_INSTRUMENT", () => {
  it("is an instrument, and a draft", () => {
    expect(Instrument.parse(CATALOGUE_INSTRUMENT)).toEqual(CATALOGUE_INSTRUMENT);
    expect(CATALOGUE_INSTRUMENT).toMatchObject({ version: "draft-1", status: "draft" });
  });

  it("has 7 qualities, 28 items and 35 anchors, five a quality", () => {
    expect([qualities.length, items.length, anchors.length]).toEqual([7, 28, 35]);
    for (const quality of qualities) {
      expect(quality.anchors.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it("has a key and a comparability of its own for each item", () => {
    expect(new Set(items.map((item) => `${item.key}@${item.version}`)).size).toBe(28);
    expect(new Set(items.map((item) => item.comparability)).size).toBe(28);
    expect(items[0]).toMatchObject({ key: "SV1", version: 1, comparability: "SV1@1" });
  });

  it("puts words where they belong", () => {
    expect(items.at(-1)?.wording.en).toEqual({
      self: "I lend people, tools or budget to my counterpart when the company gains more.",
      other: "Lends people, tools or budget to their counterpart when the company gains more.",
    });
    expect(qualities[3]?.wording.en).toEqual({
      name: "Decisiveness",
      definition: "Makes hard calls in time, with clear ownership and criteria.",
    });
    expect(qualities[5]?.anchors[1]?.wording.en).toBe("Delegates tasks but not decisions.");
  });

  it("labels 1 to 5 and names the window", () => {
    expect(CATALOGUE_INSTRUMENT.scale).toMatchObject({ min: 1, max: 5 });
    expect(CATALOGUE_INSTRUMENT.scale.labels?.en).toEqual({
      options: ["almost never", "seldom", "about half the time", "mostly", "almost always"],
      notObserved: "not observed",
    });
    expect(CATALOGUE_INSTRUMENT.window?.en).toBe("last 6 months");
  });

  it("has every text in every locale", () => {
    const locales = Object.keys(CATALOGUE_WORDING);
    for (const part of [...qualities, ...items, ...anchors]) {
      expect(Object.keys(part.wording)).toEqual(locales);
    }
  });
});
