import { describe, expect, it } from "vitest";
import { waitAfter } from "@/server/domain/rate-limit";

describe("waitAfter", () => {
  it("doubles from 15 seconds and stops at 15 minutes", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(waitAfter);
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it("is never more than 15 minutes, however often", () => {
    expect(waitAfter(1_000_000)).toBe(900);
    expect(waitAfter(0)).toBe(15);
  });
});
