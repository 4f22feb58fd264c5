import { beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import { newId } from "@/server/infra/id";
import { keepAfterChange, keepDaily } from "@/server/jobs/snapshots";
import { asAdmin } from "../support/as-admin";
import { aMember, anOrg, aPosition, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";
import { responsibilitiesOf } from "../support/responsibilities";

const TODAY = dayIn("UTC", new Date());
let org: TestOrg;
let team: { id: string; path: string[] };
let rows: { id: string; name: string }[];

beforeAll(async () => {
  org = await anOrg("Timeline");
  team = await aTeam(org, "Alpha");
  rows = await responsibilitiesOf(org);
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

function at() {
  return { org: org.slug, team: team.id };
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

async function refusedBy(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "accepted";
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}
