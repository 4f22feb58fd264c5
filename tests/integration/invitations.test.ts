import { beforeEach, describe, expect, it } from "vitest";
import { callFunction } from "@/server/infra/db";
import { hashSecret, newId, newSecret } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import { aUser, callAs, callAsNobody, type TestUser } from "../support/call-as";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeEach(async () => {
  org = await anOrg();
});

type Terms = Omit<Parameters<TestOrg["call"]["invitations"]["create"]>[0], "org" | "role">;
const invite = async (terms: Terms & { role?: "owner" | "admin" | "member" | "viewer" } = {}) => {
  const { link } = await org.call.invitations.create({ org: org.slug, role: "member", ...terms });
  return link.slice(link.lastIndexOf("/") + 1);
};
const accept = (user: TestUser, token: string) => callAs(user).invitations.accept({ token });
const only = async () => {
  const { invitations } = await org.call.invitations.list({ org: org.slug });
  return invitations[0]?.id ?? "";
};
const change = (data: { expiresAt: Date }) =>
  inOrgAs(org, org.owner, (tx) => tx.invitation.updateMany({ data }));

describe("an invitation", () => {
  it("is looked at without being used, and says only what it is for", async () => {
    const team = await aTeam(org, "Payments");
    const token = await invite({ teamId: team.id, isLead: true, email: "new@example.test" });
    for (const caller of [callAsNobody(), callAs(await aUser()), callAsNobody()]) {
      const found = await caller.invitations.find({ token });
      expect(found).toMatchObject({ state: "pending", orgName: "Northwind", team: team.name });
      expect(JSON.stringify(found)).not.toContain("new@example.test");
      expect(found.slug).toBeNull();
    }
  });

  it("makes a member with team and grant, once", async () => {
    const team = await aTeam(org, "Payments");
    const token = await invite({ teamId: team.id, isLead: true });
    const user = await aUser({ name: "Noor Haddad" });
    expect(await accept(user, token)).toEqual({ slug: org.slug });
    const page = await callAs(user).teams.get({ org: org.slug, team: team.id });
    expect(page.canManage).toBe(true);
    expect(page.people.map(({ name }) => name)).toEqual(["Noor Haddad"]);
    expect(page.leads.map(({ name }) => name)).toEqual(["Noor Haddad"]);
    expect(await refusalOf(accept(await aUser(), token))).toBe("invitation-accepted");
    expect(await refusalOf(accept(user, token))).toBe("invitation-already-member");
    const { state, isMine } = await callAs(user).invitations.find({ token });
    expect({ state, isMine }).toEqual({ state: "accepted", isMine: true });
    expect((await verbsOf(org)).slice(-3)).toEqual([
      "invitation.created",
      "invitation.accepted",
      "member.joined",
    ]);
  });

  it("lets in one of two who press at the same moment", async () => {
    const token = await invite();
    const users = [await aUser(), await aUser()];
    const outcomes = await Promise.all(users.map((user) => refusalOf(accept(user, token))));
    expect(outcomes.sort()).toEqual(["accepted", "invitation-accepted"]);
  });

  it("says why it is dead: forged, taken back, expired, nobody signed in", async () => {
    const user = await aUser();
    expect(await refusalOf(accept(user, newSecret()))).toBe("invitation-forged");
    const token = await invite();
    expect(await refusalOf(callAsNobody().invitations.accept({ token }))).toBe("unauthenticated");
    await org.call.invitations.revoke({ org: org.slug, invitation: await only() });
    expect(await refusalOf(accept(user, token))).toBe("invitation-revoked");
    const late = await invite();
    await change({ expiresAt: new Date(Date.now() - 1000) });
    expect(await refusalOf(accept(user, late))).toBe("invitation-expired");
    expect((await callAsNobody().invitations.find({ token: late })).state).toBe("expired");
  });

  it("gives no role above the giver's, and a viewer a scope", async () => {
    const admin = await aMember(org, "admin");
    const give = (role: "owner" | "admin" | "viewer", rest = {}) =>
      refusalOf(admin.call.invitations.create({ org: org.slug, role, ...rest }));
    expect(await give("owner")).toBe("invitation-role@role");
    expect(await give("admin")).toBe("invitation-role@role");
    expect(await give("viewer")).toBe("BAD_REQUEST");
    expect(await give("viewer", { viewerScope: "granted" })).toBe("BAD_REQUEST");
    expect(await give("viewer", { viewerScope: "organisation" })).toBe("accepted");
    const member = await aMember(org, "member");
    const refused = member.call.invitations.create({ org: org.slug, role: "viewer" });
    expect(await refusalOf(refused)).toBe("forbidden");
  });

  it("keeps an owner's invitation from an admin, and its link from all but owners", async () => {
    const admin = await aMember(org, "admin");
    await invite({ role: "owner" });
    const key = { org: org.slug, invitation: await only() };
    expect(await refusalOf(admin.call.invitations.revoke(key))).toBe("forbidden");
    expect(await refusalOf(admin.call.invitations.copy(key))).toBe("forbidden");
    const { link } = await org.call.invitations.copy(key);
    expect((await verbsOf(org)).at(-1)).toBe("invitation.copied");
    const token = link.slice(link.lastIndexOf("/") + 1);
    await accept(await aUser(), token);
    expect(await refusalOf(org.call.invitations.copy(key))).toBe("invitation-not-pending");
    const listed = JSON.stringify(await org.call.invitations.list({ org: org.slug, isPast: true }));
    expect(listed).not.toContain(token);
  });

  it("shows a viewer of a granted team that team only", async () => {
    const seen = await aTeam(org, "Seen");
    await aTeam(org, "Unseen");
    const token = await invite({ role: "viewer", viewerScope: "granted", teamId: seen.id });
    const user = await aUser();
    await accept(user, token);
    const { teams } = await callAs(user).teams.list({ org: org.slug });
    expect(teams.map(({ id }) => id)).toEqual([seen.id]);
    expect((await callAs(org.owner).teams.get({ org: org.slug, team: seen.id })).people).toEqual(
      [],
    );
  });

  it("refuses an address twice, a member's address and a foreign team", async () => {
    const member = await aMember(org, "member");
    const make = (terms: Terms) =>
      refusalOf(org.call.invitations.create({ org: org.slug, role: "member", ...terms }));
    expect(await make({ email: " New@Example.test " })).toBe("accepted");
    expect(await make({ email: "new@example.test" })).toBe("invitation-pending@email");
    expect(await make({ email: member.email })).toBe("invitation-member@email");
    const foreign = await aTeam(await anOrg("Other"));
    expect(await make({ teamId: foreign.id })).toBe("invitation-team@teamId");
    expect(await make({ days: 31 })).toBe("BAD_REQUEST");
    expect(await make({ isLead: true })).toBe("BAD_REQUEST");
  });
});

