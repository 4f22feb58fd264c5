import { createHash } from "node:crypto";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { aMember, anOrg, type TestOrg } from "../support/factories";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

const rename = (name: string, version: number) =>
  org.call.organisations.rename({ org: org.slug, name, version });

describe("the audit log", () => {
  it("tells who did what by today's names, newest first", async () => {
    const team = await org.call.teams.create({ org: org.slug, name: "Payments", parentId: null });
    const { entries } = await org.call.audit.list({ org: org.slug });
    expect(entries.map(({ verb }) => verb)).toEqual([
      "team.created",
      "cycle.opened",
      "organisation.created",
    ]);
    expect(entries[0]).toMatchObject({
      actor: { name: org.owner.name },
      target: { kind: "team", id: team.id, name: "Payments" },
    });
  });

  it("is filtered by verb, person, target and day", async () => {
    const admin = await aMember(org, "admin");
    await rename("New", 1);
    await admin.call.teams.create({ org: org.slug, name: "Payments", parentId: null });
    const verbs = async (filter: object) =>
      (await org.call.audit.list({ org: org.slug, ...filter })).entries.map(({ verb }) => verb);
    expect(await verbs({ verb: "organisation.renamed" })).toEqual(["organisation.renamed"]);
    expect(await verbs({ actorId: admin.userId })).toEqual(["team.created"]);
    expect(await verbs({ targetId: org.id })).toEqual([
      "organisation.renamed",
      "organisation.created",
    ]);
    expect(await verbs({ toDay: "2020-01-01" })).toEqual([]);
    expect(await verbs({ fromDay: "2020-01-01" })).toHaveLength(4);
    expect(await verbs({ verb: "nonsense", fromDay: "yesterday" })).toHaveLength(4);
  });

  it("is read page by page without gap or repetition", async () => {
    for (let version = 1; version <= 60; version += 1) await rename(`Name ${version}`, version);
    const first = await org.call.audit.list({ org: org.slug });
    const second = await org.call.audit.list({ org: org.slug, before: first.next });
    const all = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(all).toEqual(Array.from({ length: 62 }, (_, index) => 62 - index));
    expect(second.next).toBeNull();
  });

  it("is found whole, and the check is an entry itself", async () => {
    await rename("New", 1);
    const part = await org.call.audit.verify({ org: org.slug });
    expect(part).toMatchObject({
      checked: 3,
      isEnd: true,
      verdict: { ok: true, head: { seq: 3 } },
    });
    const { entries } = await org.call.audit.list({ org: org.slug });
    expect(entries[0]?.verb).toBe("audit.verified");
    const again = await org.call.audit.verify({
      org: org.slug,
      after: part.next ?? undefined,
    });
    expect(again).toMatchObject({ checked: 1, verdict: { ok: true, head: { seq: 4 } } });
  });

  it("is found broken where even the database's owner changed an entry", async () => {
    await rename("New", 1);
    await tamper(org.id);
    const { verdict } = await org.call.audit.verify({ org: org.slug });
    expect(verdict).toEqual({ ok: false, at: 2, why: "altered" });
  });

  it("is not found whole by whoever begins behind the break", async () => {
    await rename("New", 1);
    const { next } = await org.call.audit.verify({ org: org.slug });
    await tamper(org.id);
    if (!next) throw new Error("the chain was whole a moment ago");
    const other = await anOrg("Other");
    for (const after of [
      { ...next, seal: "" },
      { ...next, seq: 1_000_000 },
      { ...next, hash: createHash("sha256").update("x").digest("hex") },
    ])
      await expect(org.call.audit.verify({ org: org.slug, after })).rejects.toThrow("invalid");
    await expect(other.call.audit.verify({ org: other.slug, after: next })).rejects.toThrow(
      "invalid",
    );
  });
});

async function tamper(orgId: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL });
  await client.connect();
  try {
    await client.query("ALTER TABLE public.audit_entry DISABLE TRIGGER audit_entry_frozen");
    await client.query(
      "UPDATE public.audit_entry SET actor_kind = 'job' WHERE org_id = $1 AND seq = 2",
      [orgId],
    );
    await client.query("ALTER TABLE public.audit_entry ENABLE TRIGGER audit_entry_frozen");
  } finally {
    await client.end();
  }
}
