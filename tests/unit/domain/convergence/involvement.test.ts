import { describe, expect, it } from "vitest";
import { involvementOf } from "@/server/domain/convergence/involvement";
import { LETTERS, type Letters, parseLetters } from "@/server/domain/ownership/letters";

describe("involvementOf", () => {
  it.each<[Letters, number]>([
    ["AR", 4],
    ["A", 3],
    ["R", 2],
    ["C", 1],
    ["I", 0.5],
    ["", 0],
  ])("gives %s %d points", (letters, points) => expect(involvementOf(letters)).toBe(points));

  it.each<[Letters, number]>([
    ["ARCI", 4],
    ["ACI", 3],
    ["RC", 2],
    ["RI", 2],
    ["CI", 1],
  ])("counts the strongest part of %s", (letters, points) =>
    expect(involvementOf(letters)).toBe(points),
  );

  it("never falls by a letter more", () => {
    for (let mask = 0; mask < 16; mask += 1) {
      const set = parseLetters(LETTERS.filter((_, at) => mask & (1 << at)).join("")) ?? "";
      for (const letter of LETTERS) {
        const more = parseLetters(set + letter) ?? "";
        expect(involvementOf(more)).toBeGreaterThanOrEqual(involvementOf(set));
      }
    }
  });
});
