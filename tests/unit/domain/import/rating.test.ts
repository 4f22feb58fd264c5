import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRatingReader } from "@/server/domain/import/rating";

const read = createRatingReader({ min: 1, max: 5 }, ["NA", "N/A", "-"]);

describe("ratings", () => {
  it("reads each option of a scale, and nothing else among the integers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: -50, max: 50 }),
        (min, width, value) => {
          const reading = createRatingReader({ min, max: min + width }, [])(` ${value} `);
          const isOnScale = value >= min && value <= min + width;
          expect(reading).toEqual(
            isOnScale
              ? { ok: true, value }
              : { ok: false, code: "rating_outside_scale", params: { min, max: min + width } },
          );
        },
      ),
    );
  });

  it.each(["", "  ", "NA", "n/a", "-"])("takes %j for not answered", (cell) => {
    expect(read(cell)).toEqual({ ok: true, value: null });
  });

  it.each([
    ["3,0", "rating_decimal_comma"],
    [",5", "rating_decimal_comma"],
    ["3.0", "rating_not_integer"],
    ["3.7e0", "rating_not_integer"],
    ["three", "rating_not_a_number"],
    ["0x3", "rating_not_a_number"],
    ["=3", "rating_not_a_number"],
    ["3 4", "rating_not_a_number"],
    ["6", "rating_outside_scale"],
    ["-1", "rating_outside_scale"],
    ["99999999999999999999", "rating_outside_scale"],
  ])("refuses %j as %s", (cell, code) => {
    expect(read(cell)).toEqual({ ok: false, code, params: { min: 1, max: 5 } });
  });

  it("reads leading zeros and a sign, and an option of the scale even when listed as blank", () => {
    expect(read("03")).toEqual({ ok: true, value: 3 });
    expect(read("+3")).toEqual({ ok: true, value: 3 });
    expect(createRatingReader({ min: 0, max: 5 }, ["0"])("0")).toEqual({ ok: true, value: 0 });
    expect(Object.is(readZero("-0"), 0)).toBe(true);
  });
});

function readZero(cell: string): number | null {
  const reading = createRatingReader({ min: 0, max: 5 }, [])(cell);
  return reading.ok ? reading.value : null;
}
