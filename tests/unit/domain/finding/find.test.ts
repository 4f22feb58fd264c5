import { describe, expect, it } from "vitest";
import { countOpen, findFindings } from "@/server/domain/finding/find";
import { type Finding, RULE_IDS, SEVERITIES } from "@/server/domain/finding/finding";
import { RULES } from "@/server/domain/finding/rules";
import { LETTERS, type Letter, toggleLetter } from "@/server/domain/ownership/letters";
import type { Structure } from "@/server/domain/structure/structure";
import { aSeat, aStructure, type Grid, NO_EVIDENCE, SIXTEEN } from "@/tests/support/structures";

const keys = (findings: readonly Finding[]) =>
  findings.map(
    ({ rule, responsibilityId, positionId }) => `${rule} ${responsibilityId} ${positionId}`,
  );
const of = (structure: Structure) => keys(findFindings(structure, NO_EVIDENCE));

describe("findFindings", () => {
  it("finds nothing where nothing is assessed", () => {
    expect(findFindings(aStructure({}), { ...NO_EVIDENCE, kpis: [] })).toEqual([]);
  });

  it("finds nothing in a sound structure", () => {
    const sound: Grid = Object.fromEntries(
      SIXTEEN.map(({ id, direction }, at) => {
        if (direction === "outward") return [id, { cto: "AR" }];
        if (direction === "inward") return [id, { cio: "AR", cto: "C" }];
        return [id, at % 2 ? { cto: "AR", cio: "R" } : { cto: "R", cio: "AR" }];
      }),
    );
    const dependencies = [{ responsibilityId: "D02", onId: "D09", severity: 3 as const }];
    expect(of(aStructure(sound, { dependencies }))).toEqual([]);
  });

  it("tells the gravest first, then by rule and row", () => {
    const findings = findFindings(aStructure({ D07: { cto: "A" }, D02: { cto: "A", cio: "A" } }), {
      ...NO_EVIDENCE,
    });
    const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(keys(findings)[0]).toBe("O1 D01 null");
    expect(findings.at(-1)?.severity).toBe("info");
  });

  it.each(LETTERS)("changes its mind over %s", (letter) => {
    const dependencies = [{ responsibilityId: "D02", onId: "D09", severity: 1 as const }];
    const grid: Grid = { D02: { cto: "AR" }, D09: { cio: "AR" }, D13: { cio: "AR" } };
    const before = aStructure(grid, { dependencies });
    const changes = [
      ["D02", "cto"],
      ["D09", "cto"],
      ["D13", "cto"],
    ].map(([row = "", seat = ""]) => of(toggled(before, row, seat, letter)).join());
    expect(changes.some((after) => after !== of(before).join())).toBe(true);
  });

  it.each(LETTERS)("is driven by %s in a rule that says it reads it", (letter) => {
    expect(RULE_IDS.some((rule) => RULES[rule].letters.includes(letter))).toBe(true);
  });

  it("takes less than two milliseconds for 16 × 12", () => {
    const positions = Array.from({ length: 12 }, (_, at) =>
      aSeat(`p${at}`, {
        feedsOutward: at === 0,
        feedsInward: at === 1,
        reportsToId: at > 1 ? `p${at - 2}` : null,
      }),
    );
    const grid: Grid = Object.fromEntries(
      SIXTEEN.map(({ id }, row) => [
        id,
        Object.fromEntries(positions.map((seat, at) => [seat.id, LETTERS[(row + at) % 4] ?? "A"])),
      ]),
    );
    const dependencies = SIXTEEN.slice(1).map(({ id }, at) => ({
      responsibilityId: id,
      onId: SIXTEEN[at]?.id ?? "",
      severity: 3 as const,
    }));
    const structure = aStructure(grid, { positions, dependencies });
    const evidence = { ...NO_EVIDENCE, kpis: [] };
    for (let warm = 0; warm < 50; warm += 1) findFindings(structure, evidence);
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      findFindings(structure, evidence);
      return performance.now() - start;
    }).sort((one, other) => one - other);
    expect(times[15]).toBeLessThan(2);
  });
});

describe("countOpen", () => {
  it("counts by severity what nobody accepted", () => {
    const findings = findFindings(aStructure({ D01: { cto: "AR" } }), NO_EVIDENCE);
    const [first, ...rest] = findings;
    const note = {
      id: "w",
      rule: "O1",
      responsibilityId: null,
      positionId: null,
      expiresDay: "2027-01-01",
      reason: "",
    } as const;
    const waived = first ? [{ ...first, waiver: note }, ...rest] : [];
    expect(countOpen(findings).critical).toBe(15);
    expect(countOpen(waived)).toEqual({ ...countOpen(findings), critical: 14 });
  });
});

function toggled(structure: Structure, row: string, seat: string, letter: Letter): Structure {
  const isAt = (cell: Structure["cells"][number]) =>
    cell.responsibilityId === row && cell.positionId === seat;
  const letters = toggleLetter(structure.cells.find(isAt)?.letters ?? "", letter);
  const cells = structure.cells.filter((cell) => !isAt(cell));
  if (letters === "") return { ...structure, cells };
  const added = { responsibilityId: row, positionId: seat, letters, share: null };
  return { ...structure, cells: [...cells, added] };
}
