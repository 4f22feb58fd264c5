import { describe, expect, it } from "vitest";
import { addDays, addMonths, nameOfRound, nextRound } from "@/server/domain/cycle-repeat";
import { dayIn } from "@/server/domain/day";

const cycle = (openedOn: string, months: 3 | 6, closesOn: string | null = null) => {
  return { openedOn, months, closesOn, releasesOn: null };
};

describe("months", () => {
  it("end where they end", () => {
    expect(addMonths("2027-01-31", 3)).toBe("2027-04-30");
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
    expect(addMonths("2027-12-01", 3)).toBe("2028-03-01");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  });

  it("are as PostgreSQL adds them", () => {
    // SELECT d::date + make_interval(months => m), for these d and m.
    const added = ["2027-04-29", "2027-07-29", "2027-10-29", "2028-01-29", "2028-04-29"];
    expect([3, 6, 9, 12, 15].map((months) => addMonths("2027-01-29", months))).toEqual(added);
    const ends = ["2027-06-30", "2027-09-30", "2027-12-31", "2028-03-31", "2028-06-30"];
    expect([3, 6, 9, 12, 15].map((months) => addMonths("2027-03-31", months))).toEqual(ends);
  });

  it("and days pass over a change of clocks", () => {
    expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
    expect(addDays("2027-10-30", 2)).toBe("2027-11-01");
    expect(addDays("2027-03-01", -14)).toBe("2027-02-15");
  });
});

describe("the next round of a cycle", () => {
  it("begins a quarter or half a year after the launch, with days as far apart", () => {
    expect(nextRound(cycle("2027-01-11", 3, "2027-02-01"), "2027-01-12")).toEqual({
      ...{ beginsOn: "2027-04-11", preparedFrom: "2027-03-28", closesOn: "2027-05-02" },
      releasesOn: null,
    });
    expect(nextRound(cycle("2027-01-11", 6), "2027-01-12").beginsOn).toBe("2027-07-11");
    const days = { closesOn: "2027-02-01", releasesOn: "2027-02-08" };
    expect(nextRound({ ...cycle("2027-01-11", 6), ...days }, "2027-05-01")).toMatchObject({
      ...{ closesOn: "2027-08-01", releasesOn: "2027-08-08" },
    });
  });

  it("is counted from the launch, so that a short month moves no later one", () => {
    const from = (today: string) => nextRound(cycle("2026-08-31", 3), today).beginsOn;
    expect(from("2026-09-01")).toBe("2026-11-30");
    expect(from("2026-12-15")).toBe("2027-02-28");
    expect(from("2027-03-20")).toBe("2027-05-31");
  });

  it("may be prepared two weeks late, and is then given up for the one after", () => {
    const from = (today: string) => nextRound(cycle("2027-01-11", 3), today).beginsOn;
    expect(from("2027-04-25")).toBe("2027-04-11");
    expect(from("2027-04-26")).toBe("2027-07-11");
  });

  it("is a day of the organisation, not of the server", () => {
    const launched = new Date("2027-03-31T23:30:00Z");
    const begins = (zone: string) =>
      nextRound(cycle(dayIn(zone, launched), 3), "2027-04-02").beginsOn;
    expect(begins("UTC")).toBe("2027-06-30");
    // An hour later by the clocks of summer, which began on 28 March.
    expect(begins("Europe/Berlin")).toBe("2027-07-01");
    expect(begins("America/New_York")).toBe("2027-06-30");
  });

  it("is called by its month, once", () => {
    expect(nameOfRound("Autumn", "2027-04-30", 120)).toBe("Autumn, 2027-04");
    expect(nameOfRound("Autumn, 2027-04", "2027-07-31", 120)).toBe("Autumn, 2027-07");
    expect(nameOfRound("A".repeat(120), "2027-07-31", 120)).toHaveLength(120);
  });
});
