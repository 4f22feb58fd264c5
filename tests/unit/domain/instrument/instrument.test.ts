import { describe, expect, it } from "vitest";
import { Instrument } from "@/server/domain/instrument/instrument";

const IMPORTED = {
  key: "last-year",
  version: "1",
  status: "imported",
  name: "Last year's survey",
  scale: { min: 0, max: 10 },
  qualities: [
    {
      key: "communication",
      version: 1,
      wording: { en: { name: "Communication", definition: "" } },
      items: [
        {
          key: "q1",
          version: 1,
          comparability: "last-year/q1",
          wording: { en: { self: "Q1", other: "Q1" } },
        },
      ],
      anchors: [],
    },
  ],
};
const [QUALITY] = IMPORTED.qualities;
const [ITEM] = QUALITY?.items ?? [];

function isInstrument(change: object): boolean {
  return Instrument.safeParse({ ...IMPORTED, ...change }).success;
}

describe("Instrument", () => {
  it("takes an imported instrument without anchors, labels and window", () => {
    expect(Instrument.parse(IMPORTED)).toEqual(IMPORTED);
  });

  it.each([
    [{ min: 1, max: 2 }, true],
    [{ min: 0, max: 10 }, true],
    [{ min: -5, max: 5 }, true],
    [{ min: 1, max: 1 }, false],
    [{ min: 5, max: 1 }, false],
    [{ min: 0, max: 11 }, false],
    [{ min: 0.5, max: 4 }, false],
    [{ min: 1, max: 3, labels: { en: { options: ["a", "b", "c"], notObserved: "n" } } }, true],
    [{ min: 1, max: 3, labels: { en: { options: ["a", "b"], notObserved: "n" } } }, false],
  ])("takes 2 to 11 whole options, each labelled or none: %j is %s", (scale, expected) => {
    expect(isInstrument({ scale })).toBe(expected);
  });

  it("refuses keys given twice", () => {
    expect(isInstrument({ qualities: [QUALITY, QUALITY] })).toBe(false);
    expect(isInstrument({ qualities: [QUALITY, { ...QUALITY, key: "other" }] })).toBe(false);
    expect(isInstrument({ qualities: [{ ...QUALITY, items: [ITEM, ITEM] }] })).toBe(false);
    expect(
      isInstrument({ qualities: [{ ...QUALITY, items: [ITEM, { ...ITEM, key: "q2" }] }] }),
    ).toBe(true);
  });

  it("refuses an instrument without qualities, items or wording", () => {
    expect(isInstrument({ qualities: [] })).toBe(false);
    expect(isInstrument({ qualities: [{ ...QUALITY, items: [] }] })).toBe(false);
    expect(isInstrument({ qualities: [{ ...QUALITY, items: [{ ...ITEM, wording: {} }] }] })).toBe(
      false,
    );
  });

  it("takes anchors only as levels from 1 without gaps", () => {
    const anchors = (levels: number[]) =>
      levels.map((level) => ({ level, wording: { en: `Level ${level}` } }));
    const withAnchors = (levels: number[]) =>
      isInstrument({ qualities: [{ ...QUALITY, anchors: anchors(levels) }] });
    expect(withAnchors([1, 2, 3])).toBe(true);
    expect(withAnchors([0, 1, 2])).toBe(false);
    expect(withAnchors([1, 3])).toBe(false);
    expect(withAnchors([1, 1, 2])).toBe(false);
  });
});
