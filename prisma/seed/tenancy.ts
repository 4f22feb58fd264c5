import { type Actor, anActor, type Caller } from "./caller";
import {
  ARCHIVED_TEAM,
  type CastMember,
  EMPTY_ORGANISATION,
  FORMER,
  MEMBERS,
  ORGANISATION,
  PEOPLE,
  TEAMS,
} from "./cast";

/** Everybody who acts in the demo organisation, and where its teams are. */
export type Company = Readonly<{
  org: string;
  owner: Actor;
  members: ReadonlyMap<string, Actor>;
  teams: ReadonlyMap<string, string>;
}>;

/** The demo organisation with its teams, members, people and invitations, as far as they are missing. */
export async function seedTenancy(owner: Actor, today: Date): Promise<Company> {
  const org = await ensureOrganisation(owner.on(420), ORGANISATION);
  const teams = await ensureTeams(owner, org);
  const members = new Map<string, Actor>();
  for (const [index, one] of MEMBERS.entries()) {
    const actor = await anActor(one, today);
    members.set(one.email, actor);
    await ensureMember({ org, owner, teams, actor }, one, 405 - index * 3);
  }
  await ensureFormerMember({ org, owner, teams, actor: await anActor(FORMER, today) });
  await ensurePeople(owner, org, teams);
  await ensureArchived(owner, org, teams);
  await ensureInvitations(owner, org, teams);
  await ensureOrganisation(owner.on(30), EMPTY_ORGANISATION);
  return { org, owner, members, teams };
}

type Named = Readonly<{ name: string; timeZone: string }>;
type Joining = Readonly<{
  org: string;
  owner: Actor;
  teams: ReadonlyMap<string, string>;
  actor: Actor;
}>;

async function ensureOrganisation(call: Caller, wanted: Named): Promise<string> {
  const known = (await call.organisations.list()).find(({ name }) => name === wanted.name);
  return known?.slug ?? (await call.organisations.create(wanted)).slug;
}

async function ensureTeams(owner: Actor, org: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const call = owner.on(418);
  for (const isArchived of [false, true]) {
    const known = await call.teams.list({ org, isArchived });
    for (const { id, name } of known.teams) ids.set(name, id);
  }
  for (const [name, parent] of TEAMS) {
    if (ids.has(name)) continue;
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    ids.set(name, (await owner.on(418).teams.create({ org, name, parentId })).id);
  }
  return ids;
}

/** Joins by an invitation's link, as everybody does. */
async function ensureMember(joining: Joining, member: CastMember, daysAgo: number): Promise<void> {
  const { org, owner, teams, actor } = joining;
  const known = await actor.on(daysAgo).organisations.list();
  if (known.some(({ slug }) => slug === org)) return;
  const { role, isLead = false, scope: viewerScope = null, team, name } = member;
  const teamId = team ? (teams.get(team) ?? null) : null;
  const { link } = await owner
    .on(daysAgo)
    .invitations.create({ org, email: null, name, role, isLead, viewerScope, teamId });
  await actor.on(daysAgo - 1).invitations.accept({ token: link.slice(link.lastIndexOf("/") + 1) });
}

async function ensureFormerMember(joining: Joining): Promise<void> {
  const { org, owner, actor } = joining;
  const former = await owner.on(200).members.list({ org, isFormer: true });
  if (former.members.some(({ name }) => name === FORMER.name)) return;
  await ensureMember(joining, FORMER, 370);
  const { members } = await owner.on(200).members.list({ org });
  const found = members.find(({ name }) => name === actor.name);
  if (!found) return;
  const { version } = await owner.on(200).members.get({ org, member: found.id });
  await owner.on(200).members.remove({ org, member: found.id, version });
}

async function ensurePeople(
  owner: Actor,
  org: string,
  teams: ReadonlyMap<string, string>,
): Promise<void> {
  const { people } = await owner.on(190).people.list({ org });
  const known = new Set(people.map(({ name }) => name));
  for (const [index, [plain, team]] of PEOPLE.entries()) {
    const name = `${plain} (fictional)`;
    if (known.has(name)) continue;
    const email = index % 3 === 0 ? `person-${index + 1}@northwind.example` : null;
    const teamId = team ? (teams.get(team) ?? null) : null;
    await owner.on(190).people.create({ org, name, email, teamId });
  }
}

async function ensureArchived(
  owner: Actor,
  org: string,
  teams: ReadonlyMap<string, string>,
): Promise<void> {
  const team = teams.get(ARCHIVED_TEAM);
  const { teams: archived } = await owner.on(150).teams.list({ org, isArchived: true });
  if (!team || archived.some(({ id }) => id === team)) return;
  const { version } = (await owner.on(150).teams.get({ org, team })).team;
  await owner.on(150).teams.archive({ org, team, version });
}

/** One invitation that waits for each way of asking, one that ran out, one that was taken back. */
async function ensureInvitations(
  owner: Actor,
  org: string,
  teams: ReadonlyMap<string, string>,
): Promise<void> {
  const past = await owner.on(0).invitations.list({ org, isPast: true });
  const waiting = await owner.on(0).invitations.list({ org });
  const known = new Set([...past.invitations, ...waiting.invitations].map(({ name }) => name));
  const team = teams.get("Meridian Health") ?? null;
  const plans = [
    { local: "mira", name: "Mira Costa (fictional)", daysAgo: 40, role: "member", teamId: team },
    { local: "nils", name: "Nils Berg (fictional)", daysAgo: 20, role: "viewer", teamId: null },
    { local: "olga", name: "Olga Petrova (fictional)", daysAgo: 3, role: "member", teamId: team },
    { local: "pia", name: "Pia Lang (fictional)", daysAgo: 1, role: "admin", teamId: null },
  ] as const;
  for (const { local, name, daysAgo, role, teamId } of plans) {
    if (known.has(name)) continue;
    const email = `${local}@northwind.example`;
    const viewerScope = role === "viewer" ? ("organisation" as const) : null;
    const isLead = local === "olga";
    const terms = { org, email, name, role, viewerScope, teamId, isLead };
    await owner.on(daysAgo).invitations.create(terms);
    if (local === "nils") await revoke(owner, org, name);
  }
}

async function revoke(owner: Actor, org: string, name: string): Promise<void> {
  const { invitations } = await owner.on(18).invitations.list({ org });
  const found = invitations.find((one) => one.name === name);
  if (found) await owner.on(18).invitations.revoke({ org, invitation: found.id });
}
