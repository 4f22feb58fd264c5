import { describe, expect, it } from "vitest";
import { linesOf, type PaperCounts, paperOf } from "@/server/domain/report/paper";

const QUIET: PaperCounts = {
  ...{ ties: 0, responsibilities: 6, decisions: 2, seats: 2 },
  moved: { owners: 1, seats: 0, opened: 1, closed: 0 },
  ...{ kpis: [2, 1], dependencies: 2, agreements: 1 },
};
const FULL: PaperCounts = {
  ...{ ties: 1, responsibilities: 10, decisions: 12, seats: 12 },
  moved: { owners: 9, seats: 9, opened: 9, closed: 9 },
  ...{ kpis: [9, 9], dependencies: 18, agreements: 9 },
};

describe("paperOf", () => {
  it("leaves nothing out of a quiet team", () => {
    const busier = { ...QUIET, decisions: 7, dependencies: 6, kpis: [5, 2] };
    const paper = paperOf(busier);
    expect(paper.decisions).toBeGreaterThanOrEqual(7);
    expect(paper.dependencies).toBeGreaterThanOrEqual(6);
    expect(paper.kpis).toBeGreaterThanOrEqual(5);
  });

  it("tells something of everything, however much there is", () => {
    expect(paperOf(FULL)).toEqual({
      ...{ decisions: 5, moved: 3, kpis: 3 },
      ...{ dependencies: 3, agreements: 2, seats: 6 },
    });
  });

  it("plans no more lines than two pages hold, unless the shortest lists already do", () => {
    for (let decisions = 0; decisions <= 12; decisions += 1) {
      for (let other = 0; other <= 12; other += 3) {
        const counts = { ...QUIET, decisions, seats: other, dependencies: other, kpis: [other] };
        expect(linesOf(paperOf(counts), counts)).toBeLessThanOrEqual(132);
      }
    }
  });

  it("gives no list more room than it needs or than paper knows", () => {
    const paper = paperOf({ ...QUIET, seats: 40 });
    expect(paper.seats).toBe(12);
    expect(paper.agreements).toBe(2);
  });
});
