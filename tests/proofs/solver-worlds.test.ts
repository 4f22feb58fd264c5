import { expect, it } from "vitest";
import { fewestDetermined } from "../support/solver";
import { aWorld, countTold } from "../support/worlds";

const WORLDS = 5_000;
/** The worlds of the unit test come before. */
const FROM = 1_000;

it(`determines nobody below the threshold in ${WORLDS} small organisations`, () => {
  const told = { subjects: 0, teams: 0, coarse: 0 };
  const determined: string[] = [];
  for (let seed = FROM; seed < FROM + WORLDS; seed += 1) {
    // In every other world each cycle is followed by one about a single behaviour.
    const world = aWorld(seed, seed % 2 === 0);
    const fewest = fewestDetermined(world);
    if (fewest !== null) determined.push(`world ${seed}: ${fewest}`);
    const counts = countTold(world);
    told.subjects += counts.subjects;
    told.teams += counts.teams;
    told.coarse += counts.coarse;
  }
  process.stdout.write(
    `\n${WORLDS} worlds: ${told.subjects} figures of groups, ${told.coarse} coarse, ` +
      `${told.teams} of teams; sets below the threshold determined: ${determined.length}\n`,
  );
  expect(determined).toEqual([]);
  expect(told.teams).toBeGreaterThan(WORLDS / 20);
}, 3_600_000);
