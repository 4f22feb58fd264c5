import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/api/router";
import type { Permission } from "@/server/domain/permission";
import { aWorld, CALLERS, type CallerName, type World } from "../support/callers";

/** Every procedure × every kind of caller. Who may what stands here a second time, on purpose. */
const NOBODY: CallerName[] = [];
const ADMINS: CallerName[] = ["admin", "owner"];
const HOLDERS: CallerName[] = ["holder in team A", "holder in team B"];
const PEOPLE: CallerName[] = [
  "coach",
  ...HOLDERS,
  "member of team A",
  "member of team B",
  "lead of team A",
  "lead of team B",
  ...ADMINS,
];
const EVERYBODY: CallerName[] = [
  "viewer of nothing",
  "viewer of team A",
  "viewer of team B",
  "viewer of the organisation",
  ...PEOPLE,
];
const LEADS: CallerName[] = ["lead of team A", "lead of team B", ...ADMINS];
const WITH_SCOPE: CallerName[] = [
  "viewer of team A",
  "viewer of team B",
  "viewer of the organisation",
];

const IN_TEAMS: CallerName[] = ["member of team A", "member of team B", ...HOLDERS, ...LEADS];
const TEAM_READERS: CallerName[] = [...WITH_SCOPE, ...IN_TEAMS];

const ALLOWED: Record<Permission, CallerName[]> = {
  "organisation.read": EVERYBODY,
  "organisation.manage": ADMINS,
  "overview.read": EVERYBODY,
  "member.read": ADMINS,
  "member.manage": ADMINS,
  "member.set-role": ["owner"],
  "member.leave": EVERYBODY,
  "invitation.manage": ADMINS,
  "invitation.copy": ["owner"],
  "person.read": ADMINS,
  "person.manage": ADMINS,
  "team.read": TEAM_READERS,
  "team.manage": LEADS,
  "grant.manage": ADMINS,
  "structure.read": TEAM_READERS,
  "structure.edit": [...HOLDERS, ...LEADS],
  "position.manage": LEADS,
  "catalogue.manage": ADMINS,
  "perception.answer": IN_TEAMS,
  "perception.manage": LEADS,
  "first-role.read": TEAM_READERS,
  "first-role.answer": IN_TEAMS,
  "first-role.manage": LEADS,
  "weight-set.manage": ADMINS,
  "talent.read": TEAM_READERS,
  "talent.rate": IN_TEAMS,
  "talent.manage": [...HOLDERS, ...LEADS],
  "audit.read": ADMINS,
  "cycle.read": EVERYBODY,
  "cycle.manage": ADMINS,
  "rating.give": EVERYBODY,
  "rater.propose": EVERYBODY,
  "rater.approve": LEADS,
  "subject.consent": EVERYBODY,
  "report.read": EVERYBODY,
  "import.manage": ADMINS,
  "instrument.manage": ADMINS,
  "study.judge": EVERYBODY,
  "scorecard.rate": PEOPLE,
  "scorecard.read": PEOPLE,
  "comparison.read": EVERYBODY,
  "aggregate.read": [...WITH_SCOPE, ...LEADS],
};
const OF_TEAM_B: CallerName[] = [
  "viewer of team B",
  "member of team B",
  "holder in team B",
  "lead of team B",
];
// Who may see team B's people and figures somewhere; everybody else must never be shown them.
const SEES_B: CallerName[] = [...OF_TEAM_B, "viewer of the organisation", ...ADMINS];

type Walked = { _def: { type: string; meta?: Record<string, string>; inputs: unknown[] } };
// At run time the record is flat, keyed by path; its type is the nested tree.
const flat = appRouter._def.procedures as unknown as Record<string, Walked>;
const procedures = Object.entries(flat).map(([path, { _def }]) => ({
  path,
  type: _def.type,
  meta: _def.meta,
  inputs: _def.inputs.length,
}));

