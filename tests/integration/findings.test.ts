import { beforeEach, describe, expect, it } from "vitest";
import { findFindings } from "@/server/domain/finding/find";
import type { Letters } from "@/server/domain/ownership/letters";
import { verbsOf } from "../support/audited";
import {
  aHolder,
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const TODAY = dayFrom(0);

let org: TestOrg;
let team: { id: string; path: string[] };
let cto: string;
let cio: string;
let duties: Map<string, string>;
beforeEach(async () => {
  org = await anOrg();
  team = await aTeam(org);
  cto = (await aPosition(org, team.id, "cto")).id;
  cio = (await aPosition(org, team.id, "cio")).id;
  const people = [await aMember(org, "member"), await aMember(org, "member")];
  await aHolding(org, team.id, cto, people[0]?.personId ?? "");
  await aHolding(org, team.id, cio, people[1]?.personId ?? "");
  const rows = await inOrgAs(org, org.owner, (tx) => tx.responsibility.findMany());
  duties = new Map(rows.map(({ key, id }) => [key ?? "", id]));
});

const place = () => ({ org: org.slug, team: team.id });
const duty = (key: string) => duties.get(key) ?? "";
const page = (days: { on?: string; since?: string } = {}) =>
  org.call.convergence.page({ ...place(), ...days });
const set = async (key: string, positionId: string, letters: Letters) => {
  const { structure } = await page();
  const responsibilityId = duty(key);
  const base = structure.revisions[`${responsibilityId}:${positionId}`] ?? null;
  const change = { responsibilityId, positionId, letters, share: null, base };
  await org.call.ownership.set({ ...place(), changes: [change] });
};
const findings = async () => {
  const { structure, evidence } = await page();
  return findFindings(structure, evidence);
};
const rulesOf = async (key: string) =>
  (await findings())
    .filter(({ responsibilityId }) => responsibilityId === duty(key))
    .map(({ rule }) => rule);
const against = () => ({
  ...place(),
  rule: "O9" as const,
  responsibilityId: duty("D07"),
  positionId: cto,
  reason: "Until the CIO has settled in",
  expiresDay: dayFrom(30),
});

describe("waivers", () => {
  beforeEach(() => set("D07", cto, "AR"));

  it("accept a finding with a reason until a day, and take it back", async () => {
    const { id } = await org.call.findings.waive(against());
    const waived = (await findings()).find(({ rule }) => rule === "O9");
    expect(waived?.waiver).toEqual({
      id,
      rule: "O9",
      responsibilityId: duty("D07"),
      positionId: cto,
      reason: "Until the CIO has settled in",
      expiresDay: dayFrom(30),
    });
    await org.call.findings.withdrawWaiver({ ...place(), waiverId: id });
    expect((await findings()).find(({ rule }) => rule === "O9")?.waiver).toBeNull();
    expect((await verbsOf(org)).slice(-2)).toEqual(["waiver.given", "waiver.withdrawn"]);
    const gone = org.call.findings.withdrawWaiver({ ...place(), waiverId: id });
    expect(await refusalOf(gone)).toBe("not-found");
  });

  it("are refused for what is not found, twice, without reason, or for no time or too long", async () => {
    const waive = (rest: object) => refusalOf(org.call.findings.waive({ ...against(), ...rest }));
    expect(await waive({ rule: "O5" })).toBe("waiver-no-finding");
    expect(await waive({ positionId: cio })).toBe("waiver-no-finding");
    expect(await waive({ expiresDay: TODAY })).toBe("waiver-day@expiresDay");
    expect(await waive({ expiresDay: dayFrom(800) })).toBe("waiver-far@expiresDay");
    expect(await waive({ reason: "  " })).toBe("BAD_REQUEST");
    await org.call.findings.waive(against());
    expect(await waive({})).toBe("waiver-stands");
  });

  it("make room once they have expired", async () => {
    const { id } = await org.call.findings.waive(against());
    await inOrgAs(org, org.owner, (tx) =>
      tx.waiver.updateMany({ where: { id }, data: { expiresDay: new Date(TODAY) } }),
    );
    expect((await findings()).find(({ rule }) => rule === "O9")?.waiver).toBeNull();
    expect(await refusalOf(org.call.findings.waive(against()))).toBe("accepted");
  });

  it("are for who may edit this team: holders of its seats, not members, viewers or other teams", async () => {
    const other = await aTeam(org);
    const holder = await aHolder(org, team.id);
    const elsewhere = await aMember(org, "member", { leads: [other.id] });
    const member = await aMember(org, "member", { teams: [team.id] });
    const viewer = await aMember(org, "viewer");
    expect(await refusalOf(holder.call.findings.waive(against()))).toBe("accepted");
    expect(await refusalOf(elsewhere.call.findings.waive(against()))).toBe("not-found");
    expect(await refusalOf(elsewhere.call.convergence.page(place()))).toBe("not-found");
    expect(await refusalOf(member.call.findings.waive(against()))).not.toBe("accepted");
    expect(await refusalOf(viewer.call.findings.waive(against()))).not.toBe("accepted");
    expect((await viewer.call.convergence.page(place())).canEdit).toBe(false);
    expect((await member.call.convergence.page(place())).team.id).toBe(team.id);
  });
});

describe("dependencies", () => {
  const list = () => org.call.findings.dependencies(place());
  const row = async (key: string, onKey: string) =>
    (await list()).dependencies.find(
      ({ responsibilityId, onId }) => responsibilityId === duty(key) && onId === duty(onKey),
    );
  const decide = async (key: string, onKey: string, severity: 0 | 1 | 2 | 3 | null) =>
    org.call.findings.setDependency({
      ...place(),
      responsibilityId: duty(key),
      onId: duty(onKey),
      severity,
      base: (await row(key, onKey))?.stored ?? null,
    });

  it("are proposals that count for nothing until this team confirms them", async () => {
    await set("D09", cio, "AR");
    const { dependencies } = await list();
    expect(dependencies).toHaveLength(10);
    expect(dependencies.every(({ stored }) => stored === null)).toBe(true);
    expect(await row("D02", "D09")).toMatchObject({ proposed: 3 });
    expect(await rulesOf("D09")).not.toContain("O11");
    await decide("D02", "D09", 3);
    expect(await rulesOf("D09")).toContain("O11");
    const other = await aTeam(org);
    expect(
      (await org.call.findings.dependencies({ org: org.slug, team: other.id })).dependencies.every(
        ({ stored }) => stored === null,
      ),
    ).toBe(true);
  });

  it("can be weakened, dismissed and left undecided again", async () => {
    await set("D09", cio, "AR");
    await decide("D02", "D09", 2);
    await decide("D02", "D09", 1);
    expect(await rulesOf("D09")).not.toContain("O11");
    await decide("D02", "D09", 0);
    expect((await row("D02", "D09"))?.stored?.severity).toBe(0);
    expect((await page()).structure.dependencies).toEqual([]);
    await decide("D02", "D09", null);
    expect((await row("D02", "D09"))?.stored).toBeNull();
    expect((await verbsOf(org)).filter((verb) => verb === "dependency.changed")).toHaveLength(4);
  });

  it("keep what was said until yesterday", async () => {
    await decide("D02", "D09", 3);
    await inOrgAs(org, org.owner, (tx) =>
      tx.dependency.updateMany({ data: { fromDay: new Date("2026-02-01") } }),
    );
    await decide("D02", "D09", 1);
    expect((await page({ on: dayFrom(-1) })).structure.dependencies).toMatchObject([
      { severity: 3 },
    ]);
    expect((await page()).structure.dependencies).toMatchObject([{ severity: 1 }]);
  });

  it("are the team's own too, and refuse themselves, strangers and what somebody else decided", async () => {
    await decide("D01", "D08", 2);
    expect(await row("D01", "D08")).toMatchObject({ proposed: null, stored: { severity: 2 } });
    expect(await refusalOf(decide("D01", "D01", 2))).toBe("dependency-self@onId");
    const stranger = await anOrg("Southwind");
    const theirs = await inOrgAs(stranger, stranger.owner, (tx) => tx.responsibility.findFirst());
    const call = { ...place(), responsibilityId: duty("D01"), severity: 2 as const, base: null };
    const foreign = org.call.findings.setDependency({ ...call, onId: theirs?.id ?? "" });
    expect(await refusalOf(foreign)).toBe("dependency-ends@onId");
    const stale = org.call.findings.setDependency({ ...call, onId: duty("D08") });
    expect(await refusalOf(stale)).toBe("stale");
  });
});

describe("evidence", () => {
  it("counts the days on which an A changed, corrections left out", async () => {
    await set("D01", cto, "A");
    await set("D01", cto, "AR");
    await org.call.ownership.correct({
      ...place(),
      changes: [
        {
          responsibilityId: duty("D01"),
          positionId: cto,
          letters: "A",
          share: null,
          base: null,
        },
      ],
      fromDay: "2026-02-01",
      toDay: "2026-03-01",
      reason: "Forgotten",
    });
    const { evidence } = await page();
    expect(evidence.accountabilityDays).toEqual({ [duty("D01")]: [TODAY] });
    expect(evidence.kpis).toEqual([]);
    expect((await page({ on: dayFrom(-1) })).evidence.accountabilityDays).toEqual({});
  });

  it("knows a KPI from the day it was kept, or first read", async () => {
    await set("D01", cto, "AR");
    const { id: kpi } = await org.call.kpis.create({
      ...place(),
      responsibilityId: duty("D01"),
      name: "Roadmap on target",
      unit: "%",
      good: "up",
      target: "",
      ownerPositionId: null,
      staleAfterDays: 90,
    });
    const kept = [{ responsibilityId: duty("D01"), ownerPositionId: null }];
    const on = async (days: number) => (await page({ on: dayFrom(days) })).evidence.kpis;
    expect([await on(0), await on(-1)]).toEqual([kept, []]);
    await org.call.kpis.record({ ...place(), kpi, day: dayFrom(-5), value: "80", note: "" });
    expect([await on(-5), await on(-6)]).toEqual([kept, []]);
  });
});
