import { expect, it } from "vitest";
import { randomStream } from "@/server/domain/multi-criteria/random";

it("repeats itself for a seed and differs for another", () => {
  const first = take(42);
  expect(take(42)).toEqual(first);
  expect(take(43)).not.toEqual(first);
});

it("gives these very numbers", () => {
  const { uniform } = randomStream(1);
  expect([uniform(), uniform(), uniform()]).toEqual(PINNED);
});

it("is even between 0 and 1, and its normals have mean 0 and variance 1", () => {
  const { uniform, normal } = randomStream(7);
  const even = Array.from({ length: 40_000 }, uniform);
  expect(Math.min(...even.slice(0, 10_000))).toBeGreaterThan(0);
  expect(mean(even)).toBeCloseTo(0.5, 2);
  expect(mean(even.map((x) => (x - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  const bell = Array.from({ length: 40_000 }, normal);
  expect(Math.abs(mean(bell))).toBeLessThan(0.02);
  expect(Math.abs(mean(bell.map((x) => x * x)) - 1)).toBeLessThan(0.03);
});

const PINNED = [0.09156953275669366, 0.5061978040030226, 0.888192814658396];

function take(seed: number): number[] {
  const { uniform, normal } = randomStream(seed);
  return Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? uniform() : normal()));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
