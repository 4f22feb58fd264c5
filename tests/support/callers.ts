import { callFunction } from "@/server/infra/db";
import { aSession, type Caller, callAs, callAsNobody } from "./call-as";
import { aHolder, aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "./factories";

/** Every kind of caller there is, in an organisation with teams A and B (siblings) and A/below. */
export const CALLERS = [
  "anonymous",
  "outsider",
  "ended session",
  "removed member",
  "viewer of nothing",
  "viewer of team A",
  "viewer of team B",
  "viewer of the organisation",
  "coach",
  "member of team A",
  "member of team B",
  "holder in team A",
  "holder in team B",
  "lead of team A",
  "lead of team B",
  "admin",
  "owner",
] as const;
export type CallerName = (typeof CALLERS)[number];

export type World = Readonly<{
  org: TestOrg;
  teamA: { id: string; path: string[]; name: string };
  below: { id: string; path: string[]; name: string };
  teamB: { id: string; path: string[]; name: string };
  foreign: TestOrg;
  call: Readonly<Record<CallerName, Caller>>;
  /** What nobody outside team B, and nobody outside the foreign organisation, may ever be shown. */
  secretsOfB: readonly string[];
  secretsOfForeign: readonly string[];
}>;

/** A fresh organisation with one caller of each kind, and a foreign organisation beside it. */
export async function aWorld(): Promise<World> {
  const org = await anOrg("Home");
  const foreign = await anOrg("Foreign");
  const teamA = await aTeam(org, "Alpha");
  const below = await aTeam(org, "Alpha below", teamA);
  const teamB = await aTeam(org, "Bravo");
  const foreignTeam = await aTeam(foreign, "Elsewhere");
  const inB = await aMember(org, "member", { teams: [teamB.id] });
  const holderInB = await aHolder(org, teamB.id);
  const gone = await aMember(org, "member", { teams: [teamA.id] });
  await inOrgAs(org, org.owner, (tx) =>
    tx.member.updateMany({ where: { id: gone.memberId }, data: { removedAt: new Date() } }),
  );
  const outsider = foreign.owner;
  const ended = { secret: await aSession(org.owner.userId) };
  await callFunction(
    `SELECT auth.end_session($1, s.id) FROM auth.list_sessions($1) s
     ORDER BY s.created_at DESC LIMIT 1`,
    [org.owner.userId],
  );
  const stillOwner = { secret: await aSession(org.owner.userId) };
  const call = {
    anonymous: callAsNobody(),
    outsider: callAs(outsider),
    "ended session": callAs(ended),
    "removed member": gone.call,
    "viewer of nothing": (await aMember(org, "viewer", { viewerScope: "granted" })).call,
    "viewer of team A": await viewerOf(org, teamA.id),
    "viewer of team B": await viewerOf(org, teamB.id),
    "viewer of the organisation": (await aMember(org, "viewer")).call,
    coach: (await aMember(org, "member")).call,
    "member of team A": (await aMember(org, "member", { teams: [teamA.id] })).call,
    "member of team B": inB.call,
    "holder in team A": (await aHolder(org, teamA.id)).call,
    "holder in team B": holderInB.call,
    "lead of team A": (await aMember(org, "member", { leads: [teamA.id] })).call,
    "lead of team B": (await aMember(org, "member", { leads: [teamB.id] })).call,
    admin: (await aMember(org, "admin")).call,
    owner: callAs(stillOwner),
  } satisfies Record<CallerName, Caller>;
  return {
    org,
    teamA,
    below,
    teamB,
    foreign,
    call,
    secretsOfB: [teamB.id, teamB.name, inB.personId, inB.email, holderInB.personId],
    secretsOfForeign: [foreign.id, foreignTeam.id, foreignTeam.name, foreign.owner.email],
  };
}

async function viewerOf(org: TestOrg, teamId: string): Promise<Caller> {
  return (await aMember(org, "viewer", { viewerScope: "granted", views: [teamId] })).call;
}
