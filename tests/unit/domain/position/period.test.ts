import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstOverlap,
  isInOrder,
  isOn,
  isWithin,
  overlaps,
  type Period,
  stretchesOf,
  vacantSince,
} from "@/server/domain/position/period";

const may: Period = { fromDay: "2026-05-01", toDay: "2026-06-01" };
const june: Period = { fromDay: "2026-06-01", toDay: "2026-07-01" };
const sinceMay: Period = { fromDay: "2026-05-01", toDay: null };

describe("isInOrder", () => {
  it("asks for an end after the beginning, or none", () => {
    expect([may, sinceMay].map(isInOrder)).toEqual([true, true]);
    expect(isInOrder({ fromDay: "2026-05-01", toDay: "2026-05-01" })).toBe(false);
    expect(isInOrder({ fromDay: "2026-05-02", toDay: "2026-05-01" })).toBe(false);
  });
});

describe("isOn", () => {
  it("counts the first day and not the last", () => {
    expect(isOn(may, "2026-05-01")).toBe(true);
    expect(isOn(may, "2026-05-31")).toBe(true);
    expect(isOn(may, "2026-06-01")).toBe(false);
    expect(isOn(may, "2026-04-30")).toBe(false);
    expect(isOn(sinceMay, "2999-01-01")).toBe(true);
  });
});

describe("overlaps", () => {
  it("lets one begin on the day the other ends", () => {
    expect(overlaps(may, june)).toBe(false);
    expect(overlaps(june, may)).toBe(false);
    expect(overlaps(sinceMay, june)).toBe(true);
    expect(overlaps(may, { fromDay: "2026-05-31", toDay: null })).toBe(true);
  });
});

describe("isWithin", () => {
  it("asks for both ends", () => {
    expect(isWithin(june, sinceMay)).toBe(true);
    expect(isWithin(may, may)).toBe(true);
    expect(isWithin(sinceMay, may)).toBe(false);
    expect(isWithin(may, june)).toBe(false);
  });
});

describe("firstOverlap", () => {
  it("names the earliest in the way, or none", () => {
    expect(firstOverlap(sinceMay, [june, may])).toBe(may);
    expect(firstOverlap(june, [may])).toBeNull();
  });
});

describe("stretchesOf", () => {
  it("shows the gaps between holders", () => {
    const life = { fromDay: "2026-01-01", toDay: "2026-12-01" };
    expect(stretchesOf(life, [june, { fromDay: "2026-02-01", toDay: "2026-03-01" }])).toEqual([
      { fromDay: "2026-01-01", toDay: "2026-02-01", holding: null },
      {
        fromDay: "2026-02-01",
        toDay: "2026-03-01",
        holding: { fromDay: "2026-02-01", toDay: "2026-03-01" },
      },
      { fromDay: "2026-03-01", toDay: "2026-06-01", holding: null },
      { ...june, holding: june },
      { fromDay: "2026-07-01", toDay: "2026-12-01", holding: null },
    ]);
  });

  it("is one vacancy without holders, and one holding without end", () => {
    expect(stretchesOf(sinceMay, [])).toEqual([{ ...sinceMay, holding: null }]);
    expect(stretchesOf(sinceMay, [sinceMay])).toEqual([{ ...sinceMay, holding: sinceMay }]);
  });

  it("cuts off what lies outside the life", () => {
    expect(stretchesOf(june, [sinceMay])).toEqual([{ ...june, holding: sinceMay }]);
    expect(stretchesOf(june, [may])).toEqual([{ ...june, holding: null }]);
  });

  it("covers every day of the life once", () => {
    const days = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 20 });
    const name = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, (ends, cuts) => {
        const life = { fromDay: name(Math.min(...ends)), toDay: name(Math.max(...ends) + 1) };
        const sorted = [...new Set(cuts)].sort((a, b) => a - b);
        const holdings = sorted.flatMap((from, index) => {
          const to = sorted[index + 1];
          return to !== undefined && index % 2 === 0
            ? [{ fromDay: name(from), toDay: name(to) }]
            : [];
        });
        const stretches = stretchesOf(life, holdings);
        for (let day = 0; day < 101; day += 1) {
          const on = stretches.filter((one) => isOn(one, name(day)));
          expect(on).toHaveLength(isOn(life, name(day)) ? 1 : 0);
          const holder = holdings.find((one) => isOn(one, name(day))) ?? null;
          if (on[0]) expect(on[0].holding).toBe(holder);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("vacantSince", () => {
  it("names the day the last holder left", () => {
    expect(vacantSince({ fromDay: "2026-01-01", toDay: null }, [may], "2026-08-01")).toBe(
      "2026-06-01",
    );
    expect(vacantSince({ fromDay: "2026-01-01", toDay: null }, [], "2026-08-01")).toBe(
      "2026-01-01",
    );
  });

  it("names none while somebody holds the seat, or there is no seat", () => {
    expect(vacantSince(sinceMay, [sinceMay], "2026-08-01")).toBeNull();
    expect(vacantSince(may, [], "2026-08-01")).toBeNull();
  });
});
