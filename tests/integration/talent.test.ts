import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { toCsv } from "@/server/domain/table";
import { CRITERION_KEYS, DEFAULT_WEIGHTS } from "@/server/domain/talent/criteria";
import { env } from "@/server/infra/env";
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

type Asked = { org: string; team: string; plan: string };

let org: TestOrg;
let team: Awaited<ReturnType<typeof aTeam>>;
let lead: TestMember;
let cto: TestMember;
let cio: TestMember;
let plan: Asked;

beforeEach(async () => {
  org = await anOrg();
  team = await aTeam(org, "Payments");
  lead = await aMember(org, "member", { leads: [team.id] });
  cto = await aMember(org, "member", { teams: [team.id] });
  cio = await aMember(org, "member", { teams: [team.id] });
  const place = { org: org.slug, team: team.id };
  const made = await lead.call.talent.create({
    ...place,
    name: "Hubs 2027",
    ctoPersonId: cto.personId,
    cioPersonId: cio.personId,
  });
  plan = { ...place, plan: made.id };
});

const line = (change: object = {}) => ({
  role: "DevOps engineer",
  side: "cto" as const,
  responsibilityId: null,
  skills: ["Kubernetes"],
  startQuarter: "2027-Q1",
  seats: 1,
  level: "senior" as const,
  location: "",
  isCritical: false,
  hubId: null,
  backupHubId: null,
  ...change,
});
const read = (who: TestMember) => who.call.talent.get(plan);
const version = async () => (await read(lead)).plan.version;

async function addHubs(...names: string[]): Promise<string[]> {
  for (const name of names) {
    await lead.call.talent.addHub({ ...plan, name, place: "", timeZone: null });
  }
  return (await read(lead)).hubs.map(({ id }) => id);
}

async function opened(...names: string[]): Promise<string[]> {
  const hubs = await addHubs(...names);
  await lead.call.talent.open({ ...plan, version: await version() });
  return hubs;
}

async function rate(who: TestMember, hubs: readonly string[], values: readonly number[]) {
  const ratings = hubs.flatMap((hubId, index) =>
    CRITERION_KEYS.map((criterion) => ({ hubId, criterion, value: values[index] ?? 0 })),
  );
  await who.call.talent.saveRatings({ ...plan, ratings });
}

async function revealed(): Promise<string[]> {
  const hubs = await opened("Kraków", "Lisbon", "Pune");
  await rate(cto, hubs, [4, 2, 1]);
  await rate(cio, hubs, [1, 2, 4]);
  await cto.call.talent.submitRatings(plan);
  await cio.call.talent.submitRatings(plan);
  return hubs;
}

describe("the demand list", () => {
  it("takes rows all or none, and keeps skills comparable", async () => {
    const [hub = ""] = await addHubs("Lisbon");
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
    const [hubId = ""] = await addHubs("Lisbon", "Pune");
    const demands = [
      line({ hubId, isCritical: true }),
      line({ hubId, side: "cio", level: "lead" }),
    ];
    await lead.call.talent.addDemands({ ...plan, demands });
    const found = (await read(cto)).conflicts.map(({ rule }) => rule);
    expect(found).toEqual(["outbidding", "asked-twice", "no-backup"]);
  });
});

