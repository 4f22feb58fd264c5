import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { env } from "@/server/infra/env";
import { verbsOf } from "../support/audited";
import { aDraft, TERMS, withRaters } from "../support/cycle-drafts";
import { aMember, anOrg, inOrgAs } from "../support/factories";
import { refusalOf } from "../support/refused";

let app: pg.Client;
beforeAll(async () => {
  app = new pg.Client(env().APP_DATABASE_URL);
  await app.connect();
});
afterAll(() => app.end());

describe("a cycle of ratings by others", () => {
  it("goes from draft to open to closed, and moves no other way", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const { cycleId } = draft;
    const cycle = { org: org.slug, cycleId };
    expect(await refusalOf(org.call.cycles.close(cycle))).toBe("cycle-not-open");
    expect(await refusalOf(org.call.cycles.open(cycle))).toBe("cycle-no-raters");
    await withRaters(draft, { manager: 1, peers: 3 });
    await org.call.cycles.open(cycle);
    expect((await org.call.cycles.read(cycle)).state).toBe("open");
    expect(await refusalOf(org.call.cycles.open(cycle))).toBe("cycle-not-draft");
    await org.call.cycles.close(cycle);
    for (const move of ["open", "close", "cancel"] as const) {
      expect(await refusalOf(org.call.cycles[move](cycle))).not.toBe("accepted");
    }
    expect((await org.call.cycles.read(cycle)).state).toBe("closed");
    expect(await verbsOf(org)).toContain("raters.invited");
    const verbs = (await verbsOf(org)).filter((verb) => verb.startsWith("cycle."));
    expect(verbs.slice(-3)).toEqual(["cycle.created", "cycle.opened", "cycle.closed"]);
  });

  it("is launched once when two admins press at the same moment", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    await withRaters(draft, { peers: 3 });
    const second = await aMember(org, "admin");
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    const outcomes = await Promise.all([
      refusalOf(org.call.cycles.open(cycle)),
      refusalOf(second.call.cycles.open(cycle)),
    ]);
    expect(outcomes.sort()).toEqual(["accepted", "cycle-not-draft"]);
    const seats = await inOrgAs(org, org.owner, (tx) =>
      tx.participation.count({ where: { orgId: org.id, cycleId: draft.cycleId } }),
    );
    expect(seats).toBe(3);
  });

  it("is not launched without a subject, a last day, or raters who can be asked", async () => {
    const org = await anOrg();
    const { id } = await org.call.cycles.create({ org: org.slug, ...TERMS });
    const open = (cycleId: string) => refusalOf(org.call.cycles.open({ org: org.slug, cycleId }));
    expect(await open(id)).toBe("cycle-no-subjects");
    const undated = await aDraft(org, undefined, { closesOn: null, releasesOn: null });
    expect(await open(undated.cycleId)).toBe("cycle-closes-missing");
    const draft = await aDraft(org);
    const [first] = await withRaters(draft, { peers: 3 });
    await inOrgAs(org, org.owner, (tx) =>
      tx.member.updateMany({
        where: { id: first?.memberId ?? "" },
        data: { removedAt: new Date() },
      }),
    );
    expect(await open(draft.cycleId)).toBe("cycle-unreachable");
  });

  it("is cancelled as a draft and while open, and says so", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.cancel(cycle);
    expect((await org.call.cycles.read(cycle)).state).toBe("cancelled");
    expect(await refusalOf(org.call.cycles.cancel(cycle))).toBe("cycle-not-open");
    const personIds = [(await aMember(org, "member")).personId];
    expect(await refusalOf(org.call.cycles.addSubjects({ ...cycle, personIds }))).toBe(
      "cycle-not-draft",
    );
  });
});

