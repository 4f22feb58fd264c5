import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Before } from "@/server/domain/disclosure/earlier";
import { systemOf } from "@/server/domain/disclosure/patterns";
import { bindsPart, cellsOfCut, markersOf } from "@/server/domain/disclosure/subject";
import { cutOf, type Form, LAYOUT } from "../../../support/cut";
import { fewestTold } from "../../../support/rational";

const form = (trust: (number | null)[], empathy: (number | null)[] = [3, 4], level = 3): Form => ({
  trust,
  empathy,
  levels: [level, 4],
});
const MIXED = [form([2, 3, 4, 3]), form([4, 4, 3, 5]), form([3, 2, 4, 4])];
const find = (cells: ReturnType<typeof cellsOfCut>, level: string, key: string) =>
  cells.find((cell) => cell.level === level && cell.key === key);
const told = (forms: Form[], threshold = 3, before: Before | null = null) =>
  cellsOfCut(LAYOUT, cutOf("peers", forms), threshold, before);

describe("the figures of a rater group", () => {
  it("are means to a tenth with a band of raters, spread only from threshold + 2", () => {
    const cells = told(MIXED);
    expect(find(cells, "quality", "trust")).toEqual({
      ...{ level: "quality", key: "trust", state: "published", nFrom: 3, mean: 3.4 },
      ...{ sd: null, agreement: "too-few", histogram: [] },
    });
    expect(find(cells, "item", "TR1")).toMatchObject({ state: "published", mean: 3 });
    const five = told([...MIXED, form([5, 3, 3, 2]), form([1, 2, 2, 4])]);
    const trust = find(five, "quality", "trust");
    expect(trust).toMatchObject({ state: "published", nFrom: 3 });
    expect(trust?.state === "published" && trust.sd).toBeGreaterThan(0);
  });

  it("are words where all alike or at an end of the scale, and items go with them", () => {
    const cells = told([form([5, 5, 5, 5]), form([5, 5, 5, 5]), form([5, 5, 5, 5])]);
    expect(find(cells, "quality", "trust")).toMatchObject({ state: "extreme", reason: "near-top" });
    expect(find(cells, "item", "TR1")).toMatchObject({
      state: "suppressed",
      reason: "complementary",
    });
    expect(find(cells, "level", "trust")).toMatchObject({
      state: "extreme",
      reason: "nearly-alike",
    });
  });

  it("hide the items where a form leaves one out, and keep the quality", () => {
    const cells = told([...MIXED, form([3, 4, 2, null])]);
    expect(find(cells, "quality", "trust")).toMatchObject({ state: "published" });
    expect(find(cells, "item", "TR2")).toMatchObject({
      state: "suppressed",
      reason: "complementary",
    });
    expect(find(cells, "item", "EM1")?.state).not.toBe("published");
  });

  it("carry a name where the rater does, and nothing that was not answered", () => {
    const cells = cellsOfCut(LAYOUT, cutOf("manager", [form([5, null, 4, 4])]), 3);
    expect(find(cells, "quality", "trust")).toMatchObject({
      state: "published",
      nFrom: 1,
      mean: 4.3,
    });
    expect(find(cells, "item", "TR1")).toMatchObject({ mean: 5 });
    expect(find(cells, "item", "TR2")).toBeUndefined();
  });

  it("are withheld from few where fewer than the threshold are new beside what was told before", () => {
    const stand = (raters: number, fresh: number, addresses: string[] = []) => {
      return { raters, fresh, told: new Set(addresses) };
    };
    const cells = told(MIXED, 3, stand(3, 2));
    expect(cells.filter(({ state }) => state !== "suppressed")).toEqual([]);
    expect(find(cells, "quality", "trust")).toMatchObject({ reason: "same-people" });
    // Words as well: beside the earlier sum they would tell of the one who left.
    const alike = Array.from({ length: 4 }, () => form([5, 5, 5, 5]));
    expect(find(told(alike), "quality", "trust")?.state).toBe("extreme");
    expect(find(told(alike, 3, stand(4, 0)), "quality", "trust")?.state).toBe("suppressed");
    expect(find(told(MIXED, 3, stand(3, 3)), "quality", "trust")?.state).toBe("published");
    const same = told(MIXED, 3, stand(3, 0, ["quality:trust"]));
    expect(find(same, "quality", "trust")?.state).toBe("published");
    expect(find(same, "item", "TR1")).toMatchObject({ reason: "complementary" });
    expect(find(same, "quality", "empathy")?.state).not.toBe("published");
  });

  it("are coarse from six raters on, without their items", () => {
    const cells = told([...MIXED, ...MIXED], 3, { raters: 6, fresh: 1, told: new Set() });
    expect(find(cells, "quality", "trust")).toEqual({
      ...{ level: "quality", key: "trust", state: "coarse", reason: "same-people" },
      ...{ nFrom: 6, mean: 3.5 },
    });
    expect(find(cells, "item", "TR1")).toMatchObject({
      state: "suppressed",
      reason: "same-people",
    });
  });

  it("keep items to themselves where a form leaves one out beside what was told before", () => {
    const gap = form([3, 4, 2, null]);
    const forms = [...MIXED, ...MIXED, gap, form([2, 4, null, 3]), form([null, 3, 4, 4])];
    const items = (cells: ReturnType<typeof cellsOfCut>) => find(cells, "item", "TR1")?.state;
    expect(items(told(forms))).toBe("published");
    const before = { raters: 9, fresh: 5, told: new Set<string>() };
    expect(items(told(forms, 3, before))).toBe("suppressed");
    expect(find(told(forms, 3, before), "quality", "trust")?.state).toBe("published");
  });

  it("are reasons alone where there are too few", () => {
    const cells = markersOf(LAYOUT);
    expect(cells).toHaveLength(2 + 2 + 6);
    expect(new Set(cells.map((cell) => Object.keys(cell).sort().join()))).toEqual(
      new Set(["key,level,reason,state"]),
    );
  });

  it("do not bind a part that is hidden in them", () => {
    expect(bindsPart({ n: 5, mean: 4.9 }, 2, { min: 1, max: 5 })).toBe(true);
    expect(bindsPart({ n: 5, mean: 4.2 }, 2, { min: 1, max: 5 })).toBe(false);
    expect(bindsPart({ n: 5, mean: 1.1 }, 3, { min: 1, max: 5 })).toBe(true);
    const forms = [form([5, 5, 5, 4]), form([5, 5, 5, 5]), form([5, 5, 4, 5]), form([4, 5, 5, 5])];
    const cells = cellsOfCut(LAYOUT, cutOf("colleagues", forms, [2]), 3);
    expect(find(cells, "quality", "trust")).toMatchObject({ state: "suppressed" });
  });
});

