import { beforeEach, describe, expect, it } from "vitest";
import { toCsv } from "@/server/domain/table";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import {
  aMember,
  anOrg,
  aTeam,
  inOrgAs,
  type TestMember,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";
import { addHubs, aLine, aTalentPlan, revealedHubs, type TalentWorld } from "../support/talent";

let world: TalentWorld;
let org: TestOrg;
let team: TalentWorld["team"];
let lead: TestMember;
let cto: TestMember;
let cio: TestMember;
let plan: TalentWorld["plan"];

beforeEach(async () => {
  world = await aTalentPlan();
  ({ org, team, lead, cto, cio, plan } = world);
});

const line = aLine;
const read = (who: TestMember) => who.call.talent.get(plan);
const version = async () => (await read(lead)).plan.version;
const revealed = () => revealedHubs(world);
const withHubs = (...names: string[]) => addHubs(world, names);

describe("the demand list", () => {
  it("takes rows all or none, and keeps skills comparable", async () => {
    const [hub = ""] = await withHubs("Lisbon");
    await lead.call.talent.addDemands({
      ...plan,
      demands: [
        line({ skills: [" KUBERNETES ", "kubernetes"], hubId: hub }),
        line({ side: "both" }),
      ],
    });
    const wrong = lead.call.talent.addDemands({
      ...plan,
      demands: [line(), line({ hubId: newId() })],
    });
    expect(await refusalOf(wrong)).toBe("talent-hub@hubId");
    const { demands } = await read(lead);
    expect(demands.map(({ skills }) => skills)).toEqual([["kubernetes"], ["kubernetes"]]);
  });

  it("tells whoever saw an older line, and refuses what it does not know", async () => {
    await lead.call.talent.addDemands({ ...plan, demands: [line()] });
    const [one] = (await read(lead)).demands;
    const ref = { ...plan, demand: one?.id ?? "", version: 1 };
    await lead.call.talent.changeDemand({ ...ref, ...line({ seats: 3 }) });
    expect(await refusalOf(lead.call.talent.changeDemand({ ...ref, ...line() }))).toBe("stale");
    expect(await refusalOf(lead.call.talent.removeDemand(ref))).toBe("stale");
    const foreign = line({ responsibilityId: newId() });
    const unknown = lead.call.talent.changeDemand({ ...ref, version: 2, ...foreign });
    expect(await refusalOf(unknown)).toBe("talent-responsibility@responsibilityId");
    expect((await read(lead)).demands[0]?.seats).toBe(3);
    await lead.call.talent.removeDemand({ ...ref, version: 2 });
    expect((await read(lead)).demands).toEqual([]);
  });

  it("shows conflicts as soon as they arise", async () => {
    const [hubId = ""] = await withHubs("Lisbon", "Pune");
    const demands = [
      line({ hubId, isCritical: true }),
      line({ hubId, side: "cio", level: "lead" }),
    ];
    await lead.call.talent.addDemands({ ...plan, demands });
    const found = (await read(cto)).conflicts.map(({ rule }) => rule);
    expect(found).toEqual(["outbidding", "no-backup", "asked-twice"]);
  });
});

describe("the agreed plan", () => {
  const seats = { seats: 3, cto: 1, cio: 1, shared: 1 };
  const by = (id: string) => ({ kind: "person" as const, id });

  it("has one accountable a hub and seats that add up", async () => {
    const early = lead.call.talent.agreeHub({
      ...plan,
      hubId: newId(),
      version: null,
      accountable: by(cto.personId),
      ...seats,
    });
    expect(await refusalOf(early)).toBe("talent-not-revealed");
    const [hubId = ""] = await revealed();
    const agree = (change: object) =>
      lead.call.talent.agreeHub({
        ...plan,
        hubId,
        version: null,
        accountable: by(cto.personId),
        ...seats,
        ...change,
      });
    expect(await refusalOf(agree({ seats: 4 }))).toBe("talent-split@seats");
    expect(await refusalOf(agree({ accountable: by(lead.personId) }))).toBe(
      "talent-accountable@accountable",
    );
    expect(await refusalOf(agree({ hubId: newId() }))).toBe("talent-hub@hubId");
    await agree({});
    expect(await refusalOf(agree({}))).toBe("stale");
    await agree({ version: 1, accountable: by(cio.personId) });
    expect(await refusalOf(agree({ version: 1 }))).toBe("stale");
    const { agreements } = await read(cto);
    expect(agreements).toMatchObject([{ hubId, personId: cio.personId, ...seats }]);
  });

  it("is agreed once every hub that is asked for is settled, and then stays as it is", async () => {
    const [hubId = ""] = await revealed();
    await lead.call.talent.addDemands({ ...plan, demands: [line({ hubId, side: "both" })] });
    const now = async () => ({ ...plan, version: await version() });
    expect(await refusalOf(lead.call.talent.agree(await now()))).toBe("talent-hubs-unsettled");
    const seen = await now();
    await lead.call.talent.agreeHub({
      ...plan,
      hubId,
      version: null,
      accountable: by(cto.personId),
      ...seats,
    });
    expect(await refusalOf(lead.call.talent.agree(seen))).toBe("stale");
    await lead.call.talent.agree(await now());
    const late = lead.call.talent.addDemands({ ...plan, demands: [line()] });
    expect(await refusalOf(late)).toBe("talent-agreed");
    expect((await read(lead)).can.edit).toBe(false);
    await lead.call.talent.reopen(await now());
    await lead.call.talent.addDemands({ ...plan, demands: [line()] });
    expect((await verbsOf(org)).slice(-7)).toEqual([
      "talent-rating.submitted",
      "talent-plan.revealed",
      "talent-demand.changed",
      "talent-seats.agreed",
      "talent-plan.agreed",
      "talent-plan.reopened",
      "talent-demand.changed",
    ]);
  });

  it("discusses only hubs two ranks apart, and says how far the rankings agree", async () => {
    await revealed();
    const { comparison } = await read(cio);
    expect(comparison?.tau).toBe(-1);
    expect(comparison?.hubs.map(({ isToDiscuss }) => isToDiscuss)).toEqual([true, false, true]);
  });

  it("leaves as a table that no spreadsheet runs, and says so in the audit", async () => {
    await lead.call.talent.addDemands({ ...plan, demands: [line({ role: "=HYPERLINK(1)" })] });
    const { name, table } = await cto.call.talent.export({ ...plan, part: "demand" });
    expect(name).toBe("Hubs 2027 demand");
    expect(toCsv(table)).toContain("'=HYPERLINK(1),cto,kubernetes,2027-Q1,1,senior");
    expect((await verbsOf(org)).at(-1)).toBe("export.downloaded");
    const before = await cto.call.talent.export({ ...plan, part: "hubs" });
    expect([...before.table.rows]).toEqual([]);
  });
});

describe("whose plan it is", () => {
  it("is named with two people who may see the team", async () => {
    const outside = await aMember(org, "member");
    const viewer = await aMember(org, "viewer");
    const make = (ctoPersonId: string, cioPersonId: string) =>
      lead.call.talent.create({
        org: org.slug,
        team: team.id,
        name: "x",
        ctoPersonId,
        cioPersonId,
      });
    expect(await refusalOf(make(cto.personId, cto.personId))).toBe("talent-one-rater@cioPersonId");
    expect(await refusalOf(make(outside.personId, cio.personId))).toBe("talent-rater@ctoPersonId");
    expect(await refusalOf(make(cto.personId, viewer.personId))).toBe("talent-rater@cioPersonId");
    const options = await lead.call.talent.raters({ org: org.slug, team: team.id });
    const ids = options.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([cto.personId, cio.personId, lead.personId]));
    expect(ids).not.toContain(outside.personId);
    expect(ids).not.toContain(viewer.personId);
  });

  it("is read by those who see the team, changed by its managers", async () => {
    const viewer = await aMember(org, "viewer", { viewerScope: "granted", views: [team.id] });
    expect(await refusalOf(viewer.call.talent.get(plan))).toBe("accepted");
    expect(await refusalOf(viewer.call.talent.submitRatings(plan))).toBe("forbidden");
    const name = { name: "Porto", place: "", timeZone: null };
    expect(await refusalOf(cto.call.talent.addHub({ ...plan, ...name }))).toBe("forbidden");
    const sibling = await aTeam(org, "Sibling");
    const other = await aMember(org, "member", { leads: [sibling.id] });
    expect(await refusalOf(other.call.talent.get(plan))).toBe("not-found");
    expect(await refusalOf(other.call.talent.get({ ...plan, team: sibling.id }))).toBe("not-found");
  });

  it("is unknown to another organisation", async () => {
    const foreign = await anOrg("Foreign");
    const theirs = await aTeam(foreign, "Theirs");
    const place = { org: foreign.slug, team: theirs.id, plan: plan.plan };
    const calls = [
      foreign.call.talent.get(place),
      foreign.call.talent.open({ ...place, version: 1 }),
      foreign.call.talent.addDemands({ ...place, demands: [line()] }),
      foreign.call.talent.submitRatings(place),
      foreign.call.talent.export({ ...place, part: "hubs" }),
    ];
    expect(new Set(await Promise.all(calls.map(refusalOf)))).toEqual(new Set(["not-found"]));
    const stolen = foreign.call.talent.create({
      org: foreign.slug,
      team: theirs.id,
      name: "x",
      ctoPersonId: cto.personId,
      cioPersonId: cio.personId,
    });
    expect(await refusalOf(stolen)).toBe("talent-rater@ctoPersonId");
  });

  it("stays as it is in an archived team", async () => {
    await inOrgAs(org, org.owner, (tx) =>
      tx.team.updateMany({ where: { id: team.id }, data: { archivedAt: new Date() } }),
    );
    const add = org.call.talent.addHub({ ...plan, name: "Porto", place: "", timeZone: null });
    expect(await refusalOf(add)).toBe("team-archived");
    expect((await read(lead)).can).toEqual({ edit: false, changeHubs: false, manage: false });
  });
});