describe("who an invitation becomes", () => {
  const personOf = async (user: TestUser) => {
    const person = await inOrgAs(org, org.owner, (tx) =>
      tx.person.findFirst({ where: { userId: user.userId } }),
    );
    return person?.id;
  };

  it("is the person of that address if the address is verified", async () => {
    const user = await aUser();
    await verify(user);
    const { id } = await org.call.people.create({ org: org.slug, name: "Noor", email: user.email });
    await accept(user, await invite());
    expect(await personOf(user)).toBe(id);
  });

  it("is somebody new if it is not: anyone can sign up with any address", async () => {
    const user = await aUser();
    const { id } = await org.call.people.create({ org: org.slug, name: "Noor", email: user.email });
    await accept(user, await invite());
    expect(await personOf(user)).not.toBe(id);
    expect(await personOf(user)).toBeTruthy();
  });

  it("is the same member again after having been removed, without the old grants", async () => {
    const team = await aTeam(org);
    const user = await aUser();
    await accept(user, await invite({ teamId: team.id, isLead: true }));
    const { members } = await org.call.members.list({ org: org.slug });
    const member = members.find(({ email, isSelf }) => !isSelf && email !== org.owner.email);
    const key = { org: org.slug, member: member?.id ?? "" };
    await org.call.members.remove({ ...key, version: 1 });
    await accept(user, await invite({ role: "admin" }));
    const back = await org.call.members.get(key);
    expect(back).toMatchObject({ role: "admin", removedAt: null, teamGrants: [] });
  });
});

async function verify(user: TestUser): Promise<void> {
  const secret = newSecret();
  const until = new Date(Date.now() + 60_000);
  const token = [newId(), user.email, "verify", hashSecret(secret), until];
  await callFunction("SELECT auth.issue_token($1, $2, $3, $4, $5)", token);
  await callFunction("SELECT auth.verify_address($1, $2)", [hashSecret(secret), "no password"]);
}
