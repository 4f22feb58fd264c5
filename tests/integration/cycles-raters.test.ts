import { describe, expect, it } from "vitest";
import { aDraft, markDone, withRaters } from "../support/cycle-drafts";
import {
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

describe("raters", () => {
  it("are proposed by who is rated, and approved, changed and removed by an admin", async () => {
    const org = await anOrg();
    const team = await aTeam(org);
    const subject = await aMember(org, "member", { teams: [team.id] });
    const colleague = await aMember(org, "member", { teams: [team.id] });
    const { place } = await aDraft(org, subject);
    const raters = [{ personId: colleague.personId, group: "peers" as const }];
    await subject.call.raters.propose({ ...place, raters });
    const [mine] = (await subject.call.raters.get(place)).raters;
    if (!mine) throw new Error("nothing was proposed");
    expect(mine).toMatchObject({ group: "peers", isApproved: false, isBySubject: true });
    const one = { ...place, nominationId: mine.id };
    expect(await refusalOf(subject.call.raters.change({ ...one, group: "reports" }))).toBe(
      "forbidden",
    );
    await org.call.raters.change({ ...one, group: "reports" });
    await org.call.raters.approve({ ...place, nominationIds: [mine.id] });
    expect((await subject.call.raters.get(place)).raters[0]).toMatchObject({
      ...{ group: "reports", isApproved: true },
    });
    expect(await refusalOf(subject.call.raters.remove(one))).toBe("rater-gone");
    await org.call.raters.remove(one);
    expect((await org.call.raters.get(place)).raters).toEqual([]);
    expect(await refusalOf(org.call.raters.remove(one))).toBe("rater-gone");
  });

  it("that others added are told to the subject by number alone", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const members = await withRaters(draft, { peers: 3 });
    const page = await draft.subject.call.raters.get(draft.place);
    expect(page.meter.find(({ group }) => group === "peers")?.count).toBe(3);
    for (const { name, personId } of members) {
      expect(JSON.stringify(page)).not.toContain(name);
      expect(JSON.stringify(page)).not.toContain(personId);
    }
  });

  it("never rate themselves, neither as a person nor in a leadership rated as a body", async () => {
    const org = await anOrg();
    const { place, subject } = await aDraft(org);
    const self = [{ personId: subject.personId, group: "peers" as const }];
    for (const call of [org.call, subject.call]) {
      expect(await refusalOf(call.raters.propose({ ...place, raters: self }))).toBe(
        "rater-is-subject@personId",
      );
    }
    const byAddress = { ...place, group: "peers" as const, name: "X", email: subject.email };
    expect(await refusalOf(org.call.raters.proposeOutsider(byAddress))).toBe(
      "rater-is-subject@email",
    );
    const { body, holder } = await aBody(org, place.cycleId);
    const raters = [{ personId: holder.personId, group: "peers" as const }];
    expect(await refusalOf(org.call.raters.propose({ ...place, subjectId: body, raters }))).toBe(
      "rater-is-subject@personId",
    );
  });

  it("come from outside by name and address, once, and need one of account and address", async () => {
    const org = await anOrg();
    const { place, subject } = await aDraft(org);
    const outsider = { ...place, group: "partners" as const, name: "Ida", email: "ida@x.example" };
    await subject.call.raters.proposeOutsider(outsider);
    expect(await refusalOf(org.call.raters.proposeOutsider(outsider))).toBe("rater-twice@email");
    const { raters } = await org.call.raters.get(place);
    expect(raters).toMatchObject([{ name: "Ida", isOutside: true, canRate: true }]);
    const { id: personId } = await org.call.people.create({ org: org.slug, name: "Silent" });
    const silent = [{ personId, group: "peers" as const }];
    expect(await refusalOf(org.call.raters.propose({ ...place, raters: silent }))).toBe(
      "rater-unreachable@personId",
    );
  });

  it("are one manager and fifteen of a group at most", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    await withRaters(draft, { manager: 1, peers: 15 });
    const { personId } = await aMember(org, "member");
    for (const group of ["manager", "peers"] as const) {
      const call = org.call.raters.propose({ ...draft.place, raters: [{ personId, group }] });
      expect(await refusalOf(call)).toBe("rater-group-full@group");
    }
  });

  it("are suggested from the structure", async () => {
    const org = await anOrg();
    const team = await aTeam(org);
    const [boss, cto, cio, engineer] = await Promise.all(
      [0, 1, 2, 3].map((at) => aMember(org, "member", at === 3 ? { teams: [team.id] } : {})),
    );
    const top = await aPosition(org, team.id, "other", { name: "CEO" });
    const seat = { reportsToId: top.id };
    const seats = [
      top,
      await aPosition(org, team.id, "cto", seat),
      await aPosition(org, team.id, "cio", seat),
    ];
    for (const [at, who] of [boss, cto, cio].entries()) {
      await aHolding(org, team.id, seats[at]?.id ?? "", who?.personId ?? "");
    }
    if (!cto) throw new Error("no CTO");
    const { place } = await aDraft(org, cto);
    const { suggestions } = await cto.call.raters.get(place);
    expect(new Map(suggestions.map(({ personId, group }) => [personId, group]))).toEqual(
      new Map([
        [boss?.personId, "manager"],
        [cio?.personId, "counterpart"],
        [engineer?.personId, "reports"],
      ]),
    );
    await cto.call.raters.propose({
      ...place,
      raters: suggestions.map(({ personId, group }) => ({ personId, group })),
    });
    expect((await cto.call.raters.get(place)).suggestions).toEqual([]);
  });
});

