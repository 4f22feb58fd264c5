import { beforeAll, describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aDraft, addSubject, type Draft } from "../support/cycle-drafts";
import {
  aHolder,
  aMember,
  anOrg,
  aTeam,
  type TestMember,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

describe("the lead of a team", () => {
  let org: TestOrg;
  let draft: Draft;
  let lead: TestMember;
  let sibling: TestMember;
  let peer: TestMember;
  beforeAll(async () => {
    org = await anOrg();
    const [above, beside] = [await aTeam(org, "Product"), await aTeam(org, "Sales")];
    const below = await aTeam(org, "Platform", above);
    lead = await aMember(org, "member", { leads: [above.id] });
    sibling = await aMember(org, "member", { leads: [beside.id] });
    const subject = await aMember(org, "member", { teams: [below.id] });
    peer = await aMember(org, "member", { teams: [below.id] });
    draft = await aDraft(org, subject);
    await addSubject(
      org,
      draft.cycleId,
      (await aMember(org, "member", { teams: [beside.id] })).personId,
    );
    await propose(subject, draft, peer);
  });

  it("finds what waits, approves, changes, adds and takes out raters below their team", async () => {
    const { place, cycleId } = draft;
    const listed = (await lead.call.cycles.list({ org: org.slug })).cycles;
    expect(listed.find(({ id }) => id === cycleId)?.waiting).toBe(1);
    const { rated } = await lead.call.cycles.read({ org: org.slug, cycleId });
    expect(rated).toMatchObject({ mayManage: false, mayApprove: true, isConcerned: false });
    expect(rated?.subjects.map(({ id, proposed }) => [id, proposed])).toEqual([
      [draft.subjectId, 1],
    ]);
    const page = await lead.call.raters.get(place);
    expect(page).toMatchObject({ canManage: false, canApprove: true, isOwn: false, consent: null });
    const [one] = page.raters;
    if (!one) throw new Error("nothing waits");
    expect(one).toMatchObject({ name: peer.name, isApproved: false, isBySubject: true });
    await lead.call.raters.change({ ...place, nominationId: one.id, group: "reports" });
    await lead.call.raters.approve({ ...place, nominationIds: [one.id] });
    const raters = [{ personId: lead.personId, group: "manager" as const }];
    await lead.call.raters.propose({ ...place, raters });
    const now = (await lead.call.raters.get(place)).raters;
    expect(now.map(({ isApproved, group }) => [isApproved, group]).sort()).toEqual([
      [true, "manager"],
      [true, "reports"],
    ]);
    await lead.call.raters.remove({ ...place, nominationId: one.id });
    expect((await verbsOf(org)).slice(-4)).toEqual([
      ...["nomination.changed", "nomination.approved", "nomination.proposed"],
      "nomination.removed",
    ]);
  });

  it("of a sibling team, and a member, find nothing and do nothing", async () => {
    const { place, cycleId } = draft;
    const other = await aMember(org, "member");
    const personId = other.personId;
    for (const { call } of [sibling, other]) {
      const raters = [{ personId, group: "peers" as const }];
      expect(await refusalOf(call.raters.get(place))).toBe("not-found");
      expect(await refusalOf(call.raters.propose({ ...place, raters }))).toBe("not-found");
    }
    const approve = { ...place, nominationIds: [draft.subjectId] };
    expect(await refusalOf(sibling.call.raters.approve(approve))).toBe("not-found");
    expect(await refusalOf(other.call.raters.approve(approve))).toBe("forbidden");
    const change = { ...place, nominationId: draft.subjectId, group: "peers" as const };
    expect(await refusalOf(sibling.call.raters.change(change))).toBe("not-found");
    expect(await refusalOf(other.call.cycles.read({ org: org.slug, cycleId }))).toBe("not-found");
    // Of the draft that concerns both, each lead sees their own team's part.
    const { rated } = await sibling.call.cycles.read({ org: org.slug, cycleId });
    expect(JSON.stringify(rated)).not.toContain(draft.subjectId);
    expect(JSON.stringify(rated)).not.toContain(draft.subject.name);
  });

  it("runs nothing, and learns nothing of who takes part once it is launched", async () => {
    const own = await aDraft(org);
    expect(await refusalOf(lead.call.cycles.read({ org: org.slug, cycleId: own.cycleId }))).toBe(
      "not-found",
    );
    const fresh = await aLaunched(org);
    const cycle = { org: org.slug, cycleId: fresh.draft.cycleId };
    for (const move of ["open", "close", "cancel"] as const) {
      expect(await refusalOf(fresh.lead.call.cycles[move](cycle))).toBe("forbidden");
    }
    expect(await refusalOf(fresh.lead.call.raters.get(fresh.draft.place))).toBe("not-found");
    const { rated } = await fresh.lead.call.cycles.read(cycle);
    expect(rated).toMatchObject({ subjects: [], teams: [], mayApprove: false });
  });

  it("who is rated, or sits in the leadership that is, approves nobody of their own", async () => {
    const team = await aTeam(org, "Data");
    const rated = await aMember(org, "member", { leads: [team.id], teams: [team.id] });
    const { place, cycleId } = await aDraft(org, rated);
    const { personId } = await aMember(org, "member", { teams: [team.id] });
    await rated.call.raters.propose({ ...place, raters: [{ personId, group: "peers" }] });
    const page = await rated.call.raters.get(place);
    expect(page).toMatchObject({ isOwn: true, canApprove: false });
    const nominationIds = page.raters.map(({ id }) => id);
    expect(await refusalOf(rated.call.raters.approve({ ...place, nominationIds }))).toBe(
      "rater-own-subject",
    );
    const listed = (await rated.call.cycles.list({ org: org.slug })).cycles;
    expect(listed.find(({ id }) => id === cycleId)?.waiting).toBe(0);
    expect((await rated.call.cycles.read({ org: org.slug, cycleId })).rated?.mayApprove).toBe(
      false,
    );

    const holder = await aHolder(org, team.id);
    await org.call.cycles.addSubjects({ org: org.slug, cycleId, teamIds: [team.id] });
    const body = (await org.call.cycles.read({ org: org.slug, cycleId })).rated?.subjects.find(
      ({ isBody }) => isBody,
    );
    const there = { ...place, subjectId: body?.id ?? "" };
    expect(await rated.call.raters.get(there)).toMatchObject({ isOwn: false, canApprove: true });
    expect(await holder.call.raters.get(there)).toMatchObject({ isOwn: true, canApprove: false });
  });
});

async function aLaunched(org: TestOrg) {
  const team = await aTeam(org, "Support");
  const lead = await aMember(org, "member", { leads: [team.id] });
  const subject = await aMember(org, "member", { teams: [team.id] });
  const draft = await aDraft(org, subject);
  const { personId } = await aMember(org, "member");
  await org.call.raters.propose({ ...draft.place, raters: [{ personId, group: "peers" }] });
  await org.call.cycles.open({ org: org.slug, cycleId: draft.cycleId });
  return { lead, draft };
}

function propose({ call }: TestMember, { place }: Draft, { personId }: TestMember) {
  return call.raters.propose({ ...place, raters: [{ personId, group: "peers" }] });
}
