import { describe, expect, it } from "vitest";
import { aDraft, addSubject, markDone, withRaters } from "../support/cycle-drafts";
import { aForm, aRatedCycle, rated, releasedNow, someMembers } from "../support/cycles";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";

/** An open cycle with two who are rated in one team, the first by six people, the second by nobody yet. */
async function aTeamRated(org: TestOrg, role: "member" | "admin" = "member") {
  const team = await aTeam(org, "Product");
  const subject = await aMember(org, role, { teams: [team.id] });
  const draft = await aDraft(org, subject, { releasesOn: null });
  const raters = await withRaters(draft, { manager: 1, peers: 4, reports: 3 });
  const second = await aMember(org, "member", { teams: [team.id] });
  const subjectId = await addSubject(org, draft.cycleId, second.personId);
  await withRaters({ ...draft, place: { ...draft.place, subjectId } }, { peers: 3 });
  const cycle = { org: org.slug, cycleId: draft.cycleId };
  await org.call.cycles.open(cycle);
  return { team, draft, raters, cycle, subject };
}

describe("before a cycle closes", () => {
  it("it is told in numbers what teams and comments could show, and what would change that", async () => {
    const org = await anOrg();
    const { team, draft, raters, cycle } = await aTeamRated(org);
    await markDone(draft, raters.slice(1, 4));
    const { rated: page } = await org.call.cycles.read(cycle);
    expect(page?.teams).toEqual([
      {
        ...{ teamId: team.id, name: team.name, subjects: 2, hasBody: false },
        ...{ now: "few", atBest: "leaders", forms: 3, asked: 10 },
        ...{ formsMissing: 2, consentsMissing: 2 },
      },
    ]);
    const one = page?.subjects.find(({ id }) => id === draft.subjectId);
    expect(one?.comments).toEqual({
      ...{ now: "withheld", atBest: "unlabelled", labels: [], forms: 3, asked: 7 },
      formsMissing: 2,
    });
    expect(one?.groups.map(({ group, formsMissing }) => [group, formsMissing])).toEqual([
      ...[
        ["manager", 1],
        ["peers", 0],
        ["reports", 3],
      ],
    ]);
    for (const { name, personId } of raters.slice(1)) {
      expect(JSON.stringify(page)).not.toContain(personId);
      expect(JSON.stringify(page?.teams)).not.toContain(name);
    }
  });

  it("an admin who is rated learns nothing of their own team, and a member of none", async () => {
    const org = await anOrg();
    const { draft, cycle, subject } = await aTeamRated(org, "admin");
    const { rated: own } = await subject.call.cycles.read(cycle);
    expect(own?.teams).toEqual([]);
    expect(own?.subjects.find(({ id }) => id === draft.subjectId)?.comments).toBe(null);
    const member = await aMember(org, "member");
    const { rated: other } = await member.call.cycles.read(cycle);
    expect([other?.teams, other?.subjects]).toEqual([[], []]);
    const viewer = await aMember(org, "viewer");
    expect((await viewer.call.cycles.read(cycle)).rated?.teams).toEqual([]);
  });
});

describe("a subject who leaves in the middle", () => {
  it("stays in the cycle, which closes and is released, but can agree to nothing any more", async () => {
    const org = await anOrg();
    const { draft, cycle, subject } = await aTeamRated(org);
    await inOrgAs(org, org.owner, (tx) =>
      tx.member.updateMany({
        where: { id: subject.memberId },
        data: { removedAt: new Date() },
      }),
    );
    const { rated: page } = await org.call.cycles.read(cycle);
    expect(page?.teams[0]).toMatchObject({ subjects: 2, consentsMissing: null });
    await releasedNow(org, draft.cycleId);
    const { rated: after, state } = await org.call.cycles.read(cycle);
    expect(state).toBe("released");
    const own = after?.subjects.find(({ id }) => id === draft.subjectId);
    expect(own).toMatchObject({ hasLeft: true, leftOut: { hasComments: false } });
    expect(own?.leftOut?.groups.map(({ why }) => why)).toEqual(["nobody", "nobody", "nobody"]);
  });
});

describe("after a release", () => {
  it("it is said of each subject what was left out and why, without a number of raters", async () => {
    const org = await anOrg();
    const team = await aTeam(org, "Product");
    const [subject, other, ...people] = await someMembers(org, 9);
    if (!subject || !other) throw new Error("nobody to rate");
    const cycle = await aRatedCycle(
      org,
      [
        {
          ...{ personId: subject.personId, teamId: team.id },
          raters: {
            manager: people.slice(0, 1),
            board: people.slice(1, 3),
            peers: people.slice(3, 6),
          },
        },
        { personId: other.personId, teamId: team.id, raters: { manager: people.slice(0, 1) } },
      ],
      { questions: ["What should stay?"] },
    );
    for (const seat of cycle.subjects[0]?.seats ?? []) {
      if (seat.group !== "manager")
        await rated(
          org,
          seat,
          aForm((place) => 2 + (place % 3)),
        );
    }
    const input = { org: org.slug, cycleId: cycle.id };
    expect((await org.call.cycles.read(input)).rated?.subjects[0]?.leftOut).toBe(null);
    await releasedNow(org, cycle.id);
    const { rated: page } = await org.call.cycles.read(input);
    const of = (id?: string) => page?.subjects.find((one) => one.id === id)?.leftOut;
    expect(of(cycle.subjects[0]?.id)?.groups.slice(0, 2)).toEqual([
      { group: "manager", why: "nobody", count: 0 },
      { group: "board", why: "few", count: 0 },
    ]);
    expect(of(cycle.subjects[0]?.id)?.hasComments).toBe(false);
    expect(of(cycle.subjects[1]?.id)?.groups).toEqual([
      { group: "manager", why: "nobody", count: 0 },
    ]);
    expect(page?.teamsLeftOut).toMatchObject([{ teamId: team.id, why: "leaders" }]);
    const { rated: own } = await subject.call.cycles.read(input);
    expect(own?.subjects.map(({ id, leftOut }) => [id, leftOut?.groups.length])).toEqual([
      [cycle.subjects[0]?.id, of(cycle.subjects[0]?.id)?.groups.length],
    ]);
    expect(own?.teamsLeftOut).toEqual([]);
    expect((await people[0]?.call.cycles.read(input))?.rated?.subjects).toEqual([]);
  });

  it("a subject whose report is held back learns nothing of it", async () => {
    const org = await anOrg();
    const [subject, ...people] = await someMembers(org, 4);
    if (!subject) throw new Error("nobody to rate");
    const plan = { personId: subject.personId, raters: { peers: people } };
    const cycle = await aRatedCycle(org, [plan], { isHeld: true });
    await releasedNow(org, cycle.id);
    const input = { org: org.slug, cycleId: cycle.id };
    const leftOut = async (call: TestOrg["call"]) =>
      (await call.cycles.read(input)).rated?.subjects[0]?.leftOut;
    expect(await leftOut(subject.call)).toBe(null);
    expect(await leftOut(org.call)).toEqual({
      groups: [{ group: "peers", why: "nobody", count: 0 }],
      hasComments: null,
    });
  });
});