describe("while a cycle runs", () => {
  it("who is missing is named before the first answer and from the threshold on", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const raters = await withRaters(draft, { peers: 5 });
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.open(cycle);
    const named = async () => {
      const { rated } = await org.call.cycles.read(cycle);
      const [group] = rated?.subjects[0]?.missing ?? [];
      return group?.names.length ?? 0;
    };
    expect(await named()).toBe(5);
    const seen: number[] = [];
    for (const rater of raters) {
      await markDone(draft, [rater]);
      seen.push(await named());
    }
    expect(seen).toEqual([0, 0, 2, 1, 0]);
  });

  it("a rater who leaves is counted as gone and expected no more", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const [first] = await withRaters(draft, { peers: 3 });
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.open(cycle);
    await inOrgAs(org, org.owner, (tx) =>
      tx.member.updateMany({
        where: { id: first?.memberId ?? "" },
        data: { removedAt: new Date() },
      }),
    );
    const [subject] = (await org.call.cycles.read(cycle)).rated?.subjects ?? [];
    expect(subject?.groups).toMatchObject([{ asked: 3, gone: 1, atBest: "omitted" }]);
    expect(subject?.missing[0]?.names).toHaveLength(2);
  });

  it("a subject who leaves stays in the cycle and is said to have left", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    await withRaters(draft, { peers: 3 });
    const cycle = { org: org.slug, cycleId: draft.cycleId };
    await org.call.cycles.open(cycle);
    await inOrgAs(org, org.owner, (tx) =>
      tx.member.updateMany({
        where: { id: draft.subject.memberId },
        data: { removedAt: new Date() },
      }),
    );
    const [subject] = (await org.call.cycles.read(cycle)).rated?.subjects ?? [];
    expect(subject).toMatchObject({ hasLeft: true, name: draft.subject.name });
    expect(await refusalOf(draft.subject.call.raters.get(draft.place))).toBe("not-found");
  });
});

async function aBody(org: TestOrg, cycleId: string) {
  const team = await aTeam(org, "Body");
  const holder = await aMember(org, "member");
  const seat = await aPosition(org, team.id, "cto");
  await aHolding(org, team.id, seat.id, holder.personId);
  await org.call.cycles.addSubjects({ org: org.slug, cycleId, teamIds: [team.id] });
  const { rated } = await org.call.cycles.read({ org: org.slug, cycleId });
  return { holder, body: rated?.subjects.find(({ isBody }) => isBody)?.id ?? "" };
}
