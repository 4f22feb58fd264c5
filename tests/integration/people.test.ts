import { beforeEach, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aMember, anOrg, aTeam, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

const check = (csv: string) => org.call.people.check({ org: org.slug, csv });
const load = async (csv: string) => {
  const { counts } = await check(csv);
  return org.call.people.import({ org: org.slug, csv, expected: counts });
};

describe("the directory", () => {
  it("keeps addresses apart and tells where one is taken", async () => {
    const { slug } = org;
    const { id } = await org.call.people.create({ org: slug, name: "Ines", email: "i@x.example" });
    const twin = org.call.people.create({ org: slug, name: "Tom", email: "I@x.example" });
    expect(await refusalOf(twin)).toBe("person-email-taken@email");
    const change = (version: number, email: string) =>
      org.call.people.change({ org: slug, person: id, version, name: "Ines D.", email });
    await change(1, "");
    expect(await refusalOf(change(1, "other@x.example"))).toBe("stale");
    expect((await org.call.people.get({ org: slug, person: id })).email).toBeNull();
    expect((await verbsOf(org)).slice(-2)).toEqual(["person.created", "person.changed"]);
  });

  it("leaves the address of an account to its holder", async () => {
    const { personId, name } = await aMember(org, "member");
    const key = { org: org.slug, person: personId, version: 1, name };
    const refused = org.call.people.change({ ...key, email: "taken-over@x.example" });
    expect(await refusalOf(refused)).toBe("person-own-email@email");
  });

  it("takes wildcards in a search as they are typed", async () => {
    await org.call.people.create({ org: org.slug, name: "100 % Ines" });
    await org.call.people.create({ org: org.slug, name: "Tom_A" });
    const found = async (q: string) =>
      (await org.call.people.list({ org: org.slug, q })).people.map(({ name }) => name);
    expect(await found("%")).toEqual(["100 % Ines"]);
    expect(await found("_")).toEqual(["Tom_A"]);
  });

  it("knows nobody of another organisation", async () => {
    const foreign = await aMember(await anOrg("Other"), "member");
    const key = { org: org.slug, person: foreign.personId };
    expect(await refusalOf(org.call.people.get(key))).toBe("not-found");
    const change = org.call.people.change({ ...key, version: 1, name: "X", email: "" });
    expect(await refusalOf(change)).toBe("not-found");
    const team = await aTeam(org);
    const place = { org: org.slug, team: team.id, fromDay: "2026-01-01" };
    const placed = org.call.teams.addPerson({ ...place, personId: foreign.personId });
    expect(await refusalOf(placed)).toBe("membership-person@personId");
  });
});

describe("a people file", () => {
  const FILE = [
    "name;email;team;lead;office",
    "Ines Duarte;ines@x.example;Group / Payments;yes;Porto",
    "Tom Achebe;tom@x.example;Group / Payments;no;Lagos",
    "Tom Achebe;tom@x.example;Group / Risk;;Lagos",
  ].join("\n");

  it("shows what it would do and writes nothing", async () => {
    const plan = await check(FILE);
    expect(plan.counts).toEqual({ created: 2, matched: 0, teams: 3 });
    expect(plan.teams).toEqual(["Group", "Group / Payments", "Group / Risk"]);
    expect(plan.ignoredColumns).toEqual(["office"]);
    expect((await org.call.people.list({ org: org.slug })).total).toBe(1);
    expect((await verbsOf(org)).at(-1)).toBe("cycle.opened");
  });

  it("makes people, teams and memberships, and does nothing the second time", async () => {
    expect(await load(FILE)).toMatchObject({ created: 2, teams: 3, joined: 3, leads: 0 });
    const { teams } = await org.call.teams.list({ org: org.slug });
    expect(teams.map(({ name, depth, people }) => [name, depth, people])).toEqual([
      ["Group", 0, 0],
      ["Payments", 1, 2],
      ["Risk", 1, 1],
    ]);
    expect(await load(FILE)).toMatchObject({ created: 0, matched: 2, teams: 0, joined: 0 });
    expect((await verbsOf(org)).at(-1)).toBe("person.imported");
  });

  it("makes leads of those who have an account", async () => {
    const member = await aMember(org, "member");
    await load(`name,email,team,lead\n${member.name},${member.email},Payments,yes`);
    const { teams } = await org.call.teams.list({ org: org.slug });
    const page = await org.call.teams.get({ org: org.slug, team: teams[0]?.id ?? "" });
    expect(page.leads.map(({ name }) => name)).toEqual([member.name]);
  });

  it("names row and column of each problem, and then imports nothing", async () => {
    const bad = "name,email,lead\nInes,not an address,\n,tom@x.example,maybe";
    const plan = await check(bad);
    expect(plan.problems.map(({ row, column, why }) => [row, column, why])).toEqual([
      [2, "email", "email-characters"],
      [3, "name", "name-empty"],
      [3, "lead", "lead-form"],
    ]);
    const expected = plan.counts;
    const refused = org.call.people.import({ org: org.slug, csv: bad, expected });
    expect(await refusalOf(refused)).toBe("people-problems");
    expect((await org.call.people.list({ org: org.slug })).total).toBe(1);
  });

  it("is refused when the organisation changed since the dry run", async () => {
    const { counts } = await check(FILE);
    await org.call.people.create({ org: org.slug, name: "Ines", email: "ines@x.example" });
    const late = org.call.people.import({ org: org.slug, csv: FILE, expected: counts });
    expect(await refusalOf(late)).toBe("people-plan-changed");
  });

  it("is refused where it is too large, empty or no table at all", async () => {
    expect(await refusalOf(check("x".repeat(200_001)))).toBe("BAD_REQUEST");
    expect((await check("")).problemCount).toBeGreaterThan(0);
    expect((await check("hello")).problems[0]).toMatchObject({ row: 1, why: "column-missing" });
    expect(await refusalOf(check('name\n"never ends'))).toBe("people-quotes@csv");
  });
});