describe("the doors", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  it("are declared by every procedure, and each change of the list is seen", async () => {
    expect(procedures.length).toBeGreaterThan(30);
    const list = procedures.map(({ path, type, meta }) => {
      const rest = meta?.permission ?? meta?.reason ?? meta?.purpose ?? "";
      const unaudited = meta?.unaudited ? ` · unaudited: ${meta.unaudited}` : "";
      return `${path} · ${type} · ${meta?.door} · ${rest}${unaudited}`;
    });
    expect(list.filter((line) => line.includes("undefined"))).toEqual([]);
    await expect(`${list.sort().join("\n")}\n`).toMatchFileSnapshot("doors.txt");
  });

  it.each(procedures)("$path lets in whom it should", async ({ path, type, meta, inputs }) => {
    const isBare = type === "mutation" && inputs <= doorInputs(meta?.door);
    for (const caller of CALLERS) {
      // A mutation without input of its own would run: it gets a world of its own.
      const here = isBare ? await aWorld() : world;
      const outcome = await knock(here, caller, path, meta?.door);
      expect(`${caller}: ${outcome.refused ?? "in"}`).toBe(`${caller}: ${expected(caller, meta)}`);
      expectNoLeak(here, caller, outcome.output);
    }
  });
});

// What any procedure behind a link asks for, so that the link alone is what is wrong.
const WELL_FORMED = {
  password: "a long enough pass phrase",
  participation: "00000000-0000-4000-8000-000000000000",
  seen: 0,
  revision: 0,
  answers: [],
  comments: {},
  together: null,
  pace: "usual",
  secretHash: "A".repeat(43),
  secret: "A".repeat(43),
  isOver: true,
};

type Outcome = { refused?: string; output?: unknown };

async function knock(
  world: World,
  caller: CallerName,
  path: string,
  door?: string,
): Promise<Outcome> {
  const input = {
    org: world.org.slug,
    ...(door === "inTeam" ? { team: world.teamA.id } : {}),
    ...(door === "withToken" ? { token: "no-such-token-no-such-token", ...WELL_FORMED } : {}),
  };
  try {
    return { output: await at(world.call[caller], path)(input) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const atTheDoor = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"].includes(error.code);
    return atTheDoor ? { refused: error.code } : {};
  }
}

function expected(caller: CallerName, meta: Record<string, string> | undefined): string {
  if (meta?.door === "open") return "in";
  if (meta?.door === "withToken") return "NOT_FOUND";
  if (caller === "anonymous" || caller === "ended session") return "UNAUTHORIZED";
  if (meta?.door === "signedIn") return "in";
  if (caller === "outsider" || caller === "removed member") return "NOT_FOUND";
  // The door's metadata holds one of the permissions; anything else is undefined here and fails.
  const allowed = ALLOWED[meta?.permission as Permission] ?? NOBODY;
  if (!allowed.includes(caller)) return "FORBIDDEN";
  return meta?.door === "inTeam" && OF_TEAM_B.includes(caller) ? "NOT_FOUND" : "in";
}

function expectNoLeak(world: World, caller: CallerName, output: unknown) {
  const shown = JSON.stringify(output ?? null);
  const isForeign = caller === "outsider";
  const own = SEES_B.includes(caller) ? [] : world.secretsOfB;
  const secrets = isForeign ? [world.org.id, ...own] : [...world.secretsOfForeign, ...own];
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
}

function doorInputs(door: string | undefined): number {
  return door === "open" || door === "signedIn" ? 0 : 1;
}

function at(caller: World["call"][CallerName], path: string): (input: unknown) => Promise<unknown> {
  // The caller is a tree of functions keyed by the path's words; the walk above knows the leaf exists.
  return path
    .split(".")
    .reduce<unknown>((node, word) => (node as Record<string, unknown>)[word], caller) as (
    input: unknown,
  ) => Promise<unknown>;
}
