import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import type { Letters } from "@/server/domain/ownership/letters";
import { structureOn } from "@/server/domain/timeline/history";
import { loadStructure } from "@/server/features/structure/load";
import { loadRecords } from "@/server/features/timeline/history";
import { newId } from "@/server/infra/id";
import { keepAfterChange, keepDaily } from "@/server/jobs/snapshots";
import {
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

const TODAY = dayIn("UTC", new Date());
let org: TestOrg;
let team: { id: string; path: string[] };
let seats: { cto: { id: string }; cio: { id: string } };
let rows: { id: string; name: string }[];

beforeAll(async () => {
  org = await anOrg("Timeline");
  team = await aTeam(org, "Alpha");
  seats = { cto: await aPosition(org, team.id, "cto"), cio: await aPosition(org, team.id, "cio") };
  rows = await responsibilitiesOf(org);
});

describe("a history in one statement", () => {
  it("holds every day exactly as the day alone is loaded", async () => {
    const { cto, cio } = seats;
    const holder = await aMember(org, "member");
    await aHolding(org, team.id, cto.id, holder.personId);
    const [one, two, three] = rows;
    if (!one || !two || !three) throw new Error("no catalogue");
    const cells: [string, string, Letters, string, string | null][] = [
      [one.id, cto.id, "AR", "2026-01-10", "2026-03-01"],
      [one.id, cto.id, "R", "2026-03-01", null],
      [one.id, cio.id, "A", "2026-03-01", null],
      [two.id, cio.id, "A", "2026-02-01", "2026-02-02"],
      [three.id, cto.id, "I", "2026-05-01", null],
    ];
    await inOrgAs(org, org.owner, async (tx) => {
      for (const [responsibilityId, positionId, letters, from, to] of cells) {
        await tx.ownership.create({
          data: {
            ...{
              orgId: org.id,
              id: newId(),
              teamId: team.id,
              responsibilityId,
              positionId,
              letters,
            },
            ...{ fromDay: new Date(from), toDay: to === null ? null : new Date(to) },
          },
        });
      }
    });
    const days = ["2025-12-31", "2026-01-01", "2026-01-10", "2026-02-01", "2026-02-02"];
    const more = ["2026-02-28", "2026-03-01", "2026-05-01", TODAY];
    await inOrgAs(org, org.owner, async (db) => {
      const ctx = { db, org: { id: org.id, slug: org.slug, name: "x", timeZone: "UTC" } };
      const { byTeam, people } = await loadRecords(ctx, [team.id], {
        from: "2025-12-01",
        to: TODAY,
      });
      const record = byTeam.get(team.id);
      if (!record) throw new Error("no record");
      expect(people[holder.personId]).toBe(holder.name);
      for (const day of [...days, ...more]) {
        const { people: _, revisions: __, ...alone } = await loadStructure(ctx, team.id, day);
        const ofDay = structureOn(record.history, day);
        expect({ day, ...sorted(ofDay) }).toEqual({ day, ...sorted(alone) });
      }
    });
  });
});

describe("snapshots", () => {
  it("keeps today under a name: ids, figures and findings, and nobody's name", async () => {
    const { id } = await org.call.timeline.keep({ ...at(), name: "Before the merger" });
    const [stored] = await asAdmin<{ content: object; hash: string; kind: string }>(
      "SELECT content, hash, kind FROM public.snapshot WHERE id = $1",
      [id],
    );
    expect(stored?.kind).toBe("manual");
    expect(Object.keys(stored?.content ?? {}).sort()).toEqual([
      "findings",
      "format",
      "indices",
      "structure",
    ]);
    const people = await asAdmin<{ name: string }>(
      "SELECT name FROM public.person WHERE org_id = $1",
      [org.id],
    );
    for (const { name } of people) expect(JSON.stringify(stored?.content)).not.toContain(name);
    const read = await org.call.timeline.read(at());
    expect(read.snapshots[0]).toMatchObject({ id, name: "Before the merger", takenOn: TODAY });
    expect(read.points.at(-1)?.day).toBe(TODAY);
    expect(await verbs(id)).toEqual(["snapshot.taken"]);
    const compared = await org.call.timeline.compare({ ...at(), from: id, to: TODAY });
    expect(compared.from.snapshot).toMatchObject({ name: "Before the merger", isIntact: true });
    expect(compared.diff.moved).toEqual([]);
  });

  it("are frozen, also for who writes SQL as the application", async () => {
    const { id } = await org.call.timeline.keep({ ...at(), name: "Frozen" });
    const asApp = (sql: string) =>
      refusedBy(inOrgAs(org, org.owner, (tx) => tx.$executeRawUnsafe(sql)));
    expect(await asApp(`UPDATE public.snapshot SET content = '{}' WHERE id = '${id}'`)).toContain(
      "kept as it was taken",
    );
    expect(await asApp(`DELETE FROM public.snapshot WHERE id = '${id}'`)).toContain(
      "permission denied",
    );
    expect(await asApp(`UPDATE public.snapshot SET name = 'x' WHERE id = '${id}'`)).toContain(
      "permission denied",
    );
    expect(await refusedBy(asAdmin(`DELETE FROM public.snapshot WHERE id = '${id}'`))).toContain(
      "kept as it was taken",
    );
    expect(await refusedBy(asAdmin("TRUNCATE public.snapshot"))).toContain("never changed");
  });

  it("tell when somebody went round the trigger", async () => {
    const { id } = await org.call.timeline.keep({ ...at(), name: "Tampered" });
    await asAdmin("ALTER TABLE public.snapshot DISABLE TRIGGER snapshot_kept");
    await asAdmin(
      `UPDATE public.snapshot SET content = jsonb_set(content, '{indices,overlap}', '0.99') WHERE id = $1`,
      [id],
    );
    await asAdmin("ALTER TABLE public.snapshot ENABLE TRIGGER snapshot_kept");
    const { from } = await org.call.timeline.compare({ ...at(), from: id, to: TODAY });
    expect(from.snapshot?.isIntact).toBe(false);
  });

  it("leave one automatic a day, whatever happens at once, holding the day's last state", async () => {
    const other = await aTeam(org, "Busy");
    const seat = await aPosition(org, other.id, "cto");
    const target = { orgId: org.id, id: other.id };
    await Promise.all([1, 2, 3, 4].map(() => keepAfterChange(target, { isLast: true })));
    const first = await automaticOf(other.id);
    expect(first).toHaveLength(1);
    await org.call.ownership.set({
      ...{ org: org.slug, team: other.id },
      changes: [
        {
          ...{ responsibilityId: rows[0]?.id ?? "", positionId: seat.id, letters: "A" as const },
          ...{ share: null, base: null },
        },
      ],
    });
    expect(await queued("structure.snapshot", other.id)).toBe(1);
    await keepAfterChange(target, { isLast: true });
    await keepDaily({ orgId: org.id, id: newId() }, { isLast: true });
    const [last, ...more] = await automaticOf(other.id);
    expect(more).toEqual([]);
    expect(last).toMatchObject({ id: first[0]?.id, kind: "change" });
    expect(last?.cells).toBe(1);
  });

  it("freeze the automatic one when its day is over", async () => {
    const other = await aTeam(org, "Yesterday");
    await aPosition(org, other.id, "cto");
    await inOrgAs(org, org.owner, (tx) =>
      tx.snapshot.create({
        data: {
          ...{ orgId: org.id, id: newId(), teamId: other.id, kind: "change" },
          ...{
            takenOn: new Date(Date.now() - 86_400_000),
            takenAt: new Date(),
            hash: "0".repeat(64),
          },
          content: {},
        },
      }),
    );
    const sql = `UPDATE public.snapshot SET content = '{"a":1}' WHERE team_id = '${other.id}'`;
    const refused = refusedBy(inOrgAs(org, org.owner, (tx) => tx.$executeRawUnsafe(sql)));
    expect(await refused).toContain("kept as it was taken");
  });

  it("are taken each month of every team that has positions, once, a job an organisation", async () => {
    const own = await anOrg("Monthly");
    const settled = await aTeam(own, "Settled");
    await aPosition(own, settled.id, "cto");
    const empty = await aTeam(own, "Empty");
    await keepDaily({ orgId: null, id: newId() }, { isLast: true });
    expect(await queued("structure.daily", own.id)).toBe(1);
    await keepDaily({ orgId: own.id, id: own.id }, { isLast: true });
    await keepDaily({ orgId: own.id, id: own.id }, { isLast: true });
    expect((await automaticOf(settled.id)).map(({ kind }) => kind)).toEqual(["monthly"]);
    expect(await automaticOf(empty.id)).toEqual([]);
  });

  it("need a name, the right to edit, and a team that is not archived", async () => {
    expect(await refusalOf(org.call.timeline.keep({ ...at(), name: "  " }))).toBe("BAD_REQUEST");
    const reader = await aMember(org, "member", { teams: [team.id] });
    expect(await refusalOf(reader.call.timeline.keep({ ...at(), name: "No" }))).not.toBe(
      "accepted",
    );
    expect((await reader.call.timeline.read(at())).canEdit).toBe(false);
    const stranger = await aMember(org, "member");
    expect(await refusalOf(stranger.call.timeline.read(at()))).not.toBe("accepted");
  });
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

function sorted<T extends { cells: readonly { responsibilityId: string; positionId: string }[] }>(
  one: T,
) {
  const key = (cell: T["cells"][number]) => cell.responsibilityId + cell.positionId;
  return { ...one, cells: [...one.cells].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

async function responsibilitiesOf(of: TestOrg) {
  return asAdmin<{ id: string; name: string }>(
    `SELECT r.id, v.wording->'en'->>'name' AS name FROM public.responsibility r
     JOIN public.responsibility_version v ON v.org_id = r.org_id AND v.responsibility_id = r.id
     WHERE r.org_id = $1 ORDER BY r.place`,
    [of.id],
  );
}

function automaticOf(teamId: string) {
  return asAdmin<{ id: string; kind: string; cells: number }>(
    `SELECT id, kind, jsonb_array_length(content->'structure'->'cells') AS cells
     FROM public.snapshot WHERE team_id = $1 AND kind <> 'manual'`,
    [teamId],
  );
}

async function queued(queue: string, id: string): Promise<number> {
  const found = await asAdmin("SELECT 1 FROM pgboss.job WHERE name = $1 AND data->>'id' = $2", [
    queue,
    id,
  ]);
  return found.length;
}

async function verbs(targetId: string): Promise<string[]> {
  const found = await asAdmin<{ verb: string }>(
    "SELECT verb FROM public.audit_entry WHERE target_id = $1 ORDER BY seq",
    [targetId],
  );
  return found.map(({ verb }) => verb);
}

async function asAdmin<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(process.env.TEST_ADMIN_URL);
  await client.connect();
  try {
    const { rows: found } = await client.query(sql, values);
    // Reason: pg knows nothing of what a statement answers.
    return found as T[];
  } finally {
    await client.end();
  }
}

async function refusedBy(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "accepted";
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}
