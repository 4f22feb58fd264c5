import { describe, expect, it } from "vitest";
import { inLocale, versionedKey } from "@/server/domain/instrument/wording";

describe("inLocale", () => {
  const texts = { en: "trust", de: "Vertrauen", "de-CH": "Vertraue" };

  it("prefers the locale, then its language, then English, then what there is", () => {
    expect(inLocale(texts, "de-CH")).toBe("Vertraue");
    expect(inLocale(texts, "de-AT")).toBe("Vertrauen");
    expect(inLocale(texts, "fr")).toBe("trust");
    expect(inLocale({ pl: "zaufanie" }, "fr")).toBe("zaufanie");
  });

  it("does not take what every object has for a locale", () => {
    expect(inLocale(texts, "constructor")).toBe("trust");
    expect(() => inLocale({}, "toString")).toThrow(RangeError);
  });
});

describe("versionedKey", () => {
  it("joins key and version", () => {
    expect(versionedKey({ key: "SV1", version: 2 })).toBe("SV1@2");
  });
});
