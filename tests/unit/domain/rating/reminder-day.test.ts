import { describe, expect, it } from "vitest";
import { isReminderDay } from "@/server/domain/rating/reminder-day";

const march = (day: number) => `2026-03-${String(day).padStart(2, "0")}`;
const days = (openedOn: string, closesOn: string | null) =>
  Array.from({ length: 31 }, (_, at) => at + 1).filter((day) =>
    isReminderDay({ openedOn, closesOn }, march(day)),
  );

describe("isReminderDay", () => {
  it("is half time and three days before the last day", () => {
    expect(days(march(1), march(21))).toEqual([11, 18]);
    expect(days(march(1), march(10))).toEqual([5, 7]);
  });

  it("is one day of a short cycle, and none of one that ends at once or never", () => {
    expect(days(march(1), march(8))).toEqual([5]);
    expect(days(march(1), march(5))).toEqual([2]);
    expect(days(march(1), march(4))).toEqual([]);
    expect(days(march(1), null)).toEqual([]);
  });

  it("counts days, whatever clocks do meanwhile", () => {
    const cycle = { openedOn: "2026-03-20", closesOn: "2026-04-09" };
    expect(isReminderDay(cycle, "2026-03-30")).toBe(true);
    expect(isReminderDay(cycle, "2026-04-06")).toBe(true);
    expect(isReminderDay(cycle, "2026-04-10")).toBe(false);
  });
});
