import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  can,
  covers,
  type Membership,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  reachOf,
  rolesToGive,
} from "@/server/domain/permission";

// The table's keys are the permissions; Object.keys only widens them.
const ALL = Object.keys(PERMISSIONS) as Permission[];

function aMember(role: Role, rest: Partial<Membership> = {}): Membership {
  const viewerScope = role === "viewer" ? "granted" : null;
  return {
    memberId: "m",
    personId: "p",
    role,
    viewerScope,
    belongs: [],
    leads: [],
    views: [],
    coaches: [],
    holds: [],
    ...rest,
  };
}

describe("reachOf", () => {
  it("gives owners everything, and admins everything but what is an owner's", () => {
    expect(ALL.filter((one) => !can(aMember("owner"), one))).toEqual([]);
    expect(ALL.filter((one) => !can(aMember("admin"), one))).toEqual([
      "member.set-role",
      "invitation.copy",
    ]);
  });

  it("gives a viewer without a grant no team", () => {
    expect(reachOf(aMember("viewer"), "team.read")).toBeNull();
    expect(reachOf(aMember("viewer"), "aggregate.read")).toBeNull();
  });

  it("gives a viewer of the organisation every team, and one of granted teams those", () => {
    const whole = aMember("viewer", { viewerScope: "organisation" });
    expect(reachOf(whole, "aggregate.read")).toEqual({ all: true });
    expect(reachOf(aMember("viewer", { views: ["t"] }), "aggregate.read")).toEqual({
      all: false,
      roots: ["t"],
    });
  });

  it("lets the holder of a position edit the structure of that very team, and read below it", () => {
    const holder = aMember("member", { holds: ["t"] });
    expect(reachOf(holder, "structure.edit")).toEqual({ all: false, roots: [], exactly: ["t"] });
    expect(reachOf(holder, "structure.read")).toEqual({ all: false, roots: ["t"] });
    expect(can(holder, "position.manage")).toBe(false);
    expect(can(aMember("member", { belongs: ["t"] }), "structure.edit")).toBe(false);
    expect(can(aMember("viewer", { holds: ["t"], views: ["t"] }), "structure.edit")).toBe(false);
  });

  it("shows a member the structure of own teams, not their aggregates", () => {
    const member = aMember("member", { belongs: ["t"] });
    expect(reachOf(member, "team.read")).toEqual({ all: false, roots: ["t"] });
    expect(can(member, "aggregate.read")).toBe(false);
    expect(can(member, "team.manage")).toBe(false);
  });

  it("adds the led subtree to whatever the role gives", () => {
    const lead = aMember("member", { belongs: ["a"], leads: ["b"] });
    expect(reachOf(lead, "team.manage")).toEqual({ all: false, roots: ["b"] });
    expect(reachOf(lead, "team.read")).toEqual({ all: false, roots: ["a", "b"] });
    expect(can(lead, "audit.read")).toBe(false);
  });

  it("never widens by taking a grant away", () => {
    const teams = fc.uniqueArray(fc.constantFrom("a", "b", "c"));
    const members = fc.record({
      role: fc.constantFrom(...ROLES),
      leads: teams,
      views: teams,
      belongs: teams,
    });
    fc.assert(
      fc.property(members, fc.constantFrom(...ALL), ({ role, ...rest }, permission) => {
        const more = reachOf(aMember(role, rest), permission);
        const less = reachOf(aMember(role, { ...rest, leads: [] }), permission);
        if (less?.all) expect(more).toEqual({ all: true });
        else for (const root of less?.roots ?? []) expect(more && covers(more, [root])).toBe(true);
      }),
    );
  });
});

describe("covers, with teams named exactly", () => {
  it("covers those and none below", () => {
    const reach = { all: false as const, roots: ["r"], exactly: ["t"] };
    expect(covers(reach, ["a", "t"])).toBe(true);
    expect(covers(reach, ["t", "below"])).toBe(false);
    expect(covers(reach, ["r", "below"])).toBe(true);
    expect(covers(reach, [])).toBe(false);
  });
});

describe("covers", () => {
  it("reaches a root's subtree and not its siblings", () => {
    const reach = { all: false, roots: ["b"] } as const;
    expect(covers(reach, ["a", "b", "c"])).toBe(true);
    expect(covers(reach, ["a"])).toBe(false);
    expect(covers(reach, ["a", "d"])).toBe(false);
  });
});

describe("rolesToGive", () => {
  it("lets nobody raise another above themselves", () => {
    expect(rolesToGive("owner")).toEqual(ROLES);
    expect(rolesToGive("admin")).toEqual(["member", "viewer"]);
    expect(rolesToGive("member")).toEqual([]);
    expect(rolesToGive("viewer")).toEqual([]);
  });
});
