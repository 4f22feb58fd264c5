import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditSystem } from "@/server/domain/disclosure/audit";
import { standBefore } from "@/server/domain/disclosure/earlier";
import {
  mayTellTeam,
  overallOfRated,
  ratedTeamCells,
  type TeamCut,
} from "@/server/domain/disclosure/rated-team";
import { cellsOfCut, markersOf } from "@/server/domain/disclosure/subject";
import { thresholdsSchema } from "@/server/domain/disclosure/thresholds";
import { reportOf } from "@/server/domain/subject-report/report";
import golden from "@/tests/reference/golden_vectors.json";
import { cutOf, type Form, LAYOUT } from "../../../support/cut";

const form = (trust: (number | null)[], empathy: (number | null)[] = [3, 4]): Form => {
  return { trust, empathy, levels: [3, 4] };
};
const THREE = [form([2, 3, 4, 3]), form([4, 4, 3, 5]), form([3, 2, 4, 4])];
const SIX = [...THREE, form([5, 3, 3, 2]), form([1, 2, 2, 4]), form([4, 3, 2, 2])];
const find = (cells: ReturnType<typeof cellsOfCut>, level: string, key: string) =>
  cells.find((cell) => cell.level === level && cell.key === key);
const cut = (people: string, forms: Form[] | null): TeamCut => {
  const own = cutOf("peers", forms ?? []);
  const all = people.split("");
  return {
    ...{ people: all, fresh: all, parts: [all.length] },
    cells: forms && cellsOfCut(LAYOUT, own, 3),
    totals: own.totals,
  };
};
const team = (cuts: TeamCut[], forms: Form[]) => {
  return { team: "T", mayTell: true, totals: cutOf("peers", forms).totals, cuts };
};

