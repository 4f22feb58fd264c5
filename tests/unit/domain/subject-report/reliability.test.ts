import { describe, expect, it } from "vitest";
import { groupReliability, priorWithinSd } from "@/server/domain/subject-report/reliability";
import golden from "@/tests/reference/golden_vectors.json";

describe("the reliability of a group's mean", () => {
  it.each([
    ["reports", golden.SB["icc1=0.3"]],
    ["colleagues", golden.SB["icc1=0.3"]],
    ["peers", golden.SB["icc1=0.37"]],
    ["manager", golden.SB["icc1=0.5"]],
  ] as const)("of %s grows with raters as published", (group, table) => {
    for (const [raters, value] of Object.entries(table)) {
      expect(groupReliability(group, Number(raters))).toBeCloseTo(value, 2);
    }
  });

  it("makes the spread to expect: six raters have the error .55 √(1 − rel₆)", () => {
    for (const group of ["reports", "peers", "board"] as const) {
      const sem = priorWithinSd(group) / Math.sqrt(6);
      expect(sem).toBeCloseTo(0.55 * Math.sqrt(1 - groupReliability(group, 6)), 12);
    }
    expect(priorWithinSd("reports")).toBeCloseTo(0.7128, 3);
  });
});
