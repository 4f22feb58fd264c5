import { describe, expect, it } from "vitest";
import { paceOf } from "@/server/domain/rating/pace";

const every = (seconds: number, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(index * seconds * 1000));

describe("paceOf", () => {
  it("is fast under two seconds an answer, by the median", () => {
    expect(paceOf(every(1.9, 20))).toBe("fast");
    expect(paceOf(every(2, 20))).toBe("usual");
    expect(paceOf(every(12, 20))).toBe("usual");
  });

  it("is not fooled by one long pause, nor by the order of the times", () => {
    const times = [...every(1, 20), new Date(3_600_000)];
    expect(paceOf(times.reverse())).toBe("fast");
  });

  it("says nothing of a few answers", () => {
    expect(paceOf([])).toBe("usual");
    expect(paceOf(every(0.5, 5))).toBe("usual");
    expect(paceOf(every(0.5, 6))).toBe("fast");
  });
});