describe("attacks on a release that need no database", () => {
  it("1 direct: a group below the threshold has reasons and no number", () => {
    const cells = cellsOfCut(LAYOUT, cutOf("peers", THREE.slice(0, 2)), 3);
    expect(cells.every(({ state }) => state === "suppressed")).toBe(true);
    expect(JSON.stringify([cells, markersOf(LAYOUT)])).not.toMatch(/\d\.\d|mean|nFrom/);
  });

  it("2 remainder: a whole less a part that leaves one person is withheld", () => {
    const { all_mean, all_n, tech_mean, tech_n, hidden } = golden.differencing;
    expect(all_mean * all_n - tech_mean * tech_n).toBeCloseTo(hidden, 12);
    const one = form([1, 1, 1, 1], [1, 1]);
    const cells = ratedTeamCells(
      LAYOUT,
      team([cut("abcdef", SIX), cut("g", null)], [...SIX, one]),
      5,
    );
    expect(cells.every(({ state }) => state === "suppressed")).toBe(true);
  });

  it("3 total minus groups: 'others' holds nothing but the groups that are told", () => {
    const told = cellsOfCut(LAYOUT, cutOf("reports", THREE), 3).map((cell) => ({
      ...cell,
      group: "reports" as const,
    }));
    const hidden = markersOf(LAYOUT).map((cell) => ({ ...cell, group: "peers" as const }));
    const self = { qualities: new Map(), items: new Map() };
    const others = (cells: Parameters<typeof reportOf>[1]) =>
      reportOf(LAYOUT, cells, self, false).qualities.map((quality) => quality.others);
    expect(others([...told, ...hidden])).toEqual(others(told));
  });

  it("4 nested and overlapping cuts: a region and its parts are seen as one system", () => {
    const region = { atoms: [4, 4, 2], columns: [0, 1, 2] };
    const rows = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 0],
    ];
    expect(auditSystem({ ...region, rows }, 3)).toBe("unsafe");
    expect(auditSystem({ ...region, rows: rows.slice(0, 2) }, 3)).toBe("safe");
  });

  it("5 margins of a two-way table: solved cells are seen though no line hides one alone", () => {
    const rows = [
      [1, 1, 1, 0, 0, 0],
      [0, 0, 0, 1, 1, 1],
      [1, 0, 0, 1, 0, 0],
      [0, 1, 0, 0, 1, 0],
      [0, 0, 1, 0, 0, 0],
    ];
    const atoms = [2, 2, 4, 2, 2, 2];
    expect(auditSystem({ atoms, columns: [0, 1, 2, 3, 4, 5], rows }, 3)).toBe("unsafe");
  });

  it("8 cross-cycle: the same raters and one more are told to the half, without spread", () => {
    const people = (letters: string) => new Set(letters.split(""));
    const earlier = [{ raters: people("abcde"), told: new Set(["quality:trust"]) }];
    const before = standBefore(people("abcdef"), earlier);
    const trust = find(cellsOfCut(LAYOUT, cutOf("peers", SIX), 3, before), "quality", "trust");
    expect(trust).toMatchObject({ state: "coarse", reason: "same-people" });
    expect(trust).not.toHaveProperty("sd");
    expect(trust?.state === "coarse" && trust.mean * 2).toBe(Math.round(3.125 * 2));
  });

  it("11 number and unrounded mean: a band and a tenth do not give the sum", () => {
    const forms = [form([4, 4, 4, 3]), form([4, 3, 4, 4]), form([3, 3, 4, 4])];
    const trust = find(cellsOfCut(LAYOUT, cutOf("peers", forms), 3), "quality", "trust");
    expect(trust).toMatchObject({ nFrom: 3, mean: 3.7 });
    expect(Object.keys(trust ?? {}).sort()).toEqual(
      ["agreement", "histogram", "key", "level", "mean", "nFrom", "sd", "state"].sort(),
    );
  });

  it("12 extremes: all at an end, or all alike, are words in groups of any size", () => {
    for (const value of [1, 3, 5]) {
      for (const raters of [3, 12]) {
        const forms = Array.from({ length: raters }, () => {
          return {
            trust: [value, value, value, value],
            empathy: [value, value],
            levels: [value, value],
          };
        });
        const cells = cellsOfCut(LAYOUT, cutOf("peers", forms), 3);
        expect(cells.filter((cell) => cell.state === "published")).toEqual([]);
        expect(JSON.stringify(cells)).not.toMatch(/mean|histogram|nFrom/);
      }
    }
  });

  it("13 collusion: that all others of a group can tell is said, not hidden", () => {
    const promise = readFileSync("docs/anonymity.md", "utf8");
    expect(promise).toMatch(/all other members of a group putting their answers together/);
  });

  it("14 insider: no threshold lets a rater of two subtract their own answer", () => {
    const thresholds = { raterGroup: 3, team: 5, comments: 5 };
    expect(thresholdsSchema.safeParse(thresholds).success).toBe(true);
    for (const key of ["raterGroup", "team", "comments"]) {
      expect(thresholdsSchema.safeParse({ ...thresholds, [key]: 2 }).success).toBe(false);
    }
  });

  it("17 'not observed': an item stands on its own raters, and nobody counts who left it out", () => {
    const skipped = SIX.map(({ trust, ...rest }, at) => {
      return { ...rest, trust: at < 4 ? [null, ...trust.slice(1)] : trust };
    });
    const cells = cellsOfCut(LAYOUT, cutOf("peers", skipped), 3);
    expect(find(cells, "item", "TR1")).toEqual({
      ...{ level: "item", key: "TR1", state: "suppressed", reason: "too-few" },
    });
    expect(find(cells, "item", "TR2")?.state).toBe("suppressed");
    expect(find(cells, "quality", "trust")).toMatchObject({ state: "published", nFrom: 6 });
  });

  it("18 benchmarks over few leaders: two leaders make no team and no overall figure", () => {
    const two = [
      { isBody: false, hasConsented: false },
      { isBody: false, hasConsented: false },
    ];
    expect(mayTellTeam(two)).toBe(false);
    const cells = ratedTeamCells(
      LAYOUT,
      { ...team([cut("abcdef", SIX), cut("ghijkl", SIX)], [...SIX, ...SIX]), mayTell: false },
      5,
    );
    expect(cells.every(({ state }) => state === "suppressed")).toBe(true);
    expect(overallOfRated(LAYOUT, cells)).toMatchObject({ groups: 0, raters: 0, grandMean: null });
  });
});
