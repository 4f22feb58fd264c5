import { beforeEach, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { callAs } from "../support/call-as";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

const ownersOf = () =>
  inOrgAs(org, org.owner, (tx) => tx.member.count({ where: { role: "owner", removedAt: null } }));
const ownerId = async () => {
  const { members } = await org.call.members.list({ org: org.slug });
  return members.find(({ isSelf }) => isSelf)?.id ?? "";
};

describe("the last owner", () => {
  it("cannot leave or step down", async () => {
    expect(await refusalOf(org.call.members.leave({ org: org.slug }))).toBe("member-last-owner");
    const member = await ownerId();
    const down = org.call.members.setRole({ org: org.slug, member, version: 1, role: "admin" });
    expect(await refusalOf(down)).toBe("member-last-owner");
    expect(await ownersOf()).toBe(1);
  });

  it("stays when two owners leave in the same moment", async () => {
    const second = await aMember(org, "owner");
    const outcomes = await Promise.all([
      refusalOf(org.call.members.leave({ org: org.slug })),
      refusalOf(second.call.members.leave({ org: org.slug })),
    ]);
    expect(outcomes.sort()).toEqual(["accepted", "member-last-owner"]);
  });

  it("stays when two owners remove each other", async () => {
    const second = await aMember(org, "owner");
    const first = await ownerId();
    const { slug } = org;
    await Promise.all([
      refusalOf(org.call.members.remove({ org: slug, member: second.memberId, version: 1 })),
      refusalOf(second.call.members.remove({ org: slug, member: first, version: 1 })),
    ]);
    const left = await inOrgAs(org, org.owner, (tx) =>
      tx.member.findMany({ where: { role: "owner", removedAt: null } }),
    );
    expect(left).toHaveLength(1);
  });
});

describe("roles and removal", () => {
  it("ends access at once, keeps the person, and cannot be done twice", async () => {
    const team = await aTeam(org);
    const member = await aMember(org, "member", { teams: [team.id], leads: [team.id] });
    await member.call.teams.get({ org: org.slug, team: team.id });
    const remove = () =>
      org.call.members.remove({ org: org.slug, member: member.memberId, version: 1 });
    await remove();
    expect(await refusalOf(callAs(member).organisations.frame({ org: org.slug }))).toBe(
      "not-found",
    );
    expect(await refusalOf(remove())).toBe("not-found");
    const person = await org.call.people.get({ org: org.slug, person: member.personId });
    expect(person.member).toEqual({ id: member.memberId, isFormer: true });
    expect(person.memberships).toHaveLength(1);
    const page = await org.call.members.get({ org: org.slug, member: member.memberId });
    expect(page.teamGrants).toEqual([]);
    expect((await verbsOf(org)).at(-1)).toBe("member.removed");
  });

  it("lets an admin remove members and viewers, not admins, owners or themself", async () => {
    const admin = await aMember(org, "admin");
    const other = await aMember(org, "admin");
    const member = await aMember(org, "member");
    const remove = (id: string) =>
      refusalOf(admin.call.members.remove({ org: org.slug, member: id, version: 1 }));
    expect(await remove(other.memberId)).toBe("member-above");
    expect(await remove(await ownerId())).toBe("member-above");
    expect(await remove(admin.memberId)).toBe("member-self");
    expect(await remove(member.memberId)).toBe("accepted");
  });

  it("takes with a role the grants that it carried", async () => {
    const team = await aTeam(org);
    const lead = await aMember(org, "member", { leads: [team.id] });
    const set = { org: org.slug, member: lead.memberId, version: 1 } as const;
    const half = org.call.members.setRole({ ...set, role: "viewer" });
    expect(await refusalOf(half)).toBe("BAD_REQUEST");
    await org.call.members.setRole({ ...set, role: "viewer", viewerScope: "granted" });
    expect(await refusalOf(callAs(lead).teams.list({ org: org.slug }))).toBe("forbidden");
    const stale = org.call.members.setRole({ ...set, role: "admin" });
    expect(await refusalOf(stale)).toBe("stale");
  });

  it("knows no member of another organisation", async () => {
    const other = await anOrg("Other");
    const foreign = await aMember(other, "member");
    const key = { org: org.slug, member: foreign.memberId };
    const attempts = [
      org.call.members.get(key),
      org.call.members.remove({ ...key, version: 1 }),
      org.call.members.setRole({ ...key, version: 1, role: "admin" }),
      org.call.members.giveCoachGrant({ ...key, personId: foreign.personId }),
    ];
    const refusals = await Promise.all(attempts.map(refusalOf));
    expect(new Set(refusals)).toEqual(new Set(["not-found"]));
  });
});

describe("grants", () => {
  it("opens and closes a team with the next request", async () => {
    const team = await aTeam(org);
    const viewer = await aMember(org, "viewer", { viewerScope: "granted" });
    const see = () => refusalOf(callAs(viewer).teams.get({ org: org.slug, team: team.id }));
    expect(await see()).toBe("forbidden");
    const key = { org: org.slug, member: viewer.memberId, teamId: team.id };
    await org.call.members.giveTeamGrant({ ...key, kind: "viewer" });
    expect(await see()).toBe("accepted");
    const twice = org.call.members.giveTeamGrant({ ...key, kind: "viewer" });
    expect(await refusalOf(twice)).toBe("grant-twice@teamId");
    const { teamGrants } = await org.call.members.get({ org: org.slug, member: viewer.memberId });
    await org.call.members.withdrawGrant({ org: org.slug, grant: teamGrants[0]?.id ?? "" });
    expect(await see()).toBe("forbidden");
    expect((await verbsOf(org)).slice(-2)).toEqual(["grant.given", "grant.withdrawn"]);
  });

  it("refuses what makes no sense, and teams from elsewhere", async () => {
    const other = await anOrg("Other");
    const foreign = await aTeam(other);
    const team = await aTeam(org);
    const viewer = await aMember(org, "viewer");
    const member = await aMember(org, "member");
    const give = (who: { memberId: string }, kind: "lead" | "viewer", teamId: string) =>
      refusalOf(
        org.call.members.giveTeamGrant({ org: org.slug, member: who.memberId, kind, teamId }),
      );
    expect(await give(viewer, "lead", team.id)).toBe("grant-lead-viewer");
    expect(await give(member, "viewer", team.id)).toBe("grant-viewer-role");
    expect(await give(member, "lead", foreign.id)).toBe("grant-team@teamId");
    const self = org.call.members.giveCoachGrant({
      org: org.slug,
      member: member.memberId,
      personId: member.personId,
    });
    expect(await refusalOf(self)).toBe("grant-coach-self@personId");
  });
});
