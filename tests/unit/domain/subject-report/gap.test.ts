import { describe, expect, it } from "vitest";
import { gapOf, paneOf, SELF_SEM } from "@/server/domain/subject-report/gap";
import golden from "@/tests/reference/golden_vectors.json";

const others = (mean: number, rest = {}) => {
  return { mean, weighted: mean, se: 0.1, df: 8, raters: 10, groups: 2, ...rest };
};

describe("a gap between self and others", () => {
  it("is the golden vector: SE .3336, t 2.132, limit .711, and 1.05 passes it", () => {
    const { self, mean, se, gap } = golden.gap;
    expect(Math.hypot(se, SELF_SEM)).toBeCloseTo(0.3336, 4);
    const found = gapOf(self, others(mean, { se, df: 4, raters: 5, groups: 1 }));
    expect(found.gap).toBeCloseTo(gap, 12);
    expect(found.limit).toBeCloseTo(0.711, 3);
    expect(found.label).toBe("blind-spot");
  });

  it.each([
    [4.5, 3.2, "blind-spot", "blind"],
    [5, 3.5, "over-stated-strength", "hidden"],
    [3, 4.2, "hidden-strength", "blind"],
    [2, 3.2, "harsh-self-view", "hidden"],
    [4.1, 4, "agreed-strength", "open"],
    [3, 3.4, "agreed-development", "open"],
  ])("of %f against %f is %s", (self, mean, label, pane) => {
    const gap = gapOf(self, others(mean));
    expect(gap.label).toBe(label);
    expect(paneOf(gap)).toBe(pane);
  });

  it("is not clear yet where it is no larger than chance, or raters are too few", () => {
    expect(gapOf(4.2, others(3.6, { se: 0.4 })).label).toBe("not-clear");
    expect(gapOf(4.5, others(3.2, { raters: 2 })).label).toBe("not-clear");
    expect(gapOf(4.5, others(3.2, { df: 1 }))).toMatchObject({ label: "not-clear", limit: null });
    expect(paneOf(gapOf(4.5, others(3.2, { df: 1 })))).toBeNull();
    expect(paneOf(null)).toBe("unknown");
  });

  it("counts half a point as enough, whatever rounding does to it", () => {
    expect(gapOf(4.1, others(3.6, { se: 0, df: 1000 })).label).not.toBe("agreed-strength");
  });
});
