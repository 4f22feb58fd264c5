import { describe, expect, it } from "vitest";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { fatesOf, isSafe, meetsUsable, meterOf, mostRaters } from "@/server/domain/rater-meter";
import golden from "@/tests/reference/golden_vectors.json";

const TABLES: readonly [RaterGroup, Readonly<Record<string, number>>, number][] = [
  ["reports", golden.SB["icc1=0.3"], golden["k_for_.70"]["0.3"]],
  ["peers", golden.SB["icc1=0.37"], golden["k_for_.70"]["0.37"]],
  ["board", golden.SB["icc1=0.5"], golden["k_for_.70"]["0.5"]],
];
const of = (group: RaterGroup, counts: Partial<Record<RaterGroup, number>>) => {
  const found = meterOf(counts, 3).find((one) => one.group === group);
  if (!found) throw new Error("the group is not there");
  return found;
};

describe("the meter", () => {
  it.each(TABLES)("steps reliability up as the golden table does: %s", (group, table, usable) => {
    for (const [raters, wanted] of Object.entries(table)) {
      const { reliability } = of(group, { [group]: Number(raters) });
      expect(Math.abs((reliability ?? Number.NaN) - wanted)).toBeLessThanOrEqual(0.005 + 1e-9);
    }
    expect(of(group, { [group]: 1 }).usableFrom).toBe(usable);
  });

  it("says that four peers and six reports are wanted where three and three are asked", () => {
    const meter = meterOf({ peers: 3, reports: 3 }, 3);
    expect(meter.map(({ group, count, usableFrom }) => [group, count, usableFrom])).toEqual([
      ["peers", 3, 4],
      ["reports", 3, 6],
    ]);
    expect(meterOf({ peers: 4, reports: 5 }, 3).map(meetsUsable)).toEqual([true, false]);
    expect(meterOf({}, 3).map(({ group, reliability }) => [group, reliability])).toEqual([
      ["peers", null],
      ["reports", null],
    ]);
  });

  it("says what becomes of a group when one does not answer", () => {
    expect(of("peers", { peers: 3, reports: 6 })).toMatchObject({
      fate: "shown",
      fateWithoutOne: "merged",
    });
    expect(of("board", { board: 3 })).toMatchObject({ fate: "shown", fateWithoutOne: "omitted" });
    expect(isSafe(of("board", { board: 3 }))).toBe(false);
    expect(isSafe(of("board", { board: 4 }))).toBe(true);
    expect(isSafe(of("manager", { manager: 1 }))).toBe(true);
  });

  it("asks one by name and fifteen together at most", () => {
    expect([mostRaters("manager"), mostRaters("counterpart"), mostRaters("board")]).toEqual([
      ...[1, 1, 15],
    ]);
    expect(of("manager", { manager: 1 })).toMatchObject({ fate: "shown", usableFrom: null });
  });
});

describe("what becomes of rater groups", () => {
  it("merges peers and reports where one is too small, both or neither", () => {
    expect(fatesOf({ peers: 2, reports: 4 }, 3)).toMatchObject({
      peers: "merged",
      reports: "merged",
    });
    expect(fatesOf({ peers: 1, reports: 1 }, 3)).toMatchObject({
      peers: "omitted",
      reports: "omitted",
    });
    expect(fatesOf({ peers: 2 }, 3)).toMatchObject({ peers: "omitted", reports: "nobody" });
    expect(fatesOf({ peers: 3, reports: 3 }, 3)).toMatchObject({
      peers: "shown",
      reports: "shown",
    });
    expect(fatesOf({ peers: 3, reports: 5 }, 5)).toMatchObject({ peers: "merged" });
  });

  it("shows who answers by name, and other small groups not at all", () => {
    expect(fatesOf({ manager: 1, counterpart: 1, board: 2, partners: 3 }, 3)).toEqual({
      manager: "shown",
      counterpart: "shown",
      board: "omitted",
      peers: "nobody",
      reports: "nobody",
      partners: "shown",
    });
  });
});
