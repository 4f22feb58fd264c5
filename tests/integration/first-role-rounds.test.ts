import { beforeAll, describe, expect, it } from "vitest";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import {
  APART,
  aRound,
  hand,
  lettersSeenBy,
  one,
  SAAS,
  type TestRound,
} from "../support/first-role";
import { refusalOf } from "../support/refused";

let org: TestOrg;
beforeAll(async () => {
  org = await anOrg("Rounds");
});

describe("opening a round", () => {
  it("asks members near the team and admins, never viewers, outsiders or one person alone", async () => {
    const team = await aTeam(org, "Near");
    const below = await aTeam(org, "Below", team);
    const at = { org: org.slug, team: team.id };
    const near = await aMember(org, "member", { teams: [below.id] });
    const admin = await aMember(org, "admin");
    const far = await aMember(org, "member");
    const viewer = await aMember(org, "viewer");
    const { people } = await org.call.firstRole.respondents({ ...at, q: "" });
    const ids = people.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([near.personId, admin.personId]));
    expect(ids).not.toContain(far.personId);
    expect(ids).not.toContain(viewer.personId);
    const open = (asked: string[]) =>
      refusalOf(org.call.firstRole.openRound({ ...at, people: asked }));
    expect(await open([near.personId])).toBe("BAD_REQUEST");
    expect(await open([near.personId, near.personId])).toBe("BAD_REQUEST");
    expect(await open([near.personId, far.personId])).toBe("first-role-people@people");
    expect(await open([near.personId, viewer.personId])).toBe("first-role-people@people");
    expect(await open([near.personId, admin.personId])).toBe("accepted");
    expect(await open([near.personId, admin.personId])).toBe("first-role-round-open");
  });

  it("shows a lead no addresses", async () => {
    const { at, lead } = await aRound(org);
    const { people } = await lead.call.firstRole.respondents({ ...at, q: "" });
    expect(JSON.stringify(people)).not.toContain("@");
  });

  it("is for leads and admins", async () => {
    const { at, ann, ben } = await aRound(org);
    const people = [ann.personId, ben.personId];
    expect(await refusalOf(ann.call.firstRole.openRound({ ...at, people }))).toBe("forbidden");
  });
});

describe("answering", () => {
  it("goes on where it was left, and is its author's alone, in the database too", async () => {
    const world = await aRound(org);
    const { ann, ben, lead } = world;
    await ann.call.firstRole.saveAnswers({ ...one(world), answers: "abb" });
    const form = await ann.call.firstRole.form(one(world));
    expect(form.answers.join("")).toBe("abb-----------");
    expect(form).toMatchObject({ hasSubmitted: false, others: [ben.name] });
    await hand(world, ann, SAAS);
    expect(await lettersSeenBy(world, ann)).toEqual([SAAS]);
    for (const who of [ben, lead, org.owner]) expect(await lettersSeenBy(world, who)).toEqual([]);
    const page = await lead.call.firstRole.round(one(world));
    expect(page).toMatchObject({ submitted: 1, canReveal: false, revealed: null });
    expect(page.respondents.map(({ name, hasSubmitted }) => [name, hasSubmitted])).toEqual(
      expect.arrayContaining([
        [ann.name, true],
        [ben.name, false],
      ]),
    );
    expect(JSON.stringify(page.respondents)).not.toContain(SAAS);
  });

  it("is for those who were asked, whole, and once", async () => {
    const world = await aRound(org);
    const { ann, lead } = world;
    for (const call of [lead.call, org.call]) {
      expect(await refusalOf(call.firstRole.form(one(world)))).toBe("not-found");
      const tried = call.firstRole.submitAnswers({ ...one(world), answers: SAAS });
      expect(await refusalOf(tried)).toBe("not-found");
    }
    expect(await refusalOf(hand(world, ann, "abb"))).toBe("BAD_REQUEST");
    expect(await refusalOf(hand(world, ann, "abbdaacbcbbaaz"))).toBe("first-role-answers@answers");
    expect(await refusalOf(hand(world, ann, SAAS))).toBe("accepted");
    expect(await refusalOf(hand(world, ann, APART))).toBe("first-role-submitted");
    const late = ann.call.firstRole.saveAnswers({ ...one(world), answers: "c" });
    expect(await refusalOf(late)).toBe("first-role-submitted");
    expect(await lettersSeenBy(world, ann)).toEqual([SAAS]);
  });

  it("cannot be done for somebody else at a prompt", async () => {
    const { round, ann, ben } = await aRound(org);
    const forge = inOrgAs(org, ben, (tx) =>
      tx.firstRoleAnswer.create({
        data: {
          orgId: org.id,
          roundId: round,
          personId: ann.personId,
          userId: ann.userId,
          answers: SAAS,
          savedAt: new Date(),
        },
      }),
    );
    await expect(forge).rejects.toThrow(/row-level security/);
    const submit = inOrgAs(org, ben, (tx) =>
      tx.firstRoleRespondent.updateMany({
        where: { roundId: round, personId: ann.personId },
        data: { submittedAt: new Date() },
      }),
    );
    expect(await submit).toEqual({ count: 0 });
  });
});

