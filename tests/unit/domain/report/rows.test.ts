import { describe, expect, it } from "vitest";
import { findFindings } from "@/server/domain/finding/find";
import { findingRows, indexRows, ownershipRows } from "@/server/domain/report/rows";
import { NO_EVIDENCE } from "../../../support/structures";
import { ADA, CTO, STANDING, SYSTEMS, VISION } from "../../../support/two-seats";

const NAMES = Object.fromEntries(
  [...STANDING.positions, ...STANDING.responsibilities].map(({ id, name }) => [id, name]),
);
const HISTORY = {
  ...{ positions: [], holdings: [], responsibilities: [], importances: [] },
  ...{ agreements: [], dependencies: [] },
  cells: STANDING.cells.map((cell) => ({ ...cell, from: "2026-03-01", to: null })),
};

describe("ownershipRows", () => {
  const asked = { history: HISTORY, people: { [ADA]: "Ada" }, day: "2026-06-30" };

  it("tells every letter with its position, holder and beginning", () => {
    const { columns, rows } = ownershipRows(STANDING, asked);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({
      ...{ responsibility: "Vision", key: "D01", direction: "outward", importance: 1 },
      ...{ state: "owned", position: "CTO", letters: "AR", share: null },
      ...{ since: "2026-03-01", holder: "Ada" },
    });
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...columns].sort());
    expect(rows.find(({ position }) => position === "CIO")?.holder).toBeNull();
  });

  it("keeps a row of what nobody has a letter for", () => {
    const cells = STANDING.cells.filter(({ responsibilityId }) => responsibilityId !== SYSTEMS);
    const { rows } = ownershipRows({ ...STANDING, cells }, asked);
    const [gap, ...others] = rows.filter(({ responsibility }) => responsibility === "Systems");
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ state: "gap" });
    expect(gap?.position).toBeUndefined();
  });
});

describe("findingRows", () => {
  const cells = STANDING.cells.filter(({ responsibilityId }) => responsibilityId !== VISION);
  const waiver = {
    ...{ id: CTO, rule: "O1" as const, responsibilityId: VISION, positionId: null },
    ...{ expiresDay: "2026-12-01", reason: "for now" },
  };

  it("tells open and accepted ones by name", () => {
    const of = (waivers: (typeof waiver)[]) =>
      findingRows(findFindings({ ...STANDING, cells }, { ...NO_EVIDENCE, waivers }), NAMES).rows;
    expect(of([])[0]).toEqual({
      ...{ rule: "O1", severity: "critical", source: "raci", state: "open" },
      ...{ accepted_until: null, responsibility: "Vision" },
      ...{ positions: [], other_responsibilities: [] },
    });
    expect(of([waiver])[0]).toMatchObject({ state: "accepted", accepted_until: "2026-12-01" });
  });

  it("names the positions and further responsibilities of a finding", () => {
    const dependencies = [{ responsibilityId: VISION, onId: SYSTEMS, severity: 3 as const }];
    const findings = findFindings({ ...STANDING, dependencies }, NO_EVIDENCE);
    const row = findingRows(findings, NAMES).rows.find(({ rule }) => rule === "O11");
    expect(row).toMatchObject({
      responsibility: "Systems",
      positions: ["CTO"],
      other_responsibilities: ["Vision"],
    });
  });
});

describe("indexRows", () => {
  it("is a row a day under the names of the figures", () => {
    const indices = {
      ...{ gazeOutward: 0.5, gazeInward: null, gazeDistance: null, overlap: 0.25 },
      ...{ joint: 0, contested: 0, coupling: null, level: 0 },
    };
    const { columns, rows } = indexRows([{ day: "2026-06-01", indices, open: 3, grave: 1 }]);
    expect(rows).toEqual([
      { day: "2026-06-01", ...indices, open_findings: 3, critical_and_high_findings: 1 },
    ]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...columns].sort());
  });
});
