import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import type { Caller } from "../support/call-as";
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

let org: TestOrg;
let team: { id: string; path: string[] };
let at: { org: string; team: string };

beforeEach(async () => {
  org = await anOrg();
  team = await aTeam(org);
  at = { org: org.slug, team: team.id };
});

const SEAT = { name: "CISO", kind: "other", needle: "none", fromDay: "2026-01-01" } as const;
const read = (on?: string, call: Caller = org.call) => call.positions.ofTeam({ ...at, on });
const seat = async (id: string, on?: string) => {
  const found = (await read(on)).positions.find((one) => one.id === id);
  if (!found) throw new Error("the position is not listed");
  return found;
};
const entries = (verb: string) =>
  inOrgAs(org, org.owner, (tx) =>
    tx.auditEntry.findMany({ where: { verb }, orderBy: { seq: "asc" } }),
  );

describe("positions", () => {
  it("begin as a vacant pair that feeds the dial", async () => {
    await org.call.positions.createPair({ ...at, fromDay: "2026-02-01" });
    const { positions } = await read("2026-03-01");
    expect(
      positions.map(({ name, kind, needle, holder, vacantSince }) => ({
        name,
        kind,
        needle,
        holder,
        vacantSince,
      })),
    ).toEqual([
      { name: "CTO", kind: "cto", needle: "outward", holder: null, vacantSince: "2026-02-01" },
      { name: "CIO", kind: "cio", needle: "inward", holder: null, vacantSince: "2026-02-01" },
    ]);
    expect((await read("2026-01-31")).positions.map(({ isThere }) => isThere)).toEqual([
      false,
      false,
    ]);
    expect(await entries("position.created")).toHaveLength(2);
  });

  it("feed a needle one at a time, in words at the field and by the database", async () => {
    const cto = await aPosition(org, team.id, "cto");
    const second = org.call.positions.create({ ...at, ...SEAT, needle: "both" });
    expect(await refusalOf(second)).toBe("position-needle-taken@needle");
    const { id } = await org.call.positions.create({ ...at, ...SEAT });
    const change = { ...at, position: id, version: 1, ...SEAT, needle: "outward" } as const;
    expect(await refusalOf(org.call.positions.change(change))).toBe("position-needle-taken@needle");
    await org.call.positions.end({ ...at, position: cto.id, toDay: "2026-05-01", version: 1 });
    await org.call.positions.change({ ...change, fromDay: "2026-05-01" });
    const raw = inOrgAs(org, org.owner, (tx) =>
      tx.position.updateMany({ where: { id: cto.id }, data: { toDay: null } }),
    );
    await expect(raw).rejects.toThrow(/position_fact_one_outward/);
    const reopened = org.call.positions.reopen({ ...at, position: cto.id, version: 2 });
    expect(await refusalOf(reopened)).toBe("position-needle-taken@needle");
  });

  it("report in lines that never close a circle, also when two change at once", async () => {
    const a = await aPosition(org, team.id, "cto");
    const b = await aPosition(org, team.id, "cio", { reportsToId: a.id });
    const c = await aPosition(org, team.id, "other", { reportsToId: b.id });
    const under = (position: string, reportsToId: string) =>
      org.call.positions.change({ ...at, ...SEAT, position, version: 1, reportsToId });
    expect(await refusalOf(under(a.id, c.id))).toBe("position-cycle@reportsToId");
    expect(await refusalOf(under(a.id, a.id))).toBe("position-cycle@reportsToId");
    expect(await refusalOf(under(a.id, newId()))).toBe("position-head@reportsToId");
    const d = await aPosition(org, team.id, "other");
    const outcomes = await Promise.all([
      refusalOf(under(c.id, d.id)),
      refusalOf(under(d.id, c.id)),
    ]);
    expect(outcomes.toSorted()).toEqual(["accepted", "position-cycle@reportsToId"]);
    const heads = await org.call.positions.heads({ ...at, except: b.id });
    expect(heads.map(({ id }) => id)).not.toContain(b.id);
  });

  it("report to teams above, as far as the reader sees", async () => {
    const below = await aTeam(org, "Below", team);
    const chief = await aPosition(org, team.id, "cto", { name: "Group CTO" });
    const hers = { org: org.slug, team: below.id };
    await org.call.positions.create({ ...hers, ...SEAT, reportsToId: chief.id });
    const lead = await aMember(org, "member", { leads: [below.id] });
    const seen = (await lead.call.positions.ofTeam(hers)).positions[0]?.head;
    expect(seen).toEqual({ id: chief.id, name: null, team: null });
    expect((await org.call.positions.ofTeam(hers)).positions[0]?.head?.name).toBe("Group CTO");
    expect(await lead.call.positions.heads(hers)).toEqual([
      { id: expect.any(String), label: "CISO" },
    ]);
    const reach = lead.call.positions.create({ ...hers, ...SEAT, reportsToId: chief.id });
    expect(await refusalOf(reach)).toBe("position-head@reportsToId");
  });

  it("cannot begin after they were used, nor end before they begin", async () => {
    const { id } = await aPosition(org, team.id, "cto");
    const { personId } = await aMember(org, "member");
    await aHolding(org, team.id, id, personId);
    const later = { ...at, ...SEAT, position: id, version: 1, fromDay: "2026-02-01" };
    expect(await refusalOf(org.call.positions.change(later))).toBe("position-in-use@fromDay");
    const end = (toDay: string) =>
      org.call.positions.end({ ...at, position: id, version: 1, toDay });
    expect(await refusalOf(end("2026-01-01"))).toBe("position-days@toDay");
    expect(await refusalOf(end("2025-06-01"))).toBe("position-days@toDay");
  });

  it("end with their holder and all they own, and say what that touches", async () => {
    const { id } = await aPosition(org, team.id, "cto");
    const { personId } = await aMember(org, "member");
    await aHolding(org, team.id, id, personId);
    const responsibilityId = await inOrgAs(org, org.owner, async (tx) => {
      const row = await tx.responsibility.findFirstOrThrow({ where: { key: "D01" } });
      return row.id;
    });
    const change = { responsibilityId, positionId: id, letters: "A", share: null, base: null };
    await org.call.ownership.correct({
      ...at,
      changes: [{ ...change, letters: "A" }],
      fromDay: "2026-02-01",
      toDay: null,
      reason: "Known since then",
    });
    const toDay = "2026-03-01";
    const touched = { isPast: true, holdings: 1, laterHoldings: 0, cells: 1, laterChanges: 0 };
    const asked = await org.call.positions.effectsOfEnd({ ...at, position: id, toDay });
    expect(asked).toEqual({ ...touched, reports: 0 });
    const done = await org.call.positions.end({ ...at, position: id, toDay, version: 1 });
    expect(done).toEqual(asked);
    const cells = await inOrgAs(org, org.owner, (tx) => tx.ownership.findMany());
    expect(cells.map((cell) => cell.toDay)).toEqual([new Date(toDay)]);
    const ended = await seat(id, "2026-02-15");
    expect(ended).toMatchObject({ isThere: true, toDay, holder: { personId, toDay } });
    expect(await seat(id, toDay)).toMatchObject({ isThere: false, holder: null });
    expect((await entries("position.ended"))[0]?.details).toMatchObject({ isCorrection: true });
    await org.call.positions.reopen({ ...at, position: id, version: 2 });
    expect(await seat(id, toDay)).toMatchObject({ isThere: true, vacantSince: toDay });
  });
});

