import type { Role, ViewerScope } from "@/server/domain/permission";
import type { PositionKind } from "@/server/domain/structure/structure";
import { callFunction, inTransaction, type Tx } from "@/server/infra/db";
import { newId } from "@/server/infra/id";
import { aUser, type Caller, callAs, type TestUser } from "./call-as";

export type TestOrg = Readonly<{ id: string; slug: string; owner: TestUser; call: Caller }>;
export type TestMember = TestUser & Readonly<{ memberId: string; personId: string; call: Caller }>;

/** An organisation made by its own verb, with an owner and a caller as that owner. */
export async function anOrg(name = "Northwind"): Promise<TestOrg> {
  const owner = await aUser();
  const call = callAs(owner);
  const { slug } = await call.organisations.create({ name, timeZone: "UTC" });
  const [row] = await callFunction<{ principal: { memberships: { orgId: string }[] } }>(
    "SELECT auth.principal(sha256(convert_to($1, 'UTF8'))) AS principal",
    [owner.secret],
  );
  const id = row?.principal.memberships[0]?.orgId;
  if (!id) throw new Error("the organisation was not made");
  // A fresh caller: the one above read its memberships before there was one.
  return { id, slug, owner, call: callAs(owner) };
}

/** Work as the application's role inside an organisation: for states no verb produces at once. */
export function inOrgAs<T>(org: TestOrg, user: TestUser, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ orgId: org.id, userId: user.userId }, work);
}

/** A member with a role, as if an invitation had been accepted. */
export async function aMember(
  org: TestOrg,
  role: Role,
  options: { viewerScope?: ViewerScope; teams?: string[]; leads?: string[]; views?: string[] } = {},
): Promise<TestMember> {
  const user = await aUser();
  const memberId = newId();
  const personId = newId();
  const orgId = org.id;
  const viewerScope = role === "viewer" ? (options.viewerScope ?? "organisation") : null;
  await inOrgAs(org, org.owner, async (tx) => {
    const { userId, name, email } = user;
    await tx.person.create({ data: { orgId, id: personId, name, email, userId } });
    await tx.member.create({ data: { orgId, id: memberId, personId, userId, role, viewerScope } });
    for (const teamId of options.teams ?? []) await join(tx, orgId, teamId, personId);
    for (const teamId of options.leads ?? []) await give(tx, orgId, memberId, teamId, "lead");
    for (const teamId of options.views ?? []) await give(tx, orgId, memberId, teamId, "viewer");
  });
  return { ...user, memberId, personId, call: callAs(user) };
}

/** A team, below another if given. */
export async function aTeam(org: TestOrg, name = "Team", parent?: { id: string; path: string[] }) {
  const id = newId();
  const path = [...(parent?.path ?? []), id];
  const data = {
    orgId: org.id,
    id,
    name: `${name} ${id.slice(-8)}`,
    path,
    parentId: parent?.id ?? null,
  };
  await inOrgAs(org, org.owner, (tx) => tx.team.create({ data }));
  return { id, path, name: data.name };
}

/** A position in a team, as if made on the first day of 2026; the dial's by its kind unless said. */
export async function aPosition(
  org: TestOrg,
  teamId: string,
  kind: PositionKind = "cto",
  rest: { name?: string; feedsOutward?: boolean; feedsInward?: boolean; reportsToId?: string } = {},
): Promise<{ id: string; name: string }> {
  const id = newId();
  const data = {
    orgId: org.id,
    id,
    teamId,
    kind,
    name: kind.toUpperCase(),
    feedsOutward: kind === "cto" || kind === "converged",
    feedsInward: kind === "cio" || kind === "converged",
    fromDay: new Date("2026-01-01"),
    ...rest,
  };
  await inOrgAs(org, org.owner, (tx) => tx.position.create({ data }));
  return { id, name: data.name };
}

/** Somebody in a position from the first day of 2026, open-ended. */
export async function aHolding(org: TestOrg, teamId: string, positionId: string, personId: string) {
  const fromDay = new Date("2026-01-01");
  const data = { orgId: org.id, id: newId(), teamId, positionId, personId, fromDay };
  await inOrgAs(org, org.owner, (tx) => tx.holding.create({ data }));
  return { id: data.id };
}

/** A member who belongs to no team but holds a position in one, off the gaze dial. */
export async function aHolder(org: TestOrg, teamId: string): Promise<TestMember> {
  const member = await aMember(org, "member");
  const { id } = await aPosition(org, teamId, "other", { name: `Seat ${newId().slice(-6)}` });
  await aHolding(org, teamId, id, member.personId);
  return member;
}

async function join(tx: Tx, orgId: string, teamId: string, personId: string) {
  const fromDay = new Date("2026-01-01");
  await tx.teamMembership.create({ data: { orgId, id: newId(), teamId, personId, fromDay } });
}

async function give(tx: Tx, orgId: string, memberId: string, teamId: string, kind: string) {
  await tx.teamGrant.create({ data: { orgId, id: newId(), memberId, teamId, kind } });
}
