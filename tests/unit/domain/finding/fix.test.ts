import { describe, expect, it } from "vitest";
import { findFindings } from "@/server/domain/finding/find";
import { adding, handingOver, seatByDirection } from "@/server/domain/finding/fix";
import { readStructure } from "@/server/domain/finding/reading";
import type { Structure } from "@/server/domain/structure/structure";
import { aStructure, CIO, CTO, NO_EVIDENCE } from "@/tests/support/structures";

const structure = aStructure({ D01: { cto: "AR", cio: "A" } });
const reading = readStructure(structure);

describe("what a click would change", () => {
  it("adds a letter once", () => {
    expect(adding(reading, "D01", "cio", "R").letters).toBe("AR");
    expect(adding(reading, "D01", "cto", "R").letters).toBe("AR");
  });

  it("hands the A over and leaves nobody out", () => {
    expect(handingOver(reading, "D01", "ceo")).toEqual([
      { responsibilityId: "D01", positionId: "ceo", letters: "A" },
      { responsibilityId: "D01", positionId: "cto", letters: "R" },
      { responsibilityId: "D01", positionId: "cio", letters: "C" },
    ]);
  });

  it("knows the held seat of a direction", () => {
    const vacant = readStructure({ ...structure, positions: [CTO, { ...CIO, holder: null }] });
    expect(seatByDirection(vacant, { direction: "outward" })).toBe("cto");
    expect(seatByDirection(vacant, { direction: "inward" })).toBeNull();
    expect(seatByDirection(vacant, { direction: "shared" })).toBeNull();
  });
});

describe("every fix", () => {
  it("ends the finding that offers it", () => {
    const busy = aStructure(
      {
        D01: { cto: "R", cio: "R" },
        D02: { cto: "A", cio: "A" },
        D03: { cto: "A" },
        D04: { cto: "A" },
        D07: { cto: "A" },
        D08: { cio: "AR" },
        D09: { cto: "A" },
        D13: { cio: "A" },
      },
      {
        dependencies: [
          { responsibilityId: "D02", onId: "D08", severity: 3 },
          { responsibilityId: "D03", onId: "D08", severity: 1 },
        ],
      },
    );
    const evidence = {
      ...NO_EVIDENCE,
      perceived: { D03: { clarity: 1, majorityPositionId: "cio" } },
    };
    const fixable = findFindings(busy, evidence).filter(({ fix }) => fix !== null);
    const rules = new Set(fixable.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(
      ["O1", "O10", "O11", "O12", "O13", "O15", "O16", "O2", "O3", "O5", "O7", "O9"].sort(),
    );
    for (const finding of fixable) {
      const after = findFindings(changed(busy, finding.fix ?? []), evidence);
      const same = after.filter(
        (one) =>
          one.rule === finding.rule &&
          one.responsibilityId === finding.responsibilityId &&
          one.positionId === finding.positionId,
      );
      expect(same, finding.rule).toEqual([]);
    }
  });
});

function changed(
  structure: Structure,
  changes: NonNullable<ReturnType<typeof findFindings>[number]["fix"]>,
): Structure {
  const isTouched = (cell: Structure["cells"][number]) =>
    changes.some(
      (one) => one.responsibilityId === cell.responsibilityId && one.positionId === cell.positionId,
    );
  const added = changes.flatMap(({ letters, ...at }) =>
    letters === "" ? [] : [{ ...at, letters, share: null }],
  );
  return { ...structure, cells: [...structure.cells.filter((one) => !isTouched(one)), ...added] };
}