describe("the terms of a cycle", () => {
  it("are free in a draft, and refused at their field", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const change = (rest: Partial<typeof TERMS>, version = 1) =>
      refusalOf(
        org.call.cycles.change({
          ...{ org: org.slug, cycleId: draft.cycleId, version },
          ...TERMS,
          ...rest,
        }),
      );
    expect(await change({ closesOn: "2020-01-01", releasesOn: null })).toBe(
      "cycle-closes-past@closesOn",
    );
    expect(await change({ releasesOn: "2099-03-19" })).toBe("cycle-releases-before@releasesOn");
    expect(await change({ groupThreshold: 2 })).toBe("BAD_REQUEST");
    expect(await change({ questions: ["1", "2", "3", "4"] })).toBe("BAD_REQUEST");
    expect(await change({ name: "Spring", groupThreshold: 5 })).toBe("accepted");
    expect(await change({ name: "Late" })).toBe("stale");
    expect(await change({ groupThreshold: 3 }, 2)).toBe("accepted");
  });

  it("only become stricter once launched, through the door and by SQL", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    await withRaters(draft, { peers: 3 });
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.open(cycle);
    const { groupThreshold, teamThreshold, commentThreshold, closesOn, releasesOn } = TERMS;
    const now = { groupThreshold, teamThreshold, commentThreshold, closesOn, releasesOn };
    const tighten = (rest: Partial<typeof now>, version = 2) =>
      refusalOf(org.call.cycles.tighten({ ...cycle, version, ...now, ...rest }));
    expect(await refusalOf(org.call.cycles.change({ ...cycle, version: 2, ...TERMS }))).toBe(
      "cycle-not-draft",
    );
    expect(await tighten({ closesOn: "2099-03-19" })).toBe("cycle-day-earlier@closesOn");
    expect(await tighten({ releasesOn: null })).toBe("cycle-day-kept@releasesOn");
    expect(await tighten({ closesOn: "2099-03-21", groupThreshold: 4 })).toBe("accepted");
    expect(await tighten({ groupThreshold: 3 }, 3)).toBe("cycle-threshold-lower@groupThreshold");
    for (const change of [
      "group_threshold = 3",
      "team_threshold = 4",
      "comment_threshold = 4",
      "closes_on = closes_on - 1",
      "releases_on = releases_on - 1",
      "releases_on = NULL",
      "closes_on = NULL",
      "purpose = 'another'",
      "questions = '{}'",
      "is_held = true",
      "form = 'pulse'",
    ]) {
      await expect(
        asApp(org.id, `UPDATE public.cycle SET ${change} WHERE kind = 'rated'`),
      ).rejects.toThrow(/kept|raised|violates/);
    }
    await expect(asApp(org.id, "UPDATE public.cycle SET opened_at = NULL")).rejects.toThrow(
      /permission denied/,
    );
  });

  it("and subjects are settled at launch, by SQL too", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    await withRaters(draft, { peers: 3 });
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.open(cycle);
    const { place, subjectId } = draft;
    expect(await refusalOf(org.call.cycles.removeSubject({ ...cycle, subjectId }))).toBe(
      "cycle-not-draft",
    );
    const personId = (await aMember(org, "member")).personId;
    const late = org.call.raters.propose({ ...place, raters: [{ personId, group: "peers" }] });
    expect(await refusalOf(late)).toBe("cycle-not-draft");
    for (const sql of [
      "DELETE FROM public.nomination",
      "UPDATE public.nomination SET rater_group = 'board'",
    ]) {
      await expect(asApp(org.id, sql)).rejects.toThrow(/keeps its subjects and raters/);
    }
  });
});

describe("the rater groups of a cycle", () => {
  it("are those that raters are proposed, changed and listed in, and are settled at launch", async () => {
    const org = await anOrg();
    const draft = await aDraft(org, undefined, { raterGroups: ["reports", "board"] });
    const { place, cycleId } = draft;
    const cycle = { org: org.slug, cycleId };
    const [first] = await withRaters(draft, { reports: 3 });
    const { personId } = await aMember(org, "member");
    const page = await org.call.raters.get(place);
    expect(page.cycle.groups).toEqual(["board", "reports"]);
    expect(page.meter.map(({ group }) => group)).toEqual(["reports"]);
    const unasked = "rater-group-unasked@group";
    const raters = [{ personId, group: "peers" as const }];
    expect(await refusalOf(org.call.raters.propose({ ...place, raters }))).toBe(unasked);
    const one = { ...place, nominationId: page.raters[0]?.id ?? "", group: "peers" as const };
    expect(await refusalOf(org.call.raters.change(one))).toBe(unasked);
    const outside = { ...place, group: "partners" as const, name: "Ida", email: "ida@x.example" };
    expect(await refusalOf(org.call.raters.proposeOutsider(outside))).toBe(unasked);
    const csv = `subject,rater,email,group\n${draft.subject.email},${first?.name},${first?.email},peers`;
    const { problems } = await org.call.raters.check({ ...cycle, csv });
    expect(problems.map(({ why }) => why)).toEqual(["group-unasked"]);
    const change = (raterGroups: RaterGroup[], version = 1) =>
      refusalOf(org.call.cycles.change({ ...cycle, ...TERMS, raterGroups, version }));
    expect(await change(["board"])).toBe("cycle-groups-used@raterGroups");
    expect(await change([])).toBe("BAD_REQUEST");
    expect(await change(["reports", "peers"])).toBe("accepted");
    await org.call.raters.propose({ ...place, raters });
    await org.call.cycles.open(cycle);
    await expect(
      asApp(org.id, "UPDATE public.cycle SET rater_groups = '{board}' WHERE kind = 'rated'"),
    ).rejects.toThrow(/never changed/);
  });
});

async function asApp(orgId: string, sql: string): Promise<void> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT set_config('app.org_id', $1, true)", [orgId]);
    await app.query(sql);
  } finally {
    await app.query("ROLLBACK");
  }
}
