import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasLetter, LETTERS, parseLetters, toggleLetter } from "@/server/domain/ownership/letters";

describe("parseLetters", () => {
  it("takes letters in any case and order, with what people put between them", () => {
    expect(parseLetters("ra")).toBe("AR");
    expect(parseLetters(" R / A ")).toBe("AR");
    expect(parseLetters("I,C;c")).toBe("CI");
    expect(parseLetters("A&R")).toBe("AR");
    expect(parseLetters("")).toBe("");
  });

  it("refuses anything that is not one of the four", () => {
    expect(parseLetters("X")).toBeNull();
    expect(parseLetters("A-R")).toBeNull();
    expect(parseLetters("accountable")).toBeNull();
  });
});

describe("toggleLetter", () => {
  it("adds what was missing in its place and takes out what was there", () => {
    expect(toggleLetter("", "R")).toBe("R");
    expect(toggleLetter("R", "A")).toBe("AR");
    expect(toggleLetter("ARCI", "C")).toBe("ARI");
    expect(toggleLetter("I", "I")).toBe("");
  });

  it("undoes itself and keeps the order, whatever the set", () => {
    fc.assert(
      fc.property(fc.subarray([...LETTERS]), fc.constantFrom(...LETTERS), (chosen, letter) => {
        const set = parseLetters(chosen.join(""));
        expect(set).not.toBeNull();
        if (set === null) return;
        const toggled = toggleLetter(set, letter);
        expect(hasLetter(toggled, letter)).toBe(!hasLetter(set, letter));
        expect(toggleLetter(toggled, letter)).toBe(set);
        expect(parseLetters(toggled)).toBe(toggled);
      }),
    );
  });
});
