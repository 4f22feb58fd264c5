import { describe, expect, it } from "vitest";
import { isSameWording, wordingOf } from "@/server/domain/responsibility/wording";

const EN = { name: "Security", definition: "Keeps threats out.", kpis: ["Time to contain"] };

describe("wordingOf", () => {
  it("takes the locale asked for, or the nearest there is", () => {
    const de = { ...EN, name: "Sicherheit" };
    expect(wordingOf({ en: EN, de }, "de-CH")).toEqual(de);
    expect(wordingOf({ en: EN }, "fr")).toEqual(EN);
  });

  it("throws where the store holds something else", () => {
    expect(() => wordingOf({ en: { name: "Security" } })).toThrow();
    expect(() => wordingOf({})).toThrow(RangeError);
  });
});

describe("isSameWording", () => {
  it("looks at name, definition and measures, not at the origin", () => {
    expect(isSameWording(EN, { ...EN, origin: "Somewhere." })).toBe(true);
    expect(isSameWording(EN, { ...EN, name: "Defence" })).toBe(false);
    expect(isSameWording(EN, { ...EN, definition: "Keeps us safe." })).toBe(false);
    expect(isSameWording(EN, { ...EN, kpis: ["Age of patches"] })).toBe(false);
    expect(isSameWording(EN, { ...EN, kpis: [] })).toBe(false);
  });
});
