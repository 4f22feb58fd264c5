import { describe, expect, it } from "vitest";
import { nextSteps, type OverviewFacts } from "@/server/domain/next-step";

const founder: OverviewFacts = {
  canManageTeams: true,
  canInvite: true,
  canImport: true,
  canRate: true,
  canCompare: true,
  teams: 0,
  otherMembers: 0,
  pendingInvitations: 0,
  selfRating: "none",
  imports: 0,
  comparableTeams: 0,
  pendingPerceptions: 0,
  pendingRatings: 0,
  canAnswerFirstRole: true,
  canEditStructure: true,
  firstRoleRuns: 0,
  mappedTeams: 0,
};
const statesOf = (facts: Partial<OverviewFacts>) =>
  Object.fromEntries(nextSteps({ ...founder, ...facts }).map(({ name, state }) => [name, state]));

describe("what to do next", () => {
  it("begins with teams for whoever founds an organisation", () => {
    expect(statesOf({})).toEqual({
      teams: "next",
      invite: "later",
      rate: "later",
      import: "later",
      compare: "later",
    });
  });

  it("puts first what colleagues wait for, and only while they do", () => {
    expect(nextSteps({ ...founder, pendingPerceptions: 2 })[0]).toEqual({
      name: "perceive",
      state: "next",
    });
    expect(nextSteps({ ...founder, pendingRatings: 1 })[0]).toEqual({
      name: "rateOthers",
      state: "next",
    });
    expect(statesOf({})).not.toHaveProperty("perceive");
  });

  it("passes over what waits for others or is under way", () => {
    const states = statesOf({ teams: 3, pendingInvitations: 2, selfRating: "started" });
    expect(states).toMatchObject({
      teams: "done",
      invite: "under-way",
      rate: "under-way",
      firstRole: "next",
      import: "later",
    });
  });

  it("asks which role comes first, then who owns what, as soon as there is a team", () => {
    const settled = { teams: 1, otherMembers: 1, selfRating: "submitted" } as const;
    expect(statesOf(settled)).toMatchObject({ firstRole: "next", ownership: "later" });
    const answered = { ...settled, firstRoleRuns: 2 };
    expect(statesOf(answered)).toMatchObject({ firstRole: "done", ownership: "next" });
    expect(statesOf({ ...answered, mappedTeams: 1 })).toMatchObject({
      ownership: "done",
      import: "next",
    });
    expect(statesOf({})).not.toHaveProperty("ownership");
    expect(statesOf({ ...settled, canEditStructure: false })).not.toHaveProperty("ownership");
  });

  it("calls comparing done from two teams on", () => {
    expect(statesOf({ comparableTeams: 1 }).compare).toBe("later");
    expect(statesOf({ comparableTeams: 2 }).compare).toBe("done");
  });

  it("offers nobody what they may not do", () => {
    const facts = {
      canManageTeams: false,
      canInvite: false,
      canImport: false,
      canAnswerFirstRole: false,
      canEditStructure: false,
      teams: 1,
    };
    expect(statesOf(facts)).toEqual({ rate: "next", compare: "later" });
    expect(statesOf({ ...facts, canRate: false })).toEqual({ compare: "later" });
  });

  it("has at most one next step, and none once all is done", () => {
    const done = statesOf({
      teams: 2,
      otherMembers: 1,
      selfRating: "submitted",
      imports: 1,
      comparableTeams: 2,
      pendingPerceptions: 0,
      pendingRatings: 0,
      firstRoleRuns: 1,
      mappedTeams: 1,
    });
    expect(new Set(Object.values(done))).toEqual(new Set(["done"]));
  });
});
