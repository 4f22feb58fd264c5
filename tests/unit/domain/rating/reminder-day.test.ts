import { describe, expect, it } from "vitest";
import { isReminderDay } from "@/server/domain/rating/reminder-day";

const march = (day: number) => `2026-03-${String(day).padStart(2, "0")}`;
const days = (openedOn: string, closesOn: string | null, settled = 0) =>
  Array.from({ length: 31 }, (_, at) => at + 1).filter((day) =>
    isReminderDay({ openedOn, closesOn, asked: 20, settled }, march(day)),
  );

describe("isReminderDay", () => {
  it("is half time, three days before the last day, and the day before it", () => {
    expect(days(march(1), march(21))).toEqual([11, 18, 20]);
    expect(days(march(1), march(11))).toEqual([6, 8, 10]);
  });

  it("is fewer days of a short cycle, and none of one that ends at once or never", () => {
    expect(days(march(1), march(10))).toEqual([7, 9]);
    expect(days(march(1), march(5))).toEqual([2, 4]);
    expect(days(march(1), march(4))).toEqual([3]);
    expect(days(march(1), march(2))).toEqual([]);
    expect(days(march(1), null)).toEqual([]);
  });

  it("is the last of them alone where nearly all have answered, and none where all have", () => {
    expect(days(march(1), march(21), 17)).toEqual([11, 18, 20]);
    expect(days(march(1), march(21), 18)).toEqual([20]);
    expect(days(march(1), march(21), 20)).toEqual([]);
  });

  it("counts days, whatever clocks do meanwhile", () => {
    const cycle = { openedOn: "2026-03-20", closesOn: "2026-04-09", asked: 4, settled: 1 };
    expect(isReminderDay(cycle, "2026-03-30")).toBe(true);
    expect(isReminderDay(cycle, "2026-04-06")).toBe(true);
    expect(isReminderDay(cycle, "2026-04-08")).toBe(true);
    expect(isReminderDay(cycle, "2026-04-10")).toBe(false);
  });
});
