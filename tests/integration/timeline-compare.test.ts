import { beforeAll, describe, expect, it } from "vitest";
import type { Letters } from "@/server/domain/ownership/letters";
import { asAdmin } from "../support/as-admin";
import { anOrg, aPosition, aTeam, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";
import { responsibilitiesOf } from "../support/responsibilities";

const TODAY = new Date().toISOString().slice(0, 10);
let org: TestOrg;
let team: { id: string };
let rows: { id: string; name: string }[];

beforeAll(async () => {
  org = await anOrg("Compared");
  team = await aTeam(org, "Alpha");
  rows = await responsibilitiesOf(org);
});

describe("comparing two dates", () => {
  it("says what moved, who moved it and why, and which gaps opened and closed", async () => {
    const other = await aTeam(org, "Moves");
    const [cto, cio] = [
      await aPosition(org, other.id, "cto"),
      await aPosition(org, other.id, "cio"),
    ];
    const responsibilityId = rows[0]?.id ?? "";
    const place = { org: org.slug, team: other.id };
    const set = (positionId: string, letters: Letters, fromDay: string, reason: string) =>
      org.call.ownership.correct({
        ...place,
        changes: [{ responsibilityId, positionId, letters, share: null, base: null }],
        ...{ fromDay, toDay: null, reason },
      });
    await set(cto.id, "AR", "2026-02-01", "As agreed at the off-site");
    const [stored] = await asAdmin<{ id: string; version: number }>(
      "SELECT id, version FROM public.ownership WHERE team_id = $1",
      [other.id],
    );
    await org.call.ownership.correct({
      ...place,
      changes: [
        { responsibilityId, positionId: cto.id, letters: "R", share: null, base: stored ?? null },
        { responsibilityId, positionId: cio.id, letters: "A", share: null, base: null },
      ],
      ...{ fromDay: "2026-04-01", toDay: null, reason: "The CIO runs it" },
    });
    const result = await org.call.timeline.compare({
      ...place,
      from: "2026-03-01",
      to: "2026-04-01",
    });
    expect(result.diff.moved).toEqual([{ responsibilityId, before: [cto.id], after: [cio.id] }]);
    expect(result.moves).toMatchObject([
      {
        day: "2026-04-01",
        lost: [cto.id],
        gained: [cio.id],
        reason: "The CIO runs it",
        by: org.owner.name,
      },
    ]);
    const before = await org.call.timeline.compare({
      ...place,
      from: "2026-01-15",
      to: "2026-03-01",
    });
    expect(before.diff.findings.opened.map(({ rule }) => rule)).toContain("O4");
    const back = await org.call.timeline.compare({
      ...place,
      from: "2026-04-01",
      to: "2026-03-01",
    });
    expect(back.diff.moved).toEqual([{ responsibilityId, before: [cio.id], after: [cto.id] }]);
    expect(back.isBackwards).toBe(true);
    const csv = await org.call.timeline.export({ ...place, from: "2026-03-01", to: "2026-04-01" });
    expect([...csv.table.rows][0]).toEqual(["accountable", rows[0]?.name, "", "CTO", "CIO"]);
  });

  it("says who corrected what a snapshot knew otherwise, and nothing the snapshot knew", async () => {
    const other = await aTeam(org, "Corrected");
    const cto = (await aPosition(org, other.id, "cto")).id;
    const cio = (await aPosition(org, other.id, "cio")).id;
    const [one, two] = rows.map(({ id }) => id);
    const place = { org: org.slug, team: other.id };
    const correct = (responsibilityId = "", positionId = "", reason = "") =>
      org.call.ownership.correct({
        ...place,
        changes: [{ responsibilityId, positionId, letters: "A" as const, share: null, base: null }],
        ...{ fromDay: "2026-02-01", toDay: null, reason },
      });
    await correct(one, cto, "Known when it was kept");
    const { id: kept } = await org.call.timeline.keep({ ...place, name: "As known" });
    await correct(two, cio, "Found in the minutes");
    const compare = (from: string, to: string) => org.call.timeline.compare({ ...place, from, to });
    const told = ({ diff, moves }: Awaited<ReturnType<typeof compare>>) => [
      diff.moved.map(({ responsibilityId }) => responsibilityId),
      moves.map(({ day, reason, by, enteredOn }) => [day, reason, by, enteredOn]),
    ];
    const known = ["2026-02-01", "Known when it was kept", org.owner.name, TODAY];
    const found = ["2026-02-01", "Found in the minutes", org.owner.name, TODAY];
    expect(told(await compare(kept, TODAY))).toEqual([[two], [found]]);
    expect(told(await compare(TODAY, kept))).toEqual([[two], [found]]);
    expect(told(await compare(kept, "2026-03-01"))).toEqual([[two], [found]]);
    expect(told(await compare("2026-01-15", kept))).toEqual([[one], [known]]);
    const { id: later } = await org.call.timeline.keep({ ...place, name: "As corrected" });
    expect(told(await compare(kept, later))).toEqual([[two], [found]]);
    expect(told(await compare(later, TODAY))).toEqual([[], []]);
  });

  it("refuses a day to come and a snapshot of another team", async () => {
    const other = await aTeam(org, "Elsewhere");
    const { id } = await org.call.timeline.keep({ org: org.slug, team: other.id, name: "Theirs" });
    expect(await refusalOf(org.call.timeline.compare({ ...at(), from: id }))).toBe("snapshot-gone");
    expect(await refusalOf(org.call.timeline.compare({ ...at(), to: "2199-01-01" }))).toBe(
      "timeline-future@to",
    );
  });
});

function at() {
  return { org: org.slug, team: team.id };
}