describe("rating alone", () => {
  it("shows nobody what one side rates before both have handed in", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs, [4, 1]);
    await cto.call.talent.submitRatings(plan);
    for (const who of [cio, lead]) {
      const page = await read(who);
      expect(page.comparison).toBeNull();
      expect(page.own?.ratings ?? []).toEqual([]);
      expect(page.plan.ctoSubmittedAt).not.toBeNull();
    }
    const own = (await read(cto)).own;
    expect(own?.ratings).toHaveLength(16);
    expect(own?.isSubmitted).toBe(true);
    await rate(cio, hubs, [0, 4]);
    expect(await cio.call.talent.submitRatings(plan)).toEqual({ isRevealed: true });
    expect(
      (await read(lead)).comparison?.hubs.map(({ cto: one, cio: other }) => [one.rank, other.rank]),
    ).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it("lets the two named people rate and nobody else, not even an owner", async () => {
    const hubs = await opened("Lisbon", "Pune");
    const rating = { hubId: hubs[0] ?? "", criterion: "supply" as const, value: 4 };
    const save = { ...plan, ratings: [rating] };
    for (const call of [org.call, lead.call]) {
      expect(await refusalOf(call.talent.saveRatings(save))).toBe("talent-not-rater");
      expect(await refusalOf(call.talent.submitRatings(plan))).toBe("talent-not-rater");
    }
    expect(await refusalOf(cto.call.talent.saveRatings(save))).toBe("accepted");
    const elsewhere = { ...plan, ratings: [{ ...rating, hubId: newId() }] };
    expect(await refusalOf(cto.call.talent.saveRatings(elsewhere))).toBe("talent-hub");
  });

  it("keeps a draft, the last word on a cell, and one's own weights", async () => {
    const [hubId = ""] = await opened("Lisbon", "Pune");
    const weights = [0, 0, 0, 0, 0, 0, 0, 7];
    const at = (value: number) => ({ hubId, criterion: "cost" as const, value });
    await cto.call.talent.saveRatings({ ...plan, ratings: [at(1), at(2)] });
    await cto.call.talent.saveRatings({ ...plan, weights, ratings: [at(3)] });
    const { own } = await read(cto);
    expect(own?.ratings).toEqual([{ hubId, criterion: "cost", value: 3 }]);
    expect(own?.weights).toEqual(weights);
    expect((await read(cio)).own?.weights).toEqual(DEFAULT_WEIGHTS);
    const nothing = cto.call.talent.saveRatings({
      ...plan,
      weights: [0, 0, 0, 0, 0, 0, 0, 0],
      ratings: [],
    });
    expect(await refusalOf(nothing)).toBe("BAD_REQUEST");
  });

  it("is handed in whole, taken back while the other has not, and fixed once both see it", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs.slice(0, 1), [4]);
    expect(await refusalOf(cto.call.talent.submitRatings(plan))).toBe("talent-incomplete");
    await rate(cto, hubs, [4, 1]);
    await cto.call.talent.submitRatings(plan);
    const again = cto.call.talent.saveRatings({ ...plan, ratings: [] });
    expect(await refusalOf(again)).toBe("talent-own-handed-in");
    await cto.call.talent.takeBackRatings(plan);
    await rate(cto, hubs, [3, 1]);
    await cto.call.talent.submitRatings(plan);
    await rate(cio, hubs, [3, 1]);
    await cio.call.talent.submitRatings(plan);
    for (const who of [cto, cio]) {
      const late = who.call.talent.saveRatings({ ...plan, ratings: [] });
      expect(await refusalOf(late)).toBe("talent-revealed");
      expect(await refusalOf(who.call.talent.takeBackRatings(plan))).toBe("talent-revealed");
      expect(await refusalOf(who.call.talent.submitRatings(plan))).toBe("talent-revealed");
    }
  });

  it("reveals once when both hand in at the same moment", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs, [4, 1]);
    await rate(cio, hubs, [1, 4]);
    const [one, other] = await Promise.all([
      cto.call.talent.submitRatings(plan),
      cio.call.talent.submitRatings(plan),
    ]);
    expect([one.isRevealed, other.isRevealed].sort()).toEqual([false, true]);
    const verbs = await verbsOf(org);
    expect(verbs.filter((verb) => verb === "talent-plan.revealed")).toHaveLength(1);
  });

  it("is about hubs, people and weights that stay as they were", async () => {
    const few = lead.call.talent.open({ ...plan, version: await version() });
    expect(await refusalOf(few)).toBe("talent-few-hubs");
    const hubs = await opened("Lisbon", "Pune");
    const gone = lead.call.talent.removeHub({ ...plan, hub: hubs[0] ?? "", version: 1 });
    expect(await refusalOf(gone)).toBe("talent-hub-rated");
    await rate(cto, hubs, [4, 1]);
    await cto.call.talent.submitRatings(plan);
    const { talent } = lead.call;
    const now = { ...plan, version: await version() };
    const people = { name: "x", ctoPersonId: lead.personId, cioPersonId: cio.personId };
    const attempts = [
      talent.addHub({ ...plan, name: "Porto", place: "", timeZone: null }),
      talent.change({ ...now, ...people }),
      talent.weigh({ ...now, weights: [1, 1, 1, 1, 1, 1, 1, 1] }),
    ];
    expect(new Set(await Promise.all(attempts.map(refusalOf)))).toEqual(
      new Set(["talent-handed-in"]),
    );
  });
});