describe("whatever raters answer or leave out", () => {
  const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
  const anyForm = fc.record({
    trust: fc.array(answer, { minLength: 4, maxLength: 4 }),
    empathy: fc.array(answer, { minLength: 2, maxLength: 2 }),
    levels: fc.array(answer, { minLength: 2, maxLength: 2 }),
  });

  it("no figure published together tells of fewer raters than the threshold", () => {
    let published = 0;
    fc.assert(
      fc.property(
        fc.array(anyForm, { minLength: 3, maxLength: 8 }),
        fc.integer({ min: 3, max: 5 }),
        (forms, threshold) => {
          const cut = cutOf("peers", forms);
          const cells = cellsOfCut(LAYOUT, cut, threshold);
          for (const { key, items } of LAYOUT.qualities) {
            const isTold = (level: string, name: string) =>
              cells.some(
                (one) => one.level === level && one.key === name && one.state === "published",
              );
            const plan = {
              hasMean: isTold("quality", key),
              items: items.map((item) => isTold("item", item)),
            };
            if (plan.items.some(Boolean)) published += 1;
            const system = systemOf(cut.patterns[key] ?? [], plan);
            expect(fewestTold(system)).toBeGreaterThanOrEqual(threshold);
          }
        },
      ),
      { numRuns: 400, seed: 3 },
    );
    expect(published).toBeGreaterThan(20);
  });
});
