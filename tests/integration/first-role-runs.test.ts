import { beforeAll, describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import { callAs } from "../support/call-as";
import {
  aMember,
  anOrg,
  aTeam,
  inOrgAs,
  type TestMember,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

const SAAS = "abbdaacbcbbaaa";
const LOGISTICS = "cedadcadcabddb";
const SHIPPED = DRAFT_1.version;

let org: TestOrg;
let team: { id: string; path: string[]; name: string };
let member: TestMember;
beforeAll(async () => {
  org = await anOrg("Results");
  team = await aTeam(org, "Platform");
  member = await aMember(org, "member", { teams: [team.id] });
});

const place = () => ({ org: org.slug, team: team.id });
const save = (answers = SAAS, weightSet = SHIPPED) =>
  member.call.firstRole.save({ ...place(), answers, weightSet });

describe("a saved result", () => {
  it("is kept as it was computed, with its day, its author and its weight set", async () => {
    const { run } = await save();
    const read = await member.call.firstRole.run({ ...place(), run });
    expect(read.run).toMatchObject({
      answers: [...SAAS],
      respondents: 1,
      spread: null,
      madeBy: member.name,
      weightSet: { id: null, key: SHIPPED, name: null },
      rulesVersion: "1",
    });
    const { recommendation, sampling } = read.run.result;
    expect(recommendation).toMatchObject({ first: "CTO", label: "decisive", weightSet: SHIPPED });
    expect(recommendation.margin).toBeCloseTo(0.258, 3);
    expect(sampling).toMatchObject({ draws: 10_000, seed: { near: 20_240_501 } });
    expect(read.explanation.reasons).toHaveLength(14);
    expect(await verbsOf(org)).toContain("first-role.saved");
  });

  it("stands in the team's list, the newest first, with scores to draw", async () => {
    const own = await aTeam(org, "Listed");
    const at = { org: org.slug, team: own.id };
    const first = await org.call.firstRole.save({ ...at, answers: LOGISTICS, weightSet: SHIPPED });
    const second = await org.call.firstRole.save({ ...at, answers: SAAS, weightSet: SHIPPED });
    const list = await org.call.firstRole.list({ ...at, page: 1 });
    expect(list.runs.map(({ id, first: role }) => [id, role])).toEqual([
      [second.run, "CTO"],
      [first.run, "CIO"],
    ]);
    expect(list).toMatchObject({ total: 2, latest: { id: second.run }, round: null });
    expect(list.runs[0]?.scores.CTO).toBeCloseTo(0.871, 3);
    expect(list).toMatchObject({ canAnswer: true, canManage: true, canManageSets: true });
  });

  it("cannot be changed or deleted as the application's role", async () => {
    const { run } = await save();
    const writes = [
      `UPDATE first_role_run SET answers = 'aaaaaaaaaaaaaa' WHERE id = '${run}'`,
      `DELETE FROM first_role_run WHERE id = '${run}'`,
      "TRUNCATE first_role_run",
    ];
    for (const write of writes) {
      const tried = inOrgAs(org, org.owner, (tx) => tx.$executeRawUnsafe(write));
      await expect(tried).rejects.toThrow(/permission denied/);
    }
  });

  it("refuses answers that are none, archived teams and other teams", async () => {
    expect(await refusalOf(save("abb"))).toBe("BAD_REQUEST");
    expect(await refusalOf(save("abbdaacbcbbaaz"))).toBe("first-role-answers@answers");
    const elsewhere = await aTeam(org, "Elsewhere");
    const other = { org: org.slug, team: elsewhere.id, answers: SAAS, weightSet: SHIPPED };
    expect(await refusalOf(member.call.firstRole.save(other))).toBe("not-found");
    const viewer = await aMember(org, "viewer");
    expect(await refusalOf(viewer.call.firstRole.save({ ...other }))).toBe("forbidden");
    await org.call.teams.archive({ org: org.slug, team: elsewhere.id, version: 1 });
    expect(await refusalOf(org.call.firstRole.save(other))).toBe("team-archived");
  });

  it("is found through its own team only", async () => {
    const { run } = await save();
    const other = await aTeam(org, "Beside");
    const at = { org: org.slug, team: other.id };
    expect(await refusalOf(org.call.firstRole.run({ ...at, run }))).toBe("not-found");
    expect(await refusalOf(org.call.firstRole.run({ ...place(), run: newId() }))).toBe("not-found");
    const foreign = await anOrg("Foreign");
    expect(await refusalOf(foreign.call.firstRole.run({ ...place(), run }))).toBe("not-found");
  });
});

describe("two results", () => {
  it("are compared from the earlier to the later, however asked", async () => {
    const { run: from } = await save(SAAS);
    const { run: to } = await save(LOGISTICS);
    const seen = await member.call.firstRole.compare({ ...place(), from: to, to: from });
    expect([seen.before.id, seen.after.id]).toEqual([from, to]);
    expect(seen.change.first).toEqual({ from: "CTO", to: "CIO" });
    expect(seen.change.weightSet).toBeNull();
    const changed = [...SAAS].filter((letter, at) => letter !== LOGISTICS[at]).length;
    expect(seen.change.answers).toHaveLength(changed);
    const same = member.call.firstRole.compare({ ...place(), from, to: from });
    expect(await refusalOf(same)).toBe("first-role-same-run");
  });
});

describe("a visitor's result", () => {
  it("is kept for a team, or for a new one: both or neither", async () => {
    const newcomer = await anOrg("Newcomers");
    const result = { org: newcomer.slug, answers: SAAS, weightSet: SHIPPED };
    const keep = (team: { teamId?: string; name?: string }) =>
      newcomer.call.firstRole.keep({ ...result, teamId: null, name: null, ...team });
    const kept = await keep({ name: "First team" });
    const at = { org: newcomer.slug, team: kept.team, run: kept.run };
    expect((await newcomer.call.firstRole.run(at)).run.answers.join("")).toBe(SAAS);
    const again = await keep({ teamId: kept.team });
    expect(again.team).toBe(kept.team);
    expect(await refusalOf(keep({ name: "First team" }))).toBe("team-name-taken@name");
    expect(await refusalOf(keep({ teamId: newId() }))).toBe("first-role-team@teamId");
    expect(await refusalOf(keep({}))).toBe("BAD_REQUEST");
    expect((await verbsOf(newcomer)).slice(-3)).toEqual([
      "team.created",
      "first-role.saved",
      "first-role.saved",
    ]);
    const places = await newcomer.call.firstRole.places();
    expect(places.organisations).toEqual([{ slug: newcomer.slug, name: "Newcomers" }]);
    expect(await newcomer.call.firstRole.place({ org: newcomer.slug })).toMatchObject({
      hasTeams: true,
      canCreateTop: true,
      weightSet: { key: SHIPPED },
    });
  });

  it("makes no team for those who may not", async () => {
    const keep = member.call.firstRole.keep({
      org: org.slug,
      answers: SAAS,
      weightSet: SHIPPED,
      teamId: null,
      name: "Mine",
    });
    expect(await refusalOf(keep)).toBe("team-root-admin@name");
    const viewer = await aMember(org, "viewer");
    expect((await callAs(viewer).firstRole.places()).organisations).toEqual([]);
  });
});
