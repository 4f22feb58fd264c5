import { describe, expect, it } from "vitest";
import type { GapLabel } from "@/server/domain/subject-report/gap";
import { importanceOf, weightOf } from "@/server/domain/subject-report/importance";

const others = (mean: number) => {
  return { mean, weighted: mean, se: 0.2, df: 4, raters: 6, groups: 2 };
};
const quality = (key: string, label: GapLabel | null, gap = 0, mean: number | null = 3) => ({
  key,
  gap: label === null ? null : { gap, limit: 0.4, label },
  others: mean === null ? null : others(mean),
});
const by = (author: "manager" | "self", qualityKey: string, choices = 1) => {
  return { author, qualityKey, choices };
};

describe("what matters most in a role", () => {
  const qualities = [
    quality("a", "blind-spot", 0.8),
    quality("b", "blind-spot", 1.4),
    quality("c", "agreed-strength", 0.2, 4),
    quality("d", "not-clear", 2, 4),
    quality("e", null, 0, 3.4),
    quality("f", null, 0, null),
  ];

  it("is told by whom, and how others see it: the widest clear gap, a label, or the mean alone", () => {
    const found = importanceOf(qualities, [
      ...["a", "b", "c"].map((key) => by("manager", key, key === "a" ? 2 : 1)),
      ...["b", "d", "f"].map((key) => by("self", key)),
    ]);
    expect(found).toEqual({
      both: [{ qualityKey: "b", managers: 1, isOwn: true, seenAs: "widest-gap" }],
      byManager: [
        { qualityKey: "a", managers: 2, isOwn: false, seenAs: "blind-spot" },
        { qualityKey: "c", managers: 1, isOwn: false, seenAs: "agreed-strength" },
      ],
      byOneself: [
        { qualityKey: "d", managers: 0, isOwn: true, seenAs: "strong" },
        { qualityKey: "f", managers: 0, isOwn: true, seenAs: "untold" },
      ],
    });
    expect(["b", "a", "d", "e"].map((key) => weightOf(found, key))).toEqual([2, 1, 1, 0]);
  });

  it("is nothing where no manager said anything, and then weighs nothing", () => {
    expect(importanceOf(qualities, [by("self", "a")])).toBeNull();
    expect(importanceOf(qualities, [])).toBeNull();
    expect(weightOf(null, "a")).toBe(0);
  });

  it("calls no gap the widest that did not pass its gates", () => {
    const calm = [quality("c", "agreed-strength", 0.4), quality("e", null, 0, 3.4)];
    const found = importanceOf(calm, [by("manager", "c"), by("manager", "e")]);
    expect(found?.byManager.map(({ seenAs }) => seenAs)).toEqual(["agreed-strength", "developing"]);
  });
});
