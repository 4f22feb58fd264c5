import { describe, expect, it } from "vitest";
import { fewestDetermined } from "../../../support/solver";
import { aWorld, countTold } from "../../../support/worlds";

const WORLDS = 300;

describe("small organisations, released by the rules", () => {
  it("tell nothing of fewer raters than the threshold, whatever is combined", () => {
    const told = { subjects: 0, teams: 0, coarse: 0 };
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const world = aWorld(seed);
      expect(`${seed}: ${fewestDetermined(world)}`).toBe(`${seed}: null`);
      const counts = countTold(world);
      told.subjects += counts.subjects;
      told.teams += counts.teams;
      told.coarse += counts.coarse;
    }
    // The proof is of worlds that tell something.
    expect(told.subjects).toBeGreaterThan(WORLDS * 5);
    expect(told.teams).toBeGreaterThan(WORLDS / 20);
    expect(told.coarse).toBeGreaterThan(WORLDS / 2);
  }, 120_000);

  it("tell nothing of few raters where one behaviour is asked about again either", () => {
    let told = 0;
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const world = aWorld(seed, true);
      expect(`${seed}: ${fewestDetermined(world)}`).toBe(`${seed}: null`);
      const again = world.cycles.filter((_, at) => at % 2 === 1).flatMap(({ cuts }) => cuts);
      const cells = again.flatMap((cut) => cut.cells);
      expect(cells.every(({ level }) => level === "item")).toBe(true);
      told += cells.filter(({ state }) => state === "published").length;
    }
    expect(told).toBeGreaterThan(WORLDS / 2);
  }, 120_000);

  it("are told apart by the solver where a rule is left out", () => {
    const found = Array.from({ length: 60 }, (_, seed) => {
      const world = aWorld(seed + 1);
      // Without suppression below the threshold: what the cells of a small group would be.
      const cycles = world.cycles.map((cycle) => ({
        ...cycle,
        cuts: cycle.cuts.map((cut) => ({
          ...cut,
          cells: cut.told
            ? cut.cells
            : cut.cells.map(({ level, key }) => {
                const figures = { nFrom: 3, mean: 3, sd: null, histogram: [] };
                return {
                  level,
                  key,
                  state: "published" as const,
                  agreement: "too-few" as const,
                  ...figures,
                };
              }),
        })),
      }));
      return fewestDetermined({ ...world, cycles });
    });
    expect(found.filter((size) => size !== null).length).toBeGreaterThan(20);
  }, 120_000);
});
