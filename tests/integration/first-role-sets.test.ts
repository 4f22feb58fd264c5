import { beforeAll, describe, expect, it } from "vitest";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { figuresOf } from "@/server/domain/first-role-round/fork";
import { verbsOf } from "../support/audited";
import { aMember, anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

const SHIPPED = DRAFT_1.version;
// Omnichannel retailer: BOTH .727 against ONE .708, so a little weight turns it.
const RETAIL = "ddebcfdedccbcc";
const FIGURES = figuresOf(DRAFT_1);
const ONLY_Q10 = { ...FIGURES, weights: only("Q10") };

function only(question: string): Record<string, number> {
  return Object.fromEntries(
    Object.keys(FIGURES.weights).map((id) => [id, id === question ? 10 : 0]),
  );
}

let org: TestOrg;
beforeAll(async () => {
  org = await anOrg("Weight sets");
});

const fork = (from = SHIPPED, name = "Ours") =>
  org.call.firstRole.forkSet({ org: org.slug, from, name });

describe("a copy of a weight set", () => {
  it("starts as what it was copied from, under a key of its own", async () => {
    const { set } = await fork();
    const read = await org.call.firstRole.weightSet({ org: org.slug, set });
    expect(read).toMatchObject({ name: "Ours", version: 1, publishedAt: null, isCurrent: false });
    expect(read.key).toMatch(/^own-\d+$/);
    expect(read.set).toEqual({ ...DRAFT_1, version: read.key });
    expect(read.base).toEqual({ key: SHIPPED, figures: FIGURES });
    expect(await verbsOf(org)).toContain("weight-set.forked");
    expect(await refusalOf(fork("own-99"))).toBe("weight-set-base@from");
    // A draft is nobody's base.
    expect(await refusalOf(fork(read.key))).toBe("weight-set-base@from");
  });

  it("takes weights from 0 to 100 and values from 0 to 4, and refuses a sum of nothing in words", async () => {
    const { set } = await fork();
    const change = (figures: { weights: Record<string, number>; values: Record<string, number> }) =>
      org.call.firstRole.changeSet({ org: org.slug, set, version: 1, name: "Ours", ...figures });
    const nothing = Object.fromEntries(Object.keys(FIGURES.weights).map((id) => [id, 0]));
    expect(await refusalOf(change({ ...FIGURES, weights: nothing }))).toBe(
      "weight-set-nothing@weights",
    );
    for (const weight of [-1, 101, Number.NaN]) {
      const weights = { ...FIGURES.weights, Q1: weight };
      expect(await refusalOf(change({ ...FIGURES, weights }))).toBe("BAD_REQUEST");
    }
    const values = { ...FIGURES.values, "Q1.a.CTO": 5 };
    expect(await refusalOf(change({ ...FIGURES, values }))).toBe("BAD_REQUEST");
    expect(await refusalOf(change(ONLY_Q10))).toBe("accepted");
    expect(await refusalOf(change(ONLY_Q10))).toBe("stale");
  });

  it("shows which saved results it would change, changes nothing saved, and then counts for new ones", async () => {
    const team = await aTeam(org, "Retail");
    const at = { org: org.slug, team: team.id };
    const save = (weightSet: string) =>
      org.call.firstRole.save({ ...at, answers: RETAIL, weightSet });
    const { run } = await save(SHIPPED);
    const { set } = await fork();
    const one = { org: org.slug, set };
    await org.call.firstRole.changeSet({ ...one, version: 1, name: "Platform", ...ONLY_Q10 });
    const draft = await org.call.firstRole.weightSet(one);
    expect(draft.preview.looked).toBeGreaterThan(0);
    expect(draft.preview.changed).toEqual([
      expect.objectContaining({ id: run, team: team.name, from: "BOTH", to: "ONE" }),
    ]);

    await org.call.firstRole.publishSet({ ...one, version: 2 });
    expect(await refusalOf(save(SHIPPED))).toBe("first-role-set-moved-on");
    const later = await save(draft.key);
    const read = async (id: string) => (await org.call.firstRole.run({ ...at, run: id })).run;
    expect(await read(run)).toMatchObject({
      weightSet: { id: null, key: SHIPPED },
      result: { recommendation: { first: "BOTH", weightSet: SHIPPED } },
    });
    expect(await read(later.run)).toMatchObject({
      weightSet: { id: set, key: draft.key, name: "Platform" },
      result: { recommendation: { first: "ONE", weightSet: draft.key } },
    });
    const { change } = await org.call.firstRole.compare({ ...at, from: run, to: later.run });
    expect(change).toMatchObject({
      answers: [],
      first: { from: "BOTH", to: "ONE" },
      weightSet: { from: SHIPPED, to: draft.key },
    });
    const list = await org.call.firstRole.weightSets({ org: org.slug });
    expect(list.current).toBe(draft.key);
    expect(list.sets.find(({ id }) => id === set)).toMatchObject({ runs: 1, basedOn: SHIPPED });
  });

  it("never changes once it is published, at a prompt either", async () => {
    const { set } = await fork(SHIPPED, "Final");
    const one = { org: org.slug, set };
    await org.call.firstRole.publishSet({ ...one, version: 1 });
    const change = org.call.firstRole.changeSet({ ...one, version: 2, name: "Other", ...FIGURES });
    expect(await refusalOf(change)).toBe("weight-set-published");
    const discard = org.call.firstRole.discardSet({ ...one, version: 2 });
    expect(await refusalOf(discard)).toBe("weight-set-published");
    const update = inOrgAs(
      org,
      org.owner,
      (tx) => tx.$executeRaw`UPDATE weight_set SET name = 'Other' WHERE id = ${set}::uuid`,
    );
    await expect(update).rejects.toThrow(/never changed/);
    const remove = inOrgAs(
      org,
      org.owner,
      (tx) => tx.$executeRaw`DELETE FROM weight_set WHERE id = ${set}::uuid`,
    );
    await expect(remove).rejects.toThrow(/never changed/);
    // What is published may be copied.
    const { key } = await org.call.firstRole.weightSet(one);
    expect(await refusalOf(fork(key, "From own"))).toBe("accepted");
  });

  it("is thrown away while it is a draft, and is the admins' affair", async () => {
    const { set } = await fork();
    const one = { org: org.slug, set };
    const team = await aTeam(org, "Led");
    const lead = await aMember(org, "member", { leads: [team.id] });
    expect(await refusalOf(lead.call.firstRole.weightSets({ org: org.slug }))).toBe("forbidden");
    expect(await refusalOf(lead.call.firstRole.publishSet({ ...one, version: 1 }))).toBe(
      "forbidden",
    );
    const foreign = await anOrg("Foreign sets");
    const theirs = foreign.call.firstRole.weightSet({ org: foreign.slug, set });
    expect(await refusalOf(theirs)).toBe("not-found");
    await org.call.firstRole.discardSet({ ...one, version: 1 });
    expect(await refusalOf(org.call.firstRole.weightSet(one))).toBe("not-found");
  });
});

describe("a round", () => {
  it("is concluded by the set it was opened with, whatever was published since", async () => {
    const own = await anOrg("Round sets");
    const team = await aTeam(own, "Asked");
    const at = { org: own.slug, team: team.id };
    const ann = await aMember(own, "member", { teams: [team.id] });
    const ben = await aMember(own, "member", { teams: [team.id] });
    const people = [ann.personId, ben.personId];
    const { round } = await own.call.firstRole.openRound({ ...at, people });
    const { set } = await own.call.firstRole.forkSet({ org: own.slug, from: SHIPPED, name: "New" });
    const one = { org: own.slug, set };
    await own.call.firstRole.changeSet({ ...one, version: 1, name: "New", ...ONLY_Q10 });
    await own.call.firstRole.publishSet({ ...one, version: 2 });
    for (const { call } of [ann, ben]) {
      await call.firstRole.submitAnswers({ org: own.slug, round, answers: RETAIL });
    }
    await own.call.firstRole.revealRound({ ...at, round });
    const { run } = await own.call.firstRole.concludeRound({ ...at, round });
    const read = await own.call.firstRole.run({ ...at, run });
    expect(read.run.result.recommendation).toMatchObject({ first: "BOTH", weightSet: SHIPPED });
  });
});
