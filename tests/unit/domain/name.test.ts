import { describe, expect, it } from "vitest";
import { foldName, normaliseName } from "@/server/domain/name";

describe("normaliseName", () => {
  it.each([
    ["  Ada Lovelace ", "Ada Lovelace"],
    ["李雷", "李雷"],
    ["محمد بن سلمان", "محمد بن سلمان"],
    ["שרה\u200f כהן", "שרה\u200f כהן"],
    ["👩‍💻 Team 🇨🇭", "👩‍💻 Team 🇨🇭"],
    ["=SUM(A1)", "=SUM(A1)"],
    ["e\u0301", "é"],
    ["O'Neill-Šmíd, Jr.", "O'Neill-Šmíd, Jr."],
  ])("takes %j", (input, name) => {
    expect(normaliseName(input)).toEqual({ ok: true, name });
  });

  it.each(["", "   ", "\u200b\u200d", "\ufeff", "\u3164", "\u2800\u2800", "\u0301"])(
    "finds nothing visible in %j",
    (input) => {
      expect(normaliseName(input)).toEqual({ ok: false, why: "empty" });
    },
  );

  it.each(["a\u0000b", "a\nb", "a\u007f", "a\u202eb", "a\u2066b\u2069", "a\u2028b", "a\ud800"])(
    "refuses the characters of %j",
    (input) => {
      expect(normaliseName(input)).toEqual({ ok: false, why: "characters" });
    },
  );

  it("counts as a reader does, up to 120", () => {
    const family = "👨‍👩‍👧";
    expect(normaliseName("x".repeat(120)).ok).toBe(true);
    expect(normaliseName("x".repeat(121))).toEqual({ ok: false, why: "too-long" });
    expect(normaliseName(family.repeat(120)).ok).toBe(true);
    expect(normaliseName(family.repeat(121))).toEqual({ ok: false, why: "too-long" });
    expect(normaliseName(`x${"\u0301".repeat(5000)}`)).toEqual({ ok: false, why: "too-long" });
  });
});

describe("foldName", () => {
  it("makes equal what reads equal", () => {
    expect(foldName("  ADA\u00a0 Lovelace ")).toBe(foldName("ada lovelace"));
    expect(foldName("Zoe\u0308")).toBe(foldName("ZOË"));
    expect(foldName("Ada")).not.toBe(foldName("Ade"));
  });
});
