import { describe, expect, it } from "vitest";
import { distanceWord, gazeDistance, gazeOf } from "@/server/domain/convergence/gaze";
import type { Direction } from "@/server/domain/structure/structure";

const at = (direction: Direction, load: number) => ({ direction, load });

describe("gazeOf", () => {
  it("is the load-weighted mean of where the responsibilities look", () => {
    expect(gazeOf([at("outward", 4), at("shared", 2), at("inward", 2)])).toBe(0.25);
    expect(gazeOf([at("outward", 3)])).toBe(1);
    expect(gazeOf([at("inward", 0.5)])).toBe(-1);
    expect(gazeOf([at("shared", 4)])).toBe(0);
  });

  it("cannot be said of a role that carries nothing", () => {
    expect(gazeOf([])).toBeNull();
    expect(gazeOf([at("outward", 0)])).toBeNull();
  });
});

describe("gazeDistance", () => {
  it("is 2 for a perfect split, below 0 when swapped, null where a gaze is missing", () => {
    expect(gazeDistance(1, -1)).toBe(2);
    expect(gazeDistance(-0.5, 0.25)).toBe(-0.75);
    expect(gazeDistance(null, -1)).toBeNull();
    expect(gazeDistance(1, null)).toBeNull();
  });
});

describe("distanceWord", () => {
  it("has a word for every distance, each from where it begins", () => {
    const words = [2, 1.6, 1.59, 1, 0.99, 0.5, 0.49, 0, -0.05, -0.06, -2].map(distanceWord);
    expect(words).toEqual([
      ...["split", "split", "apart", "apart", "partly", "partly"],
      ...["same", "same", "same", "swapped", "swapped"],
    ]);
  });
});
