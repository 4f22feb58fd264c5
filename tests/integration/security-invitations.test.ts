import { beforeAll, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aUser, callAs } from "../support/call-as";
import { aMember, anOrg, type TestMember, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

// Nothing is sent: what matters is that the product believes it has mail.
beforeAll(() => {
  const MAIL_FROM = "Januscope <januscope@example.test>";
  Object.assign(process.env, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM });
});

const linkOf = async (
  { slug }: TestOrg,
  { call }: Pick<TestMember, "call">,
  role: "owner" | "admin" | "member",
) => {
  const { link } = await call.invitations.create({ org: slug, role });
  return link.slice(link.lastIndexOf("/") + 1);
};
const accept = async (token: string) =>
  refusalOf(callAs(await aUser()).invitations.accept({ token }));
const versionOf = async ({ call, slug }: TestOrg, member: string) =>
  (await call.members.get({ org: slug, member })).version;

describe("a link that somebody kept", () => {
  it("opens nothing once its maker is removed", async () => {
    const org = await anOrg();
    const admin = await aMember(org, "admin");
    const token = await linkOf(org, admin, "member");
    const own = await linkOf(org, org, "member");
    const version = await versionOf(org, admin.memberId);
    await org.call.members.remove({ org: org.slug, member: admin.memberId, version });
    expect(await accept(token)).toBe("invitation-revoked");
    expect(await verbsOf(org)).toContain("invitation.revoked");
    expect(await accept(own)).toBe("accepted");
  });

  it("opens nothing once its maker has left", async () => {
    const org = await anOrg();
    const admin = await aMember(org, "admin");
    const token = await linkOf(org, admin, "member");
    await admin.call.members.leave({ org: org.slug });
    expect(await accept(token)).toBe("invitation-revoked");
  });

  it("gives no role that its maker may no longer give", async () => {
    const org = await anOrg();
    const owner = await aMember(org, "owner");
    const [asOwner, asMember] = [
      await linkOf(org, owner, "owner"),
      await linkOf(org, owner, "member"),
    ];
    const version = await versionOf(org, owner.memberId);
    const change = { org: org.slug, member: owner.memberId, version, role: "admin" } as const;
    await org.call.members.setRole(change);
    expect(await accept(asOwner)).toBe("invitation-revoked");
    expect(await accept(asMember)).toBe("accepted");
  });
});

describe("invitations by mail", () => {
  it("fill nobody's mailbox, from one organisation or from many", async () => {
    const email = "victim@example.test";
    const outcomes: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const { call, slug } = await anOrg();
      const invited = call.invitations.create({ org: slug, role: "member", email });
      outcomes.push(await refusalOf(invited));
      const { invitations } = await call.invitations.list({ org: slug });
      const invitation = invitations[0]?.id;
      if (!invitation) continue;
      outcomes.push(await refusalOf(call.invitations.resend({ org: slug, invitation })));
    }
    expect(outcomes.filter((one) => one === "accepted")).toHaveLength(5);
    expect(outcomes).toContain("accounts-too-many");
  });
});
