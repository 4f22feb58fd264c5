import { describe, expect, it } from "vitest";
import { MOST_REMINDERS, mailTime, mayRemind } from "@/server/domain/rating/mail-time";

const at = (now: string, zone: string) => mailTime(new Date(now), zone).toISOString();

describe("mailTime", () => {
  it.each([
    ["2026-03-02T07:00:00Z", "UTC", "2026-03-02T07:00:00.000Z"],
    ["2026-03-02T19:59:59Z", "UTC", "2026-03-02T19:59:59.000Z"],
    ["2026-03-02T20:00:00Z", "UTC", "2026-03-03T07:00:00.000Z"],
    ["2026-03-02T23:59:00Z", "UTC", "2026-03-03T07:00:00.000Z"],
    ["2026-03-02T00:30:00Z", "UTC", "2026-03-02T07:00:00.000Z"],
    ["2026-03-02T06:59:59Z", "UTC", "2026-03-02T07:00:00.000Z"],
    ["2026-03-02T12:00:00Z", "America/New_York", "2026-03-02T12:00:00.000Z"],
    ["2026-03-02T11:00:00Z", "America/New_York", "2026-03-02T12:00:00.000Z"],
    ["2026-03-02T12:00:00Z", "Asia/Kolkata", "2026-03-02T12:00:00.000Z"],
    ["2026-03-02T15:00:00Z", "Asia/Kolkata", "2026-03-03T01:30:00.000Z"],
    // Clocks go forward in Berlin in that night.
    ["2026-03-28T22:00:00Z", "Europe/Berlin", "2026-03-29T05:00:00.000Z"],
    ["2026-10-24T21:00:00Z", "Europe/Berlin", "2026-10-25T06:00:00.000Z"],
  ])("of %s in %s is %s", (now, zone, expected) => {
    expect(at(now, zone)).toBe(expected);
  });
});

describe("mayRemind", () => {
  const now = new Date("2026-03-20T12:00:00Z");
  const days = (...ago: number[]) => ago.map((one) => new Date(now.getTime() - one * 86_400_000));

  it("waits two days after the last mail", () => {
    expect(mayRemind(days(1.8), now)).toBe(false);
    expect(mayRemind(days(1.999), now)).toBe(true);
    expect(mayRemind(days(2), now)).toBe(true);
    expect(mayRemind(days(9, 1), now)).toBe(false);
    expect(mayRemind([], now)).toBe(true);
  });

  it("reminds three times after the invitation, and no more", () => {
    expect(mayRemind(days(9, 7, 5), now)).toBe(true);
    expect(mayRemind(days(9, 7, 5, 3), now)).toBe(false);
    expect(days(9, 7, 5, 3)).toHaveLength(MOST_REMINDERS + 1);
  });
});
