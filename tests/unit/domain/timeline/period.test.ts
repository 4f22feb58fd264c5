import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayBefore,
  monthsBefore,
  periodStart,
  pointsBetween,
} from "@/server/domain/timeline/period";

describe("periodStart", () => {
  it("looks back by months, or to where the record begins", () => {
    expect(periodStart("6m", "2026-08-15", null)).toBe("2026-02-15");
    expect(periodStart("24m", "2026-08-15", null)).toBe("2024-08-15");
    expect(periodStart("all", "2026-08-15", "2023-03-02")).toBe("2023-03-02");
    expect(periodStart("all", "2026-08-15", null)).toBe("2026-02-15");
    expect(periodStart("all", "2026-08-15", "2027-01-01")).toBe("2026-02-15");
  });
});

describe("pointsBetween", () => {
  it("draws at both ends and on the first of each month between", () => {
    expect(pointsBetween("2026-01-15", "2026-04-01")).toEqual([
      "2026-01-15",
      "2026-02-01",
      "2026-03-01",
      "2026-04-01",
    ]);
    expect(pointsBetween("2026-04-01", "2026-04-01")).toEqual(["2026-04-01"]);
  });

  it("stays ordered, without repeats, and never beyond sixty-one points", () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((n) => {
      return new Date(n * 86_400_000).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        const points = pointsBetween(from, to);
        expect(points.length).toBeLessThanOrEqual(61);
        expect(points).toEqual([...new Set(points)].sort());
        expect(points.at(-1)).toBe(to);
      }),
    );
  });
});

describe("monthsBefore", () => {
  it("ends on the last day of a shorter month", () => {
    expect(monthsBefore("2026-03-31", 1)).toBe("2026-02-28");
    expect(monthsBefore("2024-03-31", 1)).toBe("2024-02-29");
    expect(monthsBefore("2026-01-10", 1)).toBe("2025-12-10");
  });
});

describe("dayBefore", () => {
  it("crosses months and years", () => {
    expect([dayBefore("2026-03-01"), dayBefore("2026-01-01")]).toEqual([
      "2026-02-28",
      "2025-12-31",
    ]);
  });
});
