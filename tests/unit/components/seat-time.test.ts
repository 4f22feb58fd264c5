import { describe, expect, it } from "vitest";
import { timeScale } from "@/components/position/seat-time";

describe("timeScale", () => {
  it("places days in order between the ends, and leaves room after the last", () => {
    const { x, end } = timeScale(["2026-01-01", "2026-12-31"], [100, 700], 6);
    expect(x("2026-01-01")).toBe(100);
    expect(x("2026-07-01")).toBeGreaterThan(380);
    expect(x("2026-12-31")).toBeLessThan(end);
    expect(x("2999-01-01")).toBe(end);
  });

  it("marks quarters in a year and years in a decade, never more than asked for", () => {
    const year = timeScale(["2026-01-15", "2026-12-31"], [0, 700], 6).ticks;
    expect(year.map(({ label }) => label)).toEqual(["2026-04", "2026-07", "2026-10", "2027-01"]);
    const decade = timeScale(["2016-03-01", "2026-11-24"], [0, 700], 6).ticks;
    expect(decade.map(({ label }) => label)).toEqual(["2018", "2020", "2022", "2024", "2026"]);
    expect(timeScale(["1900-01-01", "2199-01-01"], [0, 1], 4).ticks.length).toBeLessThanOrEqual(4);
  });

  it("knows what to do with a single day", () => {
    const { x, ticks } = timeScale(["2026-05-10", "2026-05-10"], [0, 100], 6);
    expect(x("2026-05-10")).toBe(0);
    expect(ticks).toEqual([]);
  });
});
