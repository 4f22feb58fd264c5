import { expect, it } from "vitest";
import {
  flatShapes,
  sampleDirichlet,
  shapesAround,
  type WeightSample,
} from "@/server/domain/multi-criteria/dirichlet";

const DRAWS = 20_000;

it("draws shares that sum to 1 around the weights given", () => {
  const weights = [22, 12, 4, 0];
  const sample = sampleDirichlet({ shapes: shapesAround(weights, 50), draws: DRAWS, seed: 5 });
  for (let draw = 0; draw < 200; draw += 1) {
    const sum = [0, 1, 2, 3].reduce((all, at) => all + (sample.shares[draw * 4 + at] ?? 0), 0);
    expect(sum).toBeCloseTo(1, 12);
  }
  const total = 38;
  weights.forEach((weight, at) => {
    const share = weight / total;
    const { mean, variance } = column(sample, at);
    expect(mean).toBeCloseTo(share, 2);
    // Variance of a share of Dirichlet(50 w): w (1 - w) / (50 + 1).
    expect(variance).toBeCloseTo((share * (1 - share)) / 51, 3);
  });
});

it("is flat where every shape is 1: each share has mean 1/k and variance (k-1)/(k^2 (k+1))", () => {
  const sample = sampleDirichlet({ shapes: flatShapes(3), draws: DRAWS, seed: 9 });
  for (const at of [0, 1, 2]) {
    const { mean, variance } = column(sample, at);
    expect(mean).toBeCloseTo(1 / 3, 2);
    expect(variance).toBeCloseTo(2 / 36, 2);
  }
});

it("draws shapes below 1 as they should be, and lets shape 0 stand at 0", () => {
  const sample = sampleDirichlet({ shapes: [0.3, 0.6, 0], draws: DRAWS, seed: 3 });
  expect(column(sample, 0).mean).toBeCloseTo(1 / 3, 2);
  expect(column(sample, 0).variance).toBeCloseTo(((1 / 3) * (2 / 3)) / 1.9, 2);
  expect(column(sample, 2)).toEqual({ mean: 0, variance: 0 });
});

it("gives the very same figures for the same seed", () => {
  const plan = { shapes: shapesAround([3, 1, 0.01], 50), draws: 5, seed: 20 };
  expect([...sampleDirichlet(plan).shares]).toEqual([...sampleDirichlet(plan).shares]);
  expect([...sampleDirichlet(plan).shares.slice(0, 3)]).toEqual(PINNED);
});

it("refuses weights that sum to nothing", () => {
  expect(() => shapesAround([0, 0], 50)).toThrow(RangeError);
  expect(() => sampleDirichlet({ shapes: [0], draws: 1, seed: 1 })).toThrow(RangeError);
});

const PINNED = [0.6563259666638225, 0.337407659616469, 0.006266373719708455];

function column({ draws, criteria, shares }: WeightSample, at: number) {
  const values = Array.from({ length: draws }, (_, draw) => shares[draw * criteria + at] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, variance };
}
