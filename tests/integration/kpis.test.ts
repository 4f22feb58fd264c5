import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import {
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestMember,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
let team: { id: string; path: string[]; name: string };
let cto: TestMember;
let responsibilityId: string;
let positionId: string;

const TERMS = {
  name: "Availability",
  unit: "%",
  good: "up" as const,
  target: "99.5",
  ownerPositionId: null,
  staleAfterDays: "40",
};

beforeAll(async () => {
  org = await anOrg();
  team = await aTeam(org);
  cto = await aMember(org, "member");
  positionId = (await aPosition(org, team.id, "cto")).id;
  await aHolding(org, team.id, positionId, cto.personId);
  responsibilityId = newId();
  await inOrgAs(org, org.owner, async (tx) => {
    const orgId = org.id;
    const wording = { en: { name: "Shop", definition: "", kpis: ["Latency", "Basket size"] } };
    await tx.responsibility.create({ data: { orgId, id: responsibilityId, place: 99 } });
    await tx.responsibilityVersion.create({
      data: { orgId, id: newId(), responsibilityId, wording, direction: "outward" },
    });
    await tx.ownership.create({
      data: {
        orgId,
        id: newId(),
        teamId: team.id,
        responsibilityId,
        positionId,
        letters: "AR",
        fromDay: new Date("2026-02-01"),
      },
    });
  });
});

const here = () => ({ org: org.slug, team: team.id });

async function aKpi(name: string) {
  return cto.call.kpis.create({ ...here(), ...TERMS, name, responsibilityId });
}

describe("a KPI", () => {
  it("follows whoever is accountable, and is made by a holder of the team", async () => {
    const { id } = await aKpi("Uptime");
    expect(await verbsOf(org)).toContain("kpi.created");
    const { kpi } = await cto.call.kpis.get({ ...here(), kpi: id });
    expect(kpi).toMatchObject({
      role: "outward",
      owner: { position: "CTO", isInherited: true },
      isStale: true,
      age: null,
    });
  });

  it("is suggested by the words of its responsibility until the team has it", async () => {
    const examples = async () => {
      const { responsibilities } = await cto.call.kpis.list(here());
      return responsibilities.find(({ id }) => id === responsibilityId)?.examples;
    };
    expect(await examples()).toEqual(["Latency", "Basket size"]);
    await aKpi("basket SIZE");
    expect(await examples()).toEqual(["Latency"]);
  });

  it("has one name a responsibility, in any case of letters", async () => {
    await aKpi("Latency");
    expect(await refusalOf(aKpi("LATENCY"))).toBe("kpi-name-taken@name");
  });

  it("refuses a target of text, a foreign owner and a foreign responsibility", async () => {
    const bad = { ...here(), ...TERMS, name: "Bad", responsibilityId };
    await expect(cto.call.kpis.create({ ...bad, target: "high" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["target"], message: "figure-not-a-number" }] },
    });
    const other = await aTeam(org);
    const seat = await aPosition(org, other.id, "cio");
    const foreign = cto.call.kpis.create({ ...bad, ownerPositionId: seat.id });
    expect(await refusalOf(foreign)).toBe("kpi-owner@ownerPositionId");
    expect(await refusalOf(cto.call.kpis.create({ ...bad, responsibilityId: newId() }))).toBe(
      "kpi-responsibility@responsibilityId",
    );
  });

  it("is changed by one of two who try at once", async () => {
    const { id } = await aKpi("Throughput");
    const change = (name: string) =>
      cto.call.kpis.change({ ...here(), ...TERMS, name, kpi: id, version: 1 });
    const outcomes = await Promise.allSettled([change("One"), change("Two")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("leaves the list when it is retired, and takes no reading any more", async () => {
    const { id } = await aKpi("Old");
    await cto.call.kpis.retire({ ...here(), kpi: id, version: 1 });
    const { kpis } = await cto.call.kpis.list(here());
    expect(kpis.map((kpi) => kpi.id)).not.toContain(id);
    const reading = { ...here(), kpi: id, day: "2026-03-01", value: "1", note: "" };
    expect(await refusalOf(cto.call.kpis.record(reading))).toBe("not-found");
  });
});

describe("readings", () => {
  it("are typed, corrected on the same day and removed", async () => {
    const { id } = await aKpi("Errors");
    const reading = { ...here(), kpi: id, day: "2026-03-01", note: "" };
    await cto.call.kpis.record({ ...reading, value: "99,7" });
    await cto.call.kpis.record({ ...reading, value: "99.8", note: "recounted" });
    const { readings, kpi } = await cto.call.kpis.get({ ...here(), kpi: id });
    expect(readings).toMatchObject([
      { day: "2026-03-01", value: 99.8, note: "recounted", version: 2, by: cto.name },
    ]);
    expect(kpi).toMatchObject({ isOnTarget: true });
    await cto.call.kpis.removeReading({ ...here(), kpi: id, day: "2026-03-01", version: 2 });
    expect((await cto.call.kpis.get({ ...here(), kpi: id })).readings).toEqual([]);
  });

  it("are pasted all together, or none where one line is in doubt", async () => {
    const { id } = await aKpi("Tickets");
    const paste = (text: string) => cto.call.kpis.recordMany({ ...here(), kpi: id, text });
    expect(await refusalOf(paste("2026-01-31\t4\n2026-02-28\tmany"))).toBe(
      "readings-problems@text",
    );
    expect((await cto.call.kpis.get({ ...here(), kpi: id })).readings).toEqual([]);
    expect(await paste("day\tvalue\n2026-01-31\t4\n2026-02-28\t5,5")).toEqual({ count: 2 });
    const { readings } = await cto.call.kpis.get({ ...here(), kpi: id });
    expect(readings.map(({ value }) => value)).toEqual([5.5, 4]);
  });

  it("are figures: text is refused at its field, and nothing is kept of it", async () => {
    const { id } = await aKpi("Words");
    const reading = { ...here(), kpi: id, day: "2026-03-01", note: "from the minutes" };
    const before = await verbsOf(org);
    await expect(cto.call.kpis.record({ ...reading, value: "many" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["value"], message: "figure-not-a-number" }] },
    });
    expect((await cto.call.kpis.get({ ...here(), kpi: id })).readings).toEqual([]);
    expect(await verbsOf(org)).toEqual(before);
  });

  it("are never of a day to come", async () => {
    const { id } = await aKpi("Future");
    const reading = { ...here(), kpi: id, day: "2999-01-01", value: "1", note: "" };
    expect(await refusalOf(cto.call.kpis.record(reading))).toBe("reading-future@day");
  });

  it("stay within their team and their organisation", async () => {
    const { id } = await aKpi("Apart");
    const other = await aTeam(org);
    const there = { org: org.slug, team: other.id };
    expect(await refusalOf(org.call.kpis.get({ ...there, kpi: id }))).toBe("not-found");
    const foreign = await anOrg("Foreign");
    const outside = { org: foreign.slug, team: team.id, kpi: id };
    expect(await refusalOf(foreign.call.kpis.get(outside))).toBe("not-found");
  });
});

it("nothing is measured in an archived team, nor taken out of use", async () => {
  const away = await aTeam(org);
  const at = { org: org.slug, team: away.id };
  const { id } = await org.call.kpis.create({ ...at, ...TERMS, responsibilityId });
  await org.call.teams.archive({ ...at, version: 1 });
  const { kpis } = org.call;
  expect(await refusalOf(kpis.retire({ ...at, kpi: id, version: 1 }))).toBe("team-archived");
  const changed = { ...at, ...TERMS, kpi: id, version: 1 };
  expect(await refusalOf(kpis.change(changed))).toBe("team-archived");
  const reading = { ...at, kpi: id, day: "2026-03-01", value: "1", note: "" };
  expect(await refusalOf(kpis.record(reading))).toBe("team-archived");
  expect((await kpis.get({ ...at, kpi: id })).kpi).toMatchObject({ id, version: 1 });
});
