import { describe, expect, it } from "vitest";
import { diffWords } from "@/server/domain/instrument/word-diff";

describe("the difference of two texts", () => {
  it("is told word by word", () => {
    expect(
      diffWords("Changes a plan and says why.", "Changes the plan and says why early."),
    ).toEqual([
      { kind: "same", text: "Changes" },
      { kind: "gone", text: "a" },
      { kind: "new", text: "the" },
      { kind: "same", text: "plan and says" },
      { kind: "gone", text: "why." },
      { kind: "new", text: "why early." },
    ]);
  });

  it("of nothing to something is all new, and of the same none", () => {
    expect(diffWords("", "Decides")).toEqual([{ kind: "new", text: "Decides" }]);
    expect(diffWords("Decides", "")).toEqual([{ kind: "gone", text: "Decides" }]);
    expect(diffWords("Decides  late", "Decides late")).toEqual([
      { kind: "same", text: "Decides late" },
    ]);
    expect(diffWords("", "")).toEqual([]);
  });

  it("gives back both texts, whatever they are", () => {
    const words = ["a", "b", "c"];
    const texts = Array.from({ length: 3 ** 4 }, (_, n) =>
      [0, 1, 2, 3].map((at) => words[Math.floor(n / 3 ** at) % 3]).join(" "),
    );
    for (const before of texts) {
      for (const after of texts) {
        const parts = diffWords(before, after);
        const side = (left: string) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join(" ");
        expect([side("new"), side("gone")]).toEqual([before, after]);
      }
    }
  });
});
