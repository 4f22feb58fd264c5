import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFigure } from "@/server/domain/kpi/figure";

const taken: [string, number][] = [
  ["95.2", 95.2],
  ["95,2", 95.2],
  [" 99.95 % ", 99.95],
  ["1 234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234,567", 1234567],
  ["−3", -3],
  ["+0.5", 0.5],
  [".25", 0.25],
  ["0.125", 0.125],
  ["1.234", 1.234],
  ["2e3", 2000],
  ["0", 0],
];

describe("parseFigure", () => {
  it.each(taken)("takes %j", (text, value) => {
    expect(parseFigure(text)).toEqual({ ok: true, value });
  });

  it("refuses what could mean two things", () => {
    expect(parseFigure("1,234")).toEqual({ ok: false, why: "ambiguous" });
    expect(parseFigure("-1,234")).toEqual({ ok: false, why: "ambiguous" });
  });

  it("refuses text, nothing and what no measure is", () => {
    for (const text of ["good", "12 weeks", "1.2.3", "1,2,3", "0x10", "Infinity", "--3", "3-4"]) {
      expect(parseFigure(text)).toEqual({ ok: false, why: "not-a-number" });
    }
    expect(parseFigure(" ")).toEqual({ ok: false, why: "empty" });
    expect(parseFigure("%")).toEqual({ ok: false, why: "empty" });
    expect(parseFigure("1e99")).toEqual({ ok: false, why: "too-large" });
  });

  it("reads back every figure as JavaScript writes it", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (drawn) => {
        const value = drawn || 0;
        expect(parseFigure(String(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
