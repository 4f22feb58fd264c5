import { beforeAll, describe, expect, it } from "vitest";
import { aDraft, addSubject, type Draft, withRaters } from "../support/cycle-drafts";
import { aMember, anOrg, aTeam, type TestMember, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

describe("whoever is rated and an admin", () => {
  let org: TestOrg;
  let admin: TestMember;
  let draft: Draft;
  let raters: TestMember[];
  beforeAll(async () => {
    org = await anOrg();
    admin = await aMember(org, "admin");
    draft = await aDraft(org, admin);
    raters = await withRaters(draft, { peers: 4, reports: 3 });
  });

  it("approves, changes and removes nobody of their own raters", async () => {
    const all = (await org.call.raters.get(draft.place)).raters;
    const nominationIds = all.map(({ id }) => id);
    const one = { ...draft.place, nominationId: nominationIds[0] ?? "" };
    const { call } = admin;
    expect(await refusalOf(call.raters.approve({ ...draft.place, nominationIds }))).toBe(
      "rater-own-subject",
    );
    expect(await refusalOf(call.raters.change({ ...one, group: "board" }))).toBe(
      "rater-own-subject",
    );
    expect(await refusalOf(call.raters.remove(one))).toBe("rater-gone");
    expect(await call.raters.get(draft.place)).toMatchObject({ canManage: false, raters: [] });
    const { personId } = await aMember(org, "member");
    await call.raters.propose({ ...draft.place, raters: [{ personId, group: "partners" }] });
    expect((await call.raters.get(draft.place)).raters).toMatchObject([{ isApproved: false }]);
  });

  it("learns no rater, and approves none, by copying the cycle", async () => {
    const { call } = admin;
    const from = { org: org.slug, cycleId: draft.cycleId };
    const { id: cycleId } = await call.cycles.clone({ ...from, name: "Copy" });
    const { rated } = await call.cycles.read({ org: org.slug, cycleId });
    const [subject] = rated?.subjects ?? [];
    expect(subject).toMatchObject({ isOwn: true, meter: [{ count: 0 }, { count: 0 }] });
    const page = await call.raters.get({ ...from, cycleId, subjectId: subject?.id ?? "" });
    for (const { name } of raters) expect(JSON.stringify(page)).not.toContain(name);
  });

  it("sees who takes part by number alone, and ends nothing", async () => {
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.open(cycle);
    const { call } = admin;
    const [page, cycles] = [await call.raters.get(draft.place), await call.cycles.read(cycle)];
    expect(page.groups.map(({ group, asked, done }) => [group, asked, done])).toEqual([
      ["peers", 4, 0],
      ["reports", 3, 0],
    ]);
    for (const { name, personId } of raters) {
      expect(JSON.stringify([page, cycles])).not.toContain(name);
      expect(JSON.stringify([page, cycles])).not.toContain(personId);
    }
    const terms = { groupThreshold: 9, teamThreshold: 9, commentThreshold: 9 };
    const days = { closesOn: "2099-03-21", releasesOn: "2099-03-25" };
    const calls = [
      () => call.cycles.close(cycle),
      () => call.cycles.cancel(cycle),
      () => call.cycles.tighten({ ...cycle, version: 2, ...terms, ...days }),
      () => call.ratings.remind({ org: org.slug, cycle: draft.cycleId }),
    ];
    for (const one of calls) expect(await refusalOf(one())).toBe("cycle-own-subject");
    await org.call.cycles.close(cycle);
    // From then on raters are told in bands, by the report.
    expect((await call.raters.get(draft.place)).groups).toEqual([]);
    expect((await call.cycles.read(cycle)).rated?.subjects[0]?.groups).toEqual([]);
    expect((await org.call.raters.get(draft.place)).groups).toHaveLength(2);
  });
});

describe("other people", () => {
  it("see nothing of somebody else's raters, of a draft, or of another organisation", async () => {
    const org = await anOrg();
    const foreign = await anOrg("Foreign");
    const draft = await aDraft(org);
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    const other = await aMember(org, "member");
    const second = await aMember(org, "member");
    await addSubject(org, draft.cycleId, second.personId);
    for (const { call } of [other, second]) {
      expect(await refusalOf(call.raters.get(draft.place))).toBe("not-found");
      const { personId } = other;
      const raters = [{ personId, group: "peers" as const }];
      expect(await refusalOf(call.raters.propose({ ...draft.place, raters }))).toBe("not-found");
    }
    expect(await refusalOf(other.call.cycles.read(cycle))).toBe("not-found");
    expect(
      (await other.call.cycles.list({ org: org.slug })).cycles.map(({ id }) => id),
    ).not.toContain(draft.cycleId);
    const page = await second.call.cycles.read(cycle);
    expect(page.rated?.subjects.map(({ isOwn }) => isOwn)).toEqual([true]);
    expect(JSON.stringify(page)).not.toContain(draft.subject.name);
    const there = { ...draft.place, org: foreign.slug };
    expect(await refusalOf(foreign.call.raters.get(there))).toBe("not-found");
    expect(await refusalOf(foreign.call.cycles.open({ ...cycle, org: foreign.slug }))).toBe(
      "not-found",
    );
    const stranger = await aMember(foreign, "member");
    const raters = [{ personId: stranger.personId, group: "peers" as const }];
    expect(await refusalOf(org.call.raters.propose({ ...draft.place, raters }))).toBe(
      "rater-person@personId",
    );
  });

  it("of another team are not for a subject to propose", async () => {
    const org = await anOrg();
    const [here, there] = [await aTeam(org, "Here"), await aTeam(org, "There")];
    const subject = await aMember(org, "member", { teams: [here.id] });
    const far = await aMember(org, "member", { teams: [there.id] });
    const { place } = await aDraft(org, subject);
    const raters = [{ personId: far.personId, group: "peers" as const }];
    expect(await refusalOf(subject.call.raters.propose({ ...place, raters }))).toBe(
      "rater-person@personId",
    );
    const options = await subject.call.raters.options({ ...place, q: "" });
    expect(options.map(({ id }) => id)).not.toContain(far.personId);
  });
});