describe("revealing", () => {
  it("needs two answers, in the procedure and in the database", async () => {
    const world = await aRound(org);
    const { at, ann, lead, round } = world;
    const reveal = () => refusalOf(lead.call.firstRole.revealRound({ ...at, round }));
    expect(await reveal()).toBe("first-role-round-too-few");
    await hand(world, ann, SAAS);
    expect(await reveal()).toBe("first-role-round-too-few");
    const forced = inOrgAs(
      org,
      lead,
      (tx) =>
        tx.$executeRaw`UPDATE first_role_round SET revealed_at = now() WHERE id = ${round}::uuid`,
    );
    await expect(forced).rejects.toThrow(/fewer than two/);
    expect(await refusalOf(ann.call.firstRole.revealRound({ ...at, round }))).toBe("forbidden");
  });

  it("shows where they differ and by whom, takes no answer afterwards, and keeps drafts hidden", async () => {
    const team = await aTeam(org, "Three");
    const at = { org: org.slug, team: team.id };
    const [ann, ben, cem] = await Promise.all(
      [1, 2, 3].map(() => aMember(org, "member", { teams: [team.id] })),
    );
    if (!ann || !ben || !cem) throw new Error("three people");
    const people = [ann.personId, ben.personId, cem.personId];
    const { round } = await org.call.firstRole.openRound({ ...at, people });
    const world: TestRound = { org, at, ann, ben, lead: cem, round };
    await hand(world, ann, SAAS);
    await hand(world, ben, APART);
    await cem.call.firstRole.saveAnswers({ ...one(world), answers: "ebb" });
    await org.call.firstRole.revealRound({ ...at, round });

    const { revealed, round: facts } = await ann.call.firstRole.round(one(world));
    expect(facts.state).toBe("revealed");
    expect(revealed?.agreed).toBe(13);
    expect(revealed?.differences).toEqual([
      {
        question: "Q1",
        range: 2,
        choices: [
          { option: "a", by: [ann.personId] },
          { option: "c", by: [ben.personId] },
        ],
      },
    ]);
    expect(await lettersSeenBy(world, org.owner)).toEqual([SAAS, APART].sort());

    expect(await refusalOf(hand(world, cem, SAAS))).toBe("first-role-round-revealed");
    const late = cem.call.firstRole.saveAnswers({ ...one(world), answers: "e" });
    expect(await refusalOf(late)).toBe("first-role-round-revealed");
    const prompt = inOrgAs(
      org,
      cem,
      (tx) =>
        tx.$executeRaw`UPDATE first_role_answer SET answers = ${SAAS} WHERE round_id = ${round}::uuid`,
    );
    await expect(prompt).rejects.toThrow(/no more answers/);
    const back = inOrgAs(
      org,
      org.owner,
      (tx) =>
        tx.$executeRaw`UPDATE first_role_round SET revealed_at = NULL WHERE id = ${round}::uuid`,
    );
    await expect(back).rejects.toThrow(/never changes its terms/);
  });
});