describe("the database itself", () => {
  // Another connection as the application's role: what a mistake in the code could do, and no more.
  async function asUser<T>(userId: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(env().APP_DATABASE_URL);
    await client.connect();
    try {
      await client.query("BEGIN");
      await client.query(
        "SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)",
        [org.id, userId],
      );
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const seen = (userId: string) =>
    asUser(userId, async (client) => {
      const { rows } = await client.query<{ sheets: number; ratings: number }>(
        `SELECT (SELECT count(*)::int FROM talent_sheet) AS sheets,
          (SELECT count(*)::int FROM talent_rating) AS ratings`,
      );
      return rows[0];
    });

  it("shows one's own rows until both have handed in, and then both", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs, [4, 1]);
    await rate(cio, hubs.slice(0, 1), [3]);
    await cto.call.talent.submitRatings(plan);
    expect(await seen(cto.userId)).toEqual({ sheets: 1, ratings: 16 });
    expect(await seen(cio.userId)).toEqual({ sheets: 1, ratings: 8 });
    expect(await seen(lead.userId)).toEqual({ sheets: 0, ratings: 0 });
    expect(await seen(org.owner.userId)).toEqual({ sheets: 0, ratings: 0 });
    await rate(cio, hubs, [3, 2]);
    await cio.call.talent.submitRatings(plan);
    expect(await seen(lead.userId)).toEqual({ sheets: 2, ratings: 32 });
  });

  it.each([
    ["a reveal", "UPDATE talent_plan SET revealed_at = now()", /permission denied/],
    ["a submission", "UPDATE talent_sheet SET submitted_at = now()", /permission denied/],
    [
      "a plan born revealed",
      "INSERT INTO talent_plan (org_id, id, revealed_at) VALUES (NULL, NULL, now())",
      /permission denied/,
    ],
    ["taking a sheet away", "DELETE FROM talent_sheet", /permission denied/],
    [
      "an incomplete sheet",
      "SELECT app.submit_talent_sheet(id) FROM talent_plan",
      /handed in whole/,
    ],
  ])("refuses %s that the two did not make", async (_, statement, words) => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs.slice(0, 1), [4]);
    await expect(asUser(cto.userId, (client) => client.query(statement))).rejects.toThrow(words);
  });

  it("refuses a sheet for the other side, and a sheet by somebody who is not named", async () => {
    await opened("Lisbon", "Pune");
    const insert = (userId: string, side: string, personId: string) =>
      asUser(userId, (client) =>
        client.query(
          `INSERT INTO talent_sheet (org_id, id, plan_id, side, person_id, weights)
           VALUES ($1, $2, $3, $4, $5, '{1,1,1,1,1,1,1,1}')`,
          [org.id, newId(), plan.plan, side, personId],
        ),
      );
    await expect(insert(cto.userId, "cio", cto.personId)).rejects.toThrow(/row-level security/);
    await expect(insert(cto.userId, "cio", cio.personId)).rejects.toThrow(/row-level security/);
    await expect(insert(lead.userId, "cto", lead.personId)).rejects.toThrow(/row-level security/);
  });

  it("changes no rating once it is handed in", async () => {
    await revealed();
    const change = (userId: string) =>
      asUser(userId, async (client) => {
        const { rowCount } = await client.query("UPDATE talent_rating SET value = 0");
        return rowCount;
      });
    expect(await change(cto.userId)).toBe(0);
    const weights = "UPDATE talent_sheet SET weights = '{1,1,1,1,1,1,1,1}'";
    await expect(asUser(cto.userId, (client) => client.query(weights))).rejects.toThrow(/fixed/);
  });

  it("holds seats that add up, with one accountable", async () => {
    const [hubId] = await revealed();
    const insert = (seats: number, person: string | null) =>
      asUser(lead.userId, (client) =>
        client.query(
          `INSERT INTO talent_agreement (org_id, id, plan_id, hub_id, accountable_person_id, seats,
             cto_seats, cio_seats, shared_seats) VALUES ($1, $2, $3, $4, $5, $6, 1, 1, 1)`,
          [org.id, newId(), plan.plan, hubId, person, seats],
        ),
      );
    await expect(insert(4, cto.personId)).rejects.toThrow(/talent_agreement_seats/);
    await expect(insert(3, null)).rejects.toThrow(/talent_agreement_one_accountable/);
    await expect(insert(3, cto.personId)).resolves.toBeTruthy();
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
