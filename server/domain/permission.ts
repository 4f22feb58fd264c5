import { z } from "zod";

export const ROLES = ["owner", "admin", "member", "viewer"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const VIEWER_SCOPES = ["organisation", "granted"] as const;
export const ViewerScope = z.enum(VIEWER_SCOPES);
export type ViewerScope = z.infer<typeof ViewerScope>;

/** What a person is in one organisation: a role, and the teams they belong to, lead or may view. */
export type Membership = Readonly<{
  memberId: string;
  personId: string;
  role: Role;
  viewerScope: ViewerScope | null;
  belongs: readonly string[];
  leads: readonly string[];
  views: readonly string[];
  coaches: readonly string[];
  /** The teams in which they hold a position today. */
  holds: readonly string[];
}>;

/** Where a permission holds: everywhere, or in the subtrees of some teams and in `exactly` some more. */
export type Reach = Readonly<
  { all: true } | { all: false; roots: readonly string[]; exactly?: readonly string[] }
>;

type Holder = "owner" | "admin" | "member" | "lead" | "viewer";
type Extent = "all" | "own" | "led" | "scope" | "held";
type Row = Readonly<{ [H in Holder]?: Extent }>;

const EVERYBODY: Row = { owner: "all", admin: "all", member: "all", viewer: "all" };
const ADMINS: Row = { owner: "all", admin: "all" };
const OWNERS: Row = { owner: "all" };
const TEAM_READERS: Row = { ...ADMINS, member: "own", lead: "led", viewer: "scope" };

const STRUCTURE_EDITORS: Row = { ...ADMINS, member: "held", lead: "led" };

/**
 * Who may do what: one table for server and screen, printed in the README. `own` is the subtrees of
 * the teams a person belongs to or holds a position in, `led` of those they lead, `held` the very teams
 * they hold a position in, `scope` a viewer's organisation or teams.
 */
export const PERMISSIONS = {
  "organisation.read": EVERYBODY,
  "organisation.manage": ADMINS,
  "overview.read": EVERYBODY,
  "member.read": ADMINS,
  "member.manage": ADMINS,
  "member.set-role": OWNERS,
  "member.leave": EVERYBODY,
  "invitation.manage": ADMINS,
  "invitation.copy": OWNERS,
  "person.read": ADMINS,
  "person.manage": ADMINS,
  "team.read": TEAM_READERS,
  "team.manage": { ...ADMINS, lead: "led" },
  "grant.manage": ADMINS,
  "structure.read": TEAM_READERS,
  "structure.edit": STRUCTURE_EDITORS,
  "position.manage": { ...ADMINS, lead: "led" },
  "catalogue.manage": ADMINS,
  "perception.answer": { ...ADMINS, member: "own", lead: "led" },
  "perception.manage": { ...ADMINS, lead: "led" },
  "first-role.read": TEAM_READERS,
  "first-role.answer": { ...ADMINS, member: "own", lead: "led" },
  "first-role.manage": { ...ADMINS, lead: "led" },
  "weight-set.manage": ADMINS,
  "talent.read": TEAM_READERS,
  "talent.rate": { ...ADMINS, member: "own", lead: "led" },
  "talent.manage": STRUCTURE_EDITORS,
  "audit.read": ADMINS,
  "cycle.read": EVERYBODY,
  "cycle.manage": ADMINS,
  "rating.give": EVERYBODY,
  "rater.propose": EVERYBODY,
  "rater.approve": { ...ADMINS, lead: "led" },
  "subject.consent": EVERYBODY,
  "report.read": EVERYBODY,
  "import.manage": ADMINS,
  "instrument.manage": ADMINS,
  "study.judge": EVERYBODY,
  "scorecard.rate": { owner: "all", admin: "all", member: "all" },
  "scorecard.read": { owner: "all", admin: "all", member: "all" },
  "comparison.read": EVERYBODY,
  "aggregate.read": { ...ADMINS, lead: "led", viewer: "scope" },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

/** Where a member holds a permission, or null where they do not hold it at all. */
export function reachOf(member: Membership, permission: Permission): Reach | null {
  const row: Row = PERMISSIONS[permission];
  const extents: [Extent | undefined, readonly string[]][] = [
    [row[member.role], rootsOf(member, row[member.role])],
    [member.leads.length > 0 ? row.lead : undefined, member.leads],
  ];
  const held = extents.filter(([extent]) => extent !== undefined);
  const isEverywhere = held.some(
    ([extent]) => extent === "all" || (extent === "scope" && member.viewerScope === "organisation"),
  );
  if (isEverywhere) return { all: true };
  const roots = [...new Set(held.flatMap(([, teams]) => teams))];
  const exactly = held.some(([extent]) => extent === "held") ? member.holds : [];
  if (roots.length === 0 && exactly.length === 0) return null;
  return exactly.length > 0 ? { all: false, roots, exactly } : { all: false, roots };
}

/** Whether a member holds a permission anywhere. */
export function can(member: Membership, permission: Permission): boolean {
  return reachOf(member, permission) !== null;
}

/** Whether a reach covers a team, given the ids from the root of its tree down to itself. */
export function covers(reach: Reach, path: readonly string[]): boolean {
  if (reach.all || path.some((id) => reach.roots.includes(id))) return true;
  const team = path.at(-1);
  return team !== undefined && reach.exactly?.includes(team) === true;
}

/** Roles that a holder of `role` may give to others: owners any, admins those below their own. */
export function rolesToGive(role: Role): readonly Role[] {
  if (role === "owner") return ROLES;
  return role === "admin" ? ["member", "viewer"] : [];
}

function rootsOf(member: Membership, extent: Extent | undefined): readonly string[] {
  if (extent === "own") return [...member.belongs, ...member.leads, ...member.holds];
  if (extent === "scope") return member.views;
  return [];
}
