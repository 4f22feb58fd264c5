import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";

describe("days", () => {
  it("belong to a zone: the same moment is two days", () => {
    const moment = new Date("2026-03-01T22:30:00Z");
    expect(dayIn("UTC", moment)).toBe("2026-03-01");
    expect(dayIn("Europe/Berlin", moment)).toBe("2026-03-01");
    expect(dayIn("Asia/Tokyo", moment)).toBe("2026-03-02");
    expect(dayIn("America/Los_Angeles", new Date("2026-03-01T02:00:00Z"))).toBe("2026-02-28");
  });

  it("survive the way to the database and back", () => {
    const anyDay = fc.date({
      min: new Date("1970-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = dayOfDate(date);
        expect(dayOfDate(dateOfDay(day))).toBe(day);
      }),
    );
  });
});