describe("the reach of a team", () => {
  it("is not left by ids of another team, however they are asked for", async () => {
    const sibling = await aTeam(org, "Sibling");
    const theirs = await aPosition(org, sibling.id);
    const { personId } = await aMember(org, "member");
    const held = await aHolding(org, sibling.id, theirs.id, personId);
    const lead = await aMember(org, "member", { teams: [team.id], leads: [team.id] });
    const away = { org: org.slug, team: sibling.id };
    const { positions } = lead.call;
    const edit = { ...SEAT, position: theirs.id, version: 1 };
    expect(await refusalOf(positions.ofTeam(away))).toBe("not-found");
    expect(await refusalOf(positions.createPair({ ...away, fromDay: "2026-01-01" }))).toBe(
      "not-found",
    );
    expect(await refusalOf(positions.change({ ...at, ...edit }))).toBe("not-found");
    expect(await refusalOf(positions.end({ ...at, ...edit, toDay: "2026-05-01" }))).toBe(
      "not-found",
    );
    const holding = { ...at, holding: held.id, version: 1 };
    expect(await refusalOf(positions.removeHolding(holding))).toBe("not-found");
    expect(await refusalOf(positions.endHolding({ ...holding, toDay: "2026-05-01" }))).toBe(
      "not-found",
    );
    const { id } = await positions.create({ ...at, ...SEAT });
    const stranger = await aMember(org, "member", { teams: [sibling.id] });
    const seated = { ...at, position: id, fromDay: "2026-02-01", toDay: null };
    expect(await refusalOf(positions.fill({ ...seated, personId: stranger.personId }))).toBe(
      "holding-person@personId",
    );
    const named = positions.fill({ ...seated, personId: null, newName: "Ada Byron" });
    expect(await refusalOf(named)).toBe("forbidden@newName");
    await positions.fill({ ...seated, personId: lead.personId });
    expect(await positions.people(at)).toEqual([{ id: lead.personId, label: lead.name }]);
  });

  it("lets members read and not write, and nobody write what is archived", async () => {
    const member = await aMember(org, "member", { teams: [team.id] });
    expect((await read(undefined, member.call)).canManage).toBe(false);
    expect(await refusalOf(member.call.positions.create({ ...at, ...SEAT }))).toBe("forbidden");
    await org.call.teams.archive({ ...at, version: 1 });
    expect((await read()).canManage).toBe(false);
    expect(await refusalOf(org.call.positions.create({ ...at, ...SEAT }))).toBe("team-archived");
  });
});
