import { beforeEach, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { callAs } from "../support/call-as";
import { aMember, anOrg, aTeam, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

const read = (team: string) => org.call.teams.get({ org: org.slug, team });

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
