import { describe, expect, it } from "vitest";
import { letterOf, parseShown, shownLetter, shownLetters } from "@/server/domain/ownership/labels";

describe("two sets of words for one model", () => {
  it("calls who does the work driver and puts them first", () => {
    expect(shownLetters("ARCI", "raci")).toBe("ARCI");
    expect(shownLetters("ARCI", "daci")).toBe("DACI");
    expect(shownLetter("A", "daci")).toBe("A");
  });

  it("takes keys in either case, each in its own words only", () => {
    expect(letterOf("r", "raci")).toBe("R");
    expect(letterOf("d", "daci")).toBe("R");
    expect(letterOf("r", "daci")).toBeNull();
    expect(letterOf("d", "raci")).toBeNull();
  });

  it("reads what it shows", () => {
    for (const labels of ["raci", "daci"] as const) {
      for (const letters of ["", "A", "AR", "RCI", "ARCI"] as const) {
        expect(parseShown(shownLetters(letters, labels), labels)).toBe(letters);
      }
    }
    expect(parseShown("R", "daci")).toBeNull();
  });
});
