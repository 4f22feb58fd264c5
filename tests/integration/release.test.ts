import { afterAll, describe, expect, it } from "vitest";
import { overallOf } from "@/server/domain/disclosure/overall";
import { releaseCells } from "@/server/domain/disclosure/release";
import {
  type Layout,
  type RawRating,
  rowsFromRatings,
  teamsFromRows,
} from "@/server/domain/statistics/sufficient";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { anOrg, inOrgAs, type TestOrg } from "../support/factories";
import { checked, committed, uploaded } from "../support/upload";

afterAll(disconnectJobs);

const ITEMS = ["A", "B", "C", "D", "E"];
const QUALITIES = [
  { name: "First", items: ["A", "B", "C"] },
  { name: "Second", items: ["D", "E"] },
];
const layout: Layout = {
  scale: { min: 1, max: 5 },
  qualities: [
    { key: "q1", items: ["A", "B", "C"] },
    { key: "q2", items: ["D", "E"] },
  ],
};

// Answers from a small generator of its own: the same each run, with gaps, in teams of 3 to 40 raters.
function someRatings(seed: number): RawRating[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return [3, 4, 5, 6, 7, 12, 40].flatMap((raters, team) =>
    Array.from({ length: raters }, () => ({
      team: `Team ${team}`,
      answers: Object.fromEntries(
        ITEMS.map((item, at) => [item, at > 0 && next(9) === 0 ? null : 1 + next(5)]),
      ),
    })),
  );
}

async function released(home: TestOrg, ratings: readonly RawRating[]) {
  const rows = ratings.map(({ team, answers }) =>
    [team, ...ITEMS.map((item) => answers[item] ?? "")].join(","),
  );
  const importId = await uploaded(home, [`Team,${ITEMS.join(",")}`, ...rows].join("\n"));
  await checked(home, importId, (mapping) => ({
    ...mapping,
    team: "Team",
    instrument: {
      kind: "new",
      name: "Climate",
      scale: layout.scale,
      qualities: QUALITIES.map(({ name, items }) => ({
        name,
        items: items.map((source) => ({ source, key: source, name: source })),
      })),
    },
  }));
  const done = await committed(home, importId);
  const cycleId = done.cycles[0]?.id ?? "";
  return inOrgAs(home, home.owner, async (tx) => {
    const release = await tx.release.findFirstOrThrow({ where: { cycleId } });
    const cells = await tx.releaseCell.findMany({
      where: { releaseId: release.id },
      include: { team: { select: { name: true } } },
    });
    return { release, cells };
  });
}

describe("a release", () => {
  it.each([1, 2, 3])("is what the rules make of the raw ratings (%i)", async (seed) => {
    const home = await anOrg("Release");
    const ratings = someRatings(seed);
    const teams = teamsFromRows(layout, rowsFromRatings(layout, ratings));
    const expected = releaseCells(layout, teams, 5);
    const { release, cells } = await released(home, ratings);
    const stored = new Map(
      cells.map((cell) => [`${cell.team.name} ${cell.level} ${cell.key}`, cell]),
    );
    expect(cells).toHaveLength(expected.length);
    for (const cell of expected) {
      const found = stored.get(`${cell.team} ${cell.level} ${cell.key}`);
      expect(found?.state).toBe(cell.state);
      if (cell.state !== "published") {
        expect(found).toMatchObject({ reason: cell.reason, n: null, mean: null, sd: null });
        continue;
      }
      expect(found).toMatchObject({ n: cell.n, histogram: cell.histogram ?? [] });
      for (const figure of ["mean", "sd", "rWgJ", "rStarWgJ", "adMJ"] as const) {
        const value = cell[figure];
        if (value === null) expect(found?.[figure]).toBeNull();
        else expect(found?.[figure]).toBeCloseTo(value, 12);
      }
    }
    // The two ways add up in another order: equal but for the last digits.
    for (const [figure, value] of Object.entries(overallOf(layout, teams, expected, 5)))
      expect(release.overall).toHaveProperty(
        figure,
        value === null ? null : expect.closeTo(value, 12),
      );
  });

  it("keeps the hash of what it froze, and cannot be changed", async () => {
    const home = await anOrg("Frozen");
    const { release } = await released(home, someRatings(4));
    expect(release.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(release.provenance).toMatchObject({ kind: "imported", layout: "wide" });
    await expect(
      inOrgAs(home, home.owner, (tx) =>
        tx.release.updateMany({ where: { id: release.id }, data: { hash: "0" } }),
      ),
    ).rejects.toThrow(/denied/);
  });
});
