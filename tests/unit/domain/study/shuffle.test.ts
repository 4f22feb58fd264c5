import { describe, expect, it } from "vitest";
import { shuffled } from "@/server/domain/study/shuffle";

const LIST = Array.from({ length: 35 }, (_, at) => at);

describe("a judge's own order", () => {
  it("is the same every time, another for another judge, and loses nothing", () => {
    const one = shuffled(LIST, 7);
    expect(shuffled(LIST, 7)).toEqual(one);
    expect(shuffled(LIST, 8)).not.toEqual(one);
    expect(one).not.toEqual(LIST);
    expect([...one].sort((a, b) => a - b)).toEqual(LIST);
    expect(shuffled([], 1)).toEqual([]);
  });

  it("puts everything everywhere about as often", () => {
    const seeds = Array.from({ length: 6000 }, (_, seed) => seed);
    const first = seeds.map((seed) => shuffled([0, 1, 2, 3, 4, 5], seed)[0] ?? -1);
    for (const value of [0, 1, 2, 3, 4, 5]) {
      // Expected 1000, standard deviation 29.
      expect(Math.abs(first.filter((one) => one === value).length - 1000)).toBeLessThan(130);
    }
  });
});
