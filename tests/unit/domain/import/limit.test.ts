import { expect, it } from "vitest";
import { importLimits } from "@/server/domain/import/limit";

it("allows what is promised: 50 MB, a million ratings, 2,000 teams, names of 300 characters", () => {
  expect(importLimits).toMatchObject({
    bytes: 52_428_800,
    ratings: 1_000_000,
    teams: 2_000,
    nameLength: 300,
    problems: 10_000,
  });
  expect(importLimits.rows).toBeGreaterThanOrEqual(importLimits.ratings);
});
