import { describe, expect, it } from "vitest";
import { auditSystem } from "@/server/domain/disclosure/audit";
import { type Pattern, systemOf } from "@/server/domain/disclosure/patterns";

const ALL = 0b1111;
const everything = { hasMean: true, items: [true, true, true, true] };
const meanOnly = { hasMean: true, items: [false, false, false, false] };
const verdict = (patterns: Pattern[], plan = everything) =>
  auditSystem(systemOf(patterns, plan), 3);

describe("the equations of a quality", () => {
  it("are safe where everybody answered everything", () => {
    expect(verdict([{ mask: ALL, raters: 3 }])).toBe("safe");
    expect(verdict([{ mask: ALL, raters: 2 }])).toBe("unsafe");
  });

  it("tell of one rater who left an item out: the others cancel", () => {
    const one = [
      { mask: ALL, raters: 4 },
      { mask: 0b0111, raters: 1 },
    ];
    expect(verdict(one)).toBe("unsafe");
    expect(verdict(one, meanOnly)).toBe("safe");
    // Without the item that was left out the rest cannot be told apart from it.
    expect(verdict(one, { hasMean: false, items: [true, true, true, true] })).toBe("safe");
  });

  it("are safe again where enough left something out", () => {
    expect(
      verdict([
        { mask: ALL, raters: 4 },
        { mask: 0b0111, raters: 3 },
      ]),
    ).toBe("safe");
  });

  it("hold the weights of incomplete forms: a third each where three items were answered", () => {
    const { rows, columns } = systemOf(
      [
        { mask: ALL, raters: 3 },
        { mask: 0b0111, raters: 1 },
        { mask: 0b0001, raters: 1 },
      ],
      meanOnly,
    );
    expect(columns).toHaveLength(12);
    expect(rows).toEqual([[3, 3, 3, 3, 4, 4, 4, 0, 0, 0, 0, 0]]);
  });
});
