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
  /** The day so many days ago. */
  day: (daysAgo: number) => string;
}>;

/** Something that happened so many days ago; told again it changes nothing. */
export type Event = Readonly<{ daysAgo: number; tell: () => Promise<void> }>;

/** The demo organisation with its teams; everybody has an account, nobody has joined yet. */
export async function seedCompany(owner: Actor, today: Date): Promise<Company> {
  const org = await ensureOrganisation(owner.on(420), ORGANISATION);
  const teams = await ensureTeams(owner, org);
  const members = new Map<string, Actor>();
  for (const one of [...MEMBERS, FORMER]) members.set(one.email, await anActor(one, today));
  const day = (daysAgo: number) =>
    new Date(today.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return { org, owner, members, teams, day };
}

/** How members, people and invitations came, and what went. */
export function tenancyEvents(company: Company): Event[] {
  const { owner, org, teams } = company;
  const joined = MEMBERS.map((one, index) => ({
    daysAgo: 405 - index * 3,
    tell: () => ensureMember(company, one, 405 - index * 3),
  }));
  return [
    ...joined,
    { daysAgo: 350, tell: () => ensureFormerMember(company) },
    { daysAgo: 416, tell: () => ensurePeople(owner, org, teams) },
    { daysAgo: 150, tell: () => ensureArchived(owner, org, teams) },
    ...INVITED.map((one) => ({ daysAgo: one.daysAgo, tell: () => ensureInvited(company, one) })),
    {
      daysAgo: 30,
      tell: async () => void (await ensureOrganisation(owner.on(30), EMPTY_ORGANISATION)),
    },
  ];
}

/** One invitation for each state: two that wait, one that ran out, one that was taken back. */
const INVITED = [
  {
    local: "mira",
    name: "Mira Costa (fictional)",
    daysAgo: 40,
    role: "member",
    team: "Meridian Health",
  },
  { local: "nils", name: "Nils Berg (fictional)", daysAgo: 20, role: "viewer", team: null },
  {
    local: "olga",
    name: "Olga Petrova (fictional)",
    daysAgo: 3,
    role: "member",
    team: "Meridian Health",
  },
  { local: "pia", name: "Pia Lang (fictional)", daysAgo: 1, role: "admin", team: null },
] as const;

type Named = Readonly<{ name: string; timeZone: string }>;
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
async function ensureMember(
  { org, owner, teams, members }: Company,
  member: CastMember,
  daysAgo: number,
): Promise<void> {
  const actor = members.get(member.email);
  if (!actor) throw new Error(`nobody is called ${member.name}`);
  const known = await actor.on(daysAgo).organisations.list();
  if (known.some(({ slug }) => slug === org)) return;
  const { role, isLead = false, scope: viewerScope = null, team, name } = member;
  const teamId = team ? (teams.get(team) ?? null) : null;
  const { link } = await owner
    .on(daysAgo)
    .invitations.create({ org, email: null, name, role, isLead, viewerScope, teamId });
  await actor
    .on(daysAgo, 3600)
    .invitations.accept({ token: link.slice(link.lastIndexOf("/") + 1) });
}

async function ensureFormerMember(company: Company): Promise<void> {
  const { org, owner } = company;
  const former = await owner.on(0).members.list({ org, isFormer: true });
  if (former.members.some(({ name }) => name === FORMER.name)) return;
  await ensureMember(company, FORMER, 350);
  const { members } = await owner.on(0).members.list({ org });
  const found = members.find(({ name }) => name === FORMER.name);
  if (!found) throw new Error(`${FORMER.name} has not joined`);
  const { version } = await owner.on(0).members.get({ org, member: found.id });
  await owner.on(335).members.remove({ org, member: found.id, version });
}

async function ensurePeople(
  owner: Actor,
  org: string,
  teams: ReadonlyMap<string, string>,
): Promise<void> {
  const { people } = await owner.on(416).people.list({ org });
  const known = new Set(people.map(({ name }) => name));
  for (const [index, [plain, team]] of PEOPLE.entries()) {
    const name = `${plain} (fictional)`;
    if (known.has(name)) continue;
    const email = index % 3 === 0 ? `person-${index + 1}@northwind.example` : null;
    const teamId = team ? (teams.get(team) ?? null) : null;
    await owner.on(416).people.create({ org, name, email, teamId });
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

async function ensureInvited(
  { owner, org, teams }: Company,
  { local, name, daysAgo, role, team }: (typeof INVITED)[number],
): Promise<void> {
  const past = await owner.on(0).invitations.list({ org, isPast: true });
  const waiting = await owner.on(0).invitations.list({ org });
  const known = [...past.invitations, ...waiting.invitations];
  if (known.some((one) => one.name === name)) return;
  await owner.on(daysAgo).invitations.create({
    org,
    email: `${local}@northwind.example`,
    name,
    role,
    viewerScope: role === "viewer" ? "organisation" : null,
    teamId: team ? (teams.get(team) ?? null) : null,
    isLead: local === "olga",
  });
  if (local === "nils") await revoke(owner, org, name);
}

async function revoke(owner: Actor, org: string, name: string): Promise<void> {
  const { invitations } = await owner.on(18).invitations.list({ org });
  const found = invitations.find((one) => one.name === name);
  if (found) await owner.on(18).invitations.revoke({ org, invitation: found.id });
}
