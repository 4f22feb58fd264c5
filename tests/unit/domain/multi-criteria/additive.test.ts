import fc from "fast-check";
import { expect, it } from "vitest";
import {
  additiveScores,
  rankByScore,
  reversalShare,
  weightShares,
} from "@/server/domain/multi-criteria/additive";

it("weighs values by hand-worked numbers", () => {
  expect(
    additiveScores(
      [3, 1],
      [
        [4, 0],
        [0, 4],
        [2, 2],
      ],
      4,
    ),
  ).toEqual([0.75, 0.25, 0.5]);
  expect(weightShares([3, 1])).toEqual([0.75, 0.25]);
});

it("refuses weights that are negative or nothing", () => {
  expect(() => weightShares([0, 0])).toThrow(RangeError);
  expect(() => weightShares([2, -1])).toThrow(RangeError);
  expect(() => additiveScores([0], [[1]], 4)).toThrow(RangeError);
});

it("ranks from the highest, ties in the order given", () => {
  expect(rankByScore([0.2, 0.9, 0.9, 0.5])).toEqual([1, 2, 3, 0]);
  expect(rankByScore([0.1 + 0.2, 0.3])).toEqual([0, 1]);
  expect(rankByScore([0.3, 0.1 + 0.2])).toEqual([0, 1]);
});

it("finds the share at which the rival wins, by hand", () => {
  // Leader 4·3 + 0·1 = 12, rival 0·3 + 4·1 = 4; level when the second weight is 3, half of all.
  const pair = { leader: [4, 0], rival: [0, 4] };
  expect(reversalShare([3, 1], pair, 1)).toBe(0.5);
  expect(reversalShare([3, 1], { leader: [4, 1], rival: [0, 1] }, 1)).toBeNull();
  expect(reversalShare([3, 1], { leader: [4, 4], rival: [0, 0] }, 1)).toBeNull();
});

it("brings both to one score at that share", () => {
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
  const weights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(weights, values, values, fc.nat(4), (raw, leader, rival, criterion) => {
      const share = reversalShare(raw, { leader, rival }, criterion);
      if (share === null || share === 1) return;
      const others = raw.reduce((sum, weight, at) => (at === criterion ? sum : sum + weight), 0);
      const changed = raw.with(criterion, (share * others) / (1 - share));
      const [a = 0, b = 1] = additiveScores(changed, [leader, rival], 4);
      expect(a).toBeCloseTo(b, 9);
    }),
  );
});
