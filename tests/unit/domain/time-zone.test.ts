import { describe, expect, it } from "vitest";
import { TimeZone } from "@/server/domain/field";
import { isTimeZone, timeZones, todaysZoneName } from "@/server/domain/time-zone";

const hoursIn = (timeZone: string) =>
  ["2026-01-15", "2026-07-15"].map((day) =>
    new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
      .formatToParts(new Date(`${day}T12:00:00Z`))
      .find(({ type }) => type === "timeZoneName"),
  );

describe("time zones", () => {
  it("are offered once each, UTC first, by the names of today", () => {
    const zones = timeZones();
    expect(zones[0]).toBe("UTC");
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of ["Asia/Kolkata", "Europe/Kyiv", "America/Argentina/Buenos_Aires"]) {
      expect(zones).toContain(zone);
    }
    for (const zone of ["Asia/Calcutta", "Europe/Kiev", "Asia/Saigon"]) {
      expect(zones).not.toContain(zone);
    }
    expect(zones.every(isTimeZone)).toBe(true);
  });

  it("keep an older name that somebody has chosen", () => {
    expect(timeZones("Asia/Calcutta")).toContain("Asia/Calcutta");
    expect(timeZones("Asia/Kolkata")).toHaveLength(timeZones().length);
  });

  it("have the same hours by either name", () => {
    const renamed = Intl.supportedValuesOf("timeZone").filter((one) => todaysZoneName(one) !== one);
    for (const zone of renamed) expect(hoursIn(todaysZoneName(zone))).toEqual(hoursIn(zone));
  });

  it.each(["Asia/Kolkata", "Asia/Calcutta", "US/Pacific", "Etc/GMT+5", "UTC", "EST5EDT"])(
    "accept %s",
    (zone) => expect(TimeZone.safeParse(zone).success).toBe(true),
  );

  it.each(["", "+05:30", "-03:00", "Mars/Olympus", "Europe/Berlin; DROP", "Factory"])(
    "refuse '%s'",
    (zone) => expect(TimeZone.safeParse(zone).success).toBe(false),
  );
});
