import { describe, expect, it } from "vitest";
import type { GapLabel } from "@/server/domain/subject-report/gap";
import { suggestionsFor } from "@/server/domain/subject-report/suggestions";

const quality = (key: string, label: GapLabel | null, gap = 1, weight = 0) => {
  return { key, label, gap, others: 3, weight };
};
const gapIn = (qualityKey: string, isClear = true) => {
  return { qualityKey, isClear, gap: 1, limit: 0.5, higher: "manager", lower: "reports" } as const;
};

describe("suggestions", () => {
  it("are three at most, what others see and one does not first", () => {
    const found = suggestionsFor(
      [
        quality("a", "hidden-strength", -1),
        quality("b", "agreed-development", 0.1),
        quality("c", "blind-spot", 0.8),
        quality("d", "blind-spot", 1.4),
      ],
      [],
      [{ key: "D1", qualityKey: "d", mean: 2 }],
    );
    expect(found.map(({ rule, qualityKey }) => [rule, qualityKey])).toEqual([
      ["ask-examples", "d"],
      ["ask-examples", "c"],
      ["work-on", "b"],
    ]);
    expect(found[0]?.itemKey).toBe("D1");
    expect(found[1]?.itemKey).toBeNull();
  });

  it("are one a quality, and ask the group that sees less", () => {
    const found = suggestionsFor(
      [quality("a", "agreed-development")],
      [gapIn("a"), gapIn("b")],
      [],
    );
    expect(found.map(({ rule, qualityKey, group }) => [rule, qualityKey, group])).toEqual([
      ["work-on", "a", null],
      ["ask-group", "b", "reports"],
    ]);
  });

  it("prefer, among those of one rule, what matters in the role", () => {
    const found = suggestionsFor(
      [
        quality("a", "blind-spot", 1.4),
        quality("b", "blind-spot", 0.6, 1),
        quality("c", "blind-spot", 0.5, 2),
        quality("d", "agreed-development", 0.1, 2),
      ],
      [],
      [],
    );
    expect(found.map(({ qualityKey }) => qualityKey)).toEqual(["c", "b", "a"]);
  });

  it("ask first the group that differs on what matters", () => {
    const found = suggestionsFor([quality("b", null, 0, 1)], [gapIn("a"), gapIn("b")], []);
    expect(found.map(({ qualityKey }) => qualityKey)).toEqual(["b", "a"]);
  });

  it("are none where nothing is clear", () => {
    const calm = [quality("a", "not-clear"), quality("b", "agreed-strength"), quality("c", null)];
    expect(suggestionsFor(calm, [gapIn("a", false)], [])).toEqual([]);
  });
});
