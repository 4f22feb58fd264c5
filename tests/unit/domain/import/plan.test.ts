import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createImportPlan } from "@/server/domain/import/plan";
import { compiledFor, rowOf } from "@/tests/support/import-mapping";

const header = ["Team", "Group", "Q1", "Q2"];
const mapping = compiledFor(header, ["Q1", "Q2"], { group: "Group" });

describe("the plan of an import", () => {
  it("counts what was read, staged and refused", () => {
    const plan = createImportPlan(mapping);
    const rows = [
      rowOf(2, "Alpha", "peers", "1", "2"),
      rowOf(3, "alpha ", "reports", "3", ""),
      rowOf(4, "Beta", "peers", "9", "2"),
      rowOf(5, "", "", "", ""),
    ];
    expect(rows.map((row) => plan.feed(row)?.row ?? null)).toEqual([2, 3, null, null]);
    expect(plan.summary()).toEqual({
      rows: { read: 4, staged: 2, refused: 1, blank: 1 },
      ratings: 3,
      notAnswered: 1,
      raters: 2,
      teams: [
        { name: "Alpha", rows: 1, ratings: 2 },
        { name: "alpha", rows: 1, ratings: 1 },
        { name: "Beta", rows: 0, ratings: 0 },
      ],
      persons: [],
      cycles: [{ name: "2025", rows: 2, ratings: 3 }],
      items: [
        { key: "Q1", source: "Q1", ratings: 2 },
        { key: "Q2", source: "Q2", ratings: 1 },
      ],
      groups: [
        { group: "peers", ratings: 2 },
        { group: "reports", ratings: 1 },
      ],
      similarNames: [{ kind: "team", names: ["Alpha", "alpha"] }],
      problems: [
        {
          row: 4,
          column: "Q1",
          code: "rating_outside_scale",
          value: "9",
          params: { min: 1, max: 5 },
        },
      ],
      problemCount: 1,
      problemsByCode: { rating_outside_scale: 1 },
    });
  });

  it("never shows a valid rating in a problem and loses no row", () => {
    const cell = fc.constantFrom("1", "5", "", "NA", "6", "3,0", "x", "2.5");
    const row = fc.tuple(
      fc.constantFrom("A", "", "B\u0007"),
      fc.constantFrom("peers", "?"),
      cell,
      cell,
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (table) => {
        const plan = createImportPlan(mapping);
        const staged = table.filter((cells, at) => plan.feed(rowOf(at + 2, ...cells)));
        const { rows, problems, ratings, groups } = plan.summary();
        expect(rows.staged + rows.refused + rows.blank).toBe(table.length);
        expect(rows.staged).toBe(staged.length);
        expect(groups.reduce((sum, group) => sum + group.ratings, 0)).toBe(ratings);
        expect(problems.filter(({ value }) => /^[1-5]$/.test(value))).toEqual([]);
        expect(new Set(problems.map((problem) => problem.row)).size).toBe(rows.refused);
      }),
    );
  });
});
