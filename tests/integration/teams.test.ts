import { beforeEach, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { callAs } from "../support/call-as";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

const make = async (name: string, parentId: string | null = null) =>
  (await org.call.teams.create({ org: org.slug, name, parentId })).id;
const read = (team: string) => org.call.teams.get({ org: org.slug, team });
const pathsOf = () =>
  inOrgAs(org, org.owner, async (tx) => {
    const rows = await tx.team.findMany({ select: { id: true, path: true } });
    return new Map(rows.map(({ id, path }) => [id, path]));
  });

describe("the tree of teams", () => {
  it("keeps names apart among siblings only, whatever their case", async () => {
    const top = await make("Group");
    await make("Payments", top);
    const again = org.call.teams.create({ org: org.slug, name: "payments", parentId: top });
    expect(await refusalOf(again)).toBe("team-name-taken@name");
    await expect(make("Payments")).resolves.toBeTruthy();
    const renamed = org.call.teams.rename({
      org: org.slug,
      team: top,
      name: "PAYMENTS",
      version: 1,
    });
    expect(await refusalOf(renamed)).toBe("team-name-taken@name");
  });

  it("takes a whole branch along when a team moves, and never below itself", async () => {
    const a = await make("A");
    const b = await make("B");
    const c = await make("C", b);
    const d = await make("D", c);
    await org.call.teams.move({ org: org.slug, team: b, parentId: a, version: 1 });
    const paths = await pathsOf();
    expect(paths.get(d)).toEqual([a, b, c, d]);
    expect(paths.get(b)).toEqual([a, b]);
    const below = org.call.teams.move({ org: org.slug, team: a, parentId: d, version: 1 });
    expect(await refusalOf(below)).toBe("team-cycle@parentId");
    const self = org.call.teams.move({ org: org.slug, team: a, parentId: a, version: 1 });
    expect(await refusalOf(self)).toBe("team-cycle@parentId");
    await org.call.teams.move({ org: org.slug, team: c, parentId: null, version: 1 });
    expect((await pathsOf()).get(d)).toEqual([c, d]);
  });

  it("makes no circle of two teams that are moved below each other at once", async () => {
    const a = await make("A");
    const b = await make("B");
    const outcomes = await Promise.all([
      refusalOf(org.call.teams.move({ org: org.slug, team: a, parentId: b, version: 1 })),
      refusalOf(org.call.teams.move({ org: org.slug, team: b, parentId: a, version: 1 })),
    ]);
    expect(outcomes.sort()).toEqual(["accepted", "team-cycle@parentId"]);
  });

  it("nests ten levels and no deeper", async () => {
    let parent: string | null = null;
    for (let level = 1; level <= 10; level += 1) parent = await make(`Level ${level}`, parent);
    const eleventh = org.call.teams.create({ org: org.slug, name: "Level 11", parentId: parent });
    expect(await refusalOf(eleventh)).toBe("team-too-deep@parentId");
    const pair = await make("Pair");
    await make("Below", pair);
    const tooDeep = org.call.teams.move({
      org: org.slug,
      team: pair,
      parentId: parent,
      version: 1,
    });
    expect(await refusalOf(tooDeep)).toBe("team-too-deep@parentId");
  });

  it("archives a branch, lets its names be used, and brings back what one act archived", async () => {
    const top = await make("Top");
    const kept = await make("Kept", top);
    const early = await make("Early", top);
    // Requests of their own: each has its moment.
    await callAs(org.owner).teams.archive({ org: org.slug, team: early, version: 1 });
    await callAs(org.owner).teams.archive({ org: org.slug, team: top, version: 1 });
    expect((await org.call.teams.list({ org: org.slug })).total).toBe(0);
    expect((await org.call.teams.list({ org: org.slug, isArchived: true })).total).toBe(3);
    const orphan = org.call.teams.restore({ org: org.slug, team: kept, version: 2 });
    expect(await refusalOf(orphan)).toBe("team-parent-archived");
    await org.call.teams.restore({ org: org.slug, team: top, version: 2 });
    expect((await read(kept)).team.isArchived).toBe(false);
    expect((await read(early)).team.isArchived).toBe(true);
    await make("Early", top);
    const clash = org.call.teams.restore({ org: org.slug, team: early, version: 2 });
    expect(await refusalOf(clash)).toBe("team-name-taken@name");
    expect((await verbsOf(org)).slice(-5)).toEqual([
      "team.created",
      "team.archived",
      "team.archived",
      "team.restored",
      "team.created",
    ]);
  });

  it("tells whoever saw an older state, and changes nothing", async () => {
    const team = await make("One");
    await org.call.teams.rename({ org: org.slug, team, name: "Two", version: 1 });
    const stale = org.call.teams.rename({ org: org.slug, team, name: "Three", version: 1 });
    expect(await refusalOf(stale)).toBe("stale");
    expect((await read(team)).team.name).toBe("Two");
  });

  it("knows no team of another organisation, as itself or as a parent", async () => {
    const other = await anOrg("Other");
    const foreign = await aTeam(other, "Foreign");
    const mine = await make("Mine");
    const { slug } = org;
    const attempts = [
      org.call.teams.get({ org: slug, team: foreign.id }),
      org.call.teams.rename({ org: slug, team: foreign.id, name: "X", version: 1 }),
      org.call.teams.archive({ org: slug, team: foreign.id, version: 1 }),
    ];
    const refusals = await Promise.all(attempts.map(refusalOf));
    expect(new Set(refusals)).toEqual(new Set(["not-found"]));
    const below = org.call.teams.create({ org: slug, name: "X", parentId: foreign.id });
    expect(await refusalOf(below)).toBe("team-parent@parentId");
    const moved = org.call.teams.move({ org: slug, team: mine, parentId: foreign.id, version: 1 });
    expect(await refusalOf(moved)).toBe("team-parent@parentId");
  });
});

describe("who sees which team", () => {
  it("shows people their own subtree, never what stands above or beside it", async () => {
    const top = await aTeam(org, "Top");
    const mine = await aTeam(org, "Mine", top);
    const below = await aTeam(org, "Below", mine);
    const beside = await aTeam(org, "Beside", top);
    const member = await aMember(org, "member", { teams: [mine.id] });
    const { teams } = await member.call.teams.list({ org: org.slug });
    expect(teams.map(({ id }) => id)).toEqual([mine.id, below.id]);
    expect(teams[1]?.trail).toEqual([mine.name]);
    expect(await refusalOf(member.call.teams.get({ org: org.slug, team: beside.id }))).toBe(
      "not-found",
    );
    expect(await refusalOf(member.call.teams.get({ org: org.slug, team: top.id }))).toBe(
      "not-found",
    );
    const page = await member.call.teams.get({ org: org.slug, team: below.id });
    expect(page.above.map(({ id }) => id)).toEqual([mine.id]);
    const found = await member.call.teams.list({ org: org.slug, q: "beside" });
    expect(found.teams).toEqual([]);
    const named = await member.call.search.find({ org: org.slug, q: "e" + "side" });
    expect(named).toEqual({ teams: [], people: [], cycles: [] });
  });

  it("shows a viewer of granted teams those, and without a grant nothing", async () => {
    const seen = await aTeam(org, "Seen");
    await aTeam(org, "Unseen");
    const viewer = await aMember(org, "viewer", { viewerScope: "granted", views: [seen.id] });
    const { teams } = await viewer.call.teams.list({ org: org.slug });
    expect(teams.map(({ id }) => id)).toEqual([seen.id]);
    const blind = await aMember(org, "viewer", { viewerScope: "granted" });
    expect(await refusalOf(blind.call.teams.list({ org: org.slug }))).toBe("forbidden");
    expect((await blind.call.overview.get({ org: org.slug })).seesTeams).toBe(false);
  });

  it("lets a lead change the led subtree and nothing else", async () => {
    const led = await aTeam(org, "Led");
    const beside = await aTeam(org, "Beside");
    const lead = await aMember(org, "member", { leads: [led.id] });
    const { slug } = org;
    const made = await lead.call.teams.create({ org: slug, name: "New", parentId: led.id });
    const attempts: [Promise<unknown>, string][] = [
      [
        lead.call.teams.create({ org: slug, name: "New", parentId: null }),
        "team-root-admin@parentId",
      ],
      [
        lead.call.teams.create({ org: slug, name: "N", parentId: beside.id }),
        "team-parent@parentId",
      ],
      [
        lead.call.teams.move({ org: slug, team: made.id, parentId: beside.id, version: 1 }),
        "team-parent@parentId",
      ],
      [
        lead.call.teams.move({ org: slug, team: made.id, parentId: null, version: 1 }),
        "team-root-admin@parentId",
      ],
      [
        lead.call.teams.rename({ org: slug, team: beside.id, name: "Mine", version: 1 }),
        "not-found",
      ],
    ];
    const refusals = await Promise.all(attempts.map(([attempt]) => refusalOf(attempt)));
    expect(refusals).toEqual(attempts.map(([, refusal]) => refusal));
  });
});

describe("people in teams", () => {
  it("has a person in a team once at a time, from a day to a day", async () => {
    const team = await aTeam(org, "Team");
    const { personId } = await aMember(org, "member");
    const key = { org: org.slug, team: team.id };
    const add = (fromDay: string) => org.call.teams.addPerson({ ...key, personId, fromDay });
    await add("2026-01-05");
    expect(await refusalOf(add("2026-03-01"))).toBe("membership-overlap@personId");
    const [one] = (await read(team.id)).people;
    const end = (toDay: string) =>
      org.call.teams.endMembership({ ...key, membershipId: one?.id ?? "", toDay });
    expect(await refusalOf(end("2026-01-05"))).toBe("membership-days@toDay");
    await end("2026-02-01");
    await add("2026-02-01");
    expect((await read(team.id)).people.map(({ fromDay }) => fromDay).sort()).toEqual([
      "2026-01-05",
      "2026-02-01",
    ]);
    expect((await verbsOf(org)).slice(-3)).toEqual([
      "membership.started",
      "membership.ended",
      "membership.started",
    ]);
  });

  it("lets a lead place people of the led teams only", async () => {
    const led = await aTeam(org, "Led");
    const below = await aTeam(org, "Below", led);
    const lead = await aMember(org, "member", { leads: [led.id] });
    const own = await aMember(org, "member", { teams: [led.id] });
    const stranger = await aMember(org, "member");
    const place = (personId: string) =>
      lead.call.teams.addPerson({ org: org.slug, team: below.id, personId, fromDay: "2026-05-01" });
    expect(await refusalOf(place(stranger.personId))).toBe("membership-person@personId");
    expect(await refusalOf(place(own.personId))).toBe("accepted");
    const options = await lead.call.teams.peopleOptions({ org: org.slug });
    expect(options.map(({ id }) => id)).toEqual([own.personId]);
    expect(options[0]?.label).not.toContain("@");
  });

  it("gives no sight of a team to somebody whose time in it has ended", async () => {
    const team = await aTeam(org, "Team");
    const member = await aMember(org, "member", { teams: [team.id] });
    await member.call.teams.get({ org: org.slug, team: team.id });
    const [one] = (await read(team.id)).people;
    const key = { org: org.slug, team: team.id, membershipId: one?.id ?? "" };
    await org.call.teams.endMembership({ ...key, toDay: "2026-01-02" });
    expect(await refusalOf(callAs(member).teams.get({ org: org.slug, team: team.id }))).toBe(
      "forbidden",
    );
  });
});
