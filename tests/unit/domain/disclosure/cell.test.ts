import { describe, expect, it } from "vitest";
import { isPublished, type PublishedCell, suppress } from "@/server/domain/disclosure/cell";

const published: PublishedCell = {
  team: "a",
  level: "quality",
  key: "trust",
  state: "published",
  n: 12,
  mean: 3.5,
  sd: 0.7,
  rWgJ: 0.9,
  rStarWgJ: 0.8,
  adMJ: 0.4,
  agreement: "agree",
  histogram: [0, 1, 5, 5, 1],
};

describe("release cell", () => {
  it("keeps nothing but address and reason when suppressed", () => {
    expect(suppress(published, "too-few")).toEqual({
      team: "a",
      level: "quality",
      key: "trust",
      state: "suppressed",
      reason: "too-few",
    });
  });

  it("tells cells with numbers from those without", () => {
    expect(isPublished(published)).toBe(true);
    expect(isPublished(suppress(published, "too-few"))).toBe(false);
  });
});
