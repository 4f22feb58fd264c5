import { beforeAll, describe, expect, it } from "vitest";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import type { SharedWith } from "@/server/domain/scorecard/visibility";
import { newId } from "@/server/infra/id";
import { callAs } from "../support/call-as";
import { aMember, anOrg, inOrgAs, type TestMember, type TestOrg } from "../support/factories";
import { item, level, start, submitted, TRUST } from "../support/self-ratings";

let org: TestOrg;
let who: TestMember;
beforeAll(async () => {
  org = await anOrg("Scorecards");
  who = await aMember(org, "member");
});

const auditOf = (id: string) =>
  inOrgAs(org, org.owner, (tx) =>
    tx.auditEntry.findMany({ where: { targetId: id }, orderBy: { seq: "asc" } }),
  );

describe("a draft", () => {
  it("is one a person, however often it is started, and audited once", async () => {
    const person = await aMember(org, "member");
    const [first, second] = await Promise.all([start(person, org), start(person, org)]);
    expect(second).toBe(first);
    expect(await start(person, org)).toBe(first);
    expect((await auditOf(first)).map(({ verb }) => verb)).toEqual(["scorecard.started"]);
  });

  it("goes on where it was left, with every answer and its revision", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await start(person, org) };
    const receipt = await person.call.scorecards.answer({
      ...place,
      seen: 0,
      answers: [item("SV1", 2), item("SV2", NOT_OBSERVED), level("trust", 5)],
    });
    expect(receipt).toMatchObject({ revision: 3, conflicts: [], since: [] });
    const form = await person.call.scorecards.form(place);
    expect(form).toMatchObject({ revision: 3, submittedAt: null });
    expect(form.instrument.version).toBe("draft-1");
    expect(form.answers).toEqual([
      item("SV1", 2, 1),
      item("SV2", NOT_OBSERVED, 2),
      level("trust", 5, 3),
    ]);
  });

  it("is its author's alone, in the procedures and in the database", async () => {
    const person = await aMember(org, "member");
    const scorecard = await start(person, org);
    const place = { org: org.slug, scorecard };
    await person.call.scorecards.answer({ ...place, seen: 0, answers: TRUST });
    const admin = await aMember(org, "admin");
    for (const { call } of [admin, who, { call: org.call }]) {
      const writes = [
        () => call.scorecards.form(place),
        () => call.scorecards.profile(place),
        () => call.scorecards.answer({ ...place, seen: 0, answers: [item("TR1", 1, 1)] }),
        () => call.scorecards.submit({ ...place, revision: 3, sharedWith: "organisation" }),
        () => call.scorecards.share({ ...place, from: "me", sharedWith: "organisation" }),
        () => call.scorecards.discard(place),
      ];
      for (const write of writes)
        await expect(write()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const found = await inOrgAs(org, admin, async (tx) => ({
      scorecards: await tx.selfScorecard.count({ where: { id: scorecard } }),
      answers: await tx.selfAnswer.count({ where: { scorecardId: scorecard } }),
      changed: await tx.selfScorecard.updateMany({
        where: { id: scorecard },
        data: { sharedWith: "organisation" },
      }),
    }));
    expect(found).toEqual({ scorecards: 0, answers: 0, changed: { count: 0 } });
  });

  it("refuses answers that its instrument does not ask for, and keeps nothing of the rest", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await start(person, org) };
    for (const wrong of [
      item("SV1", 6),
      item("SV1", 0),
      item("XX1", 3),
      level("SV1", 3),
      level("trust", 6),
    ]) {
      const answers = [item("SV2", 3), wrong];
      await expect(
        person.call.scorecards.answer({ ...place, seen: 0, answers }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    expect((await person.call.scorecards.form(place)).answers).toEqual([]);
  });

  it("can be thrown away, once", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await start(person, org) };
    await person.call.scorecards.answer({ ...place, seen: 0, answers: TRUST });
    await person.call.scorecards.discard(place);
    await expect(person.call.scorecards.discard(place)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await auditOf(place.scorecard)).map(({ verb }) => verb)).toEqual([
      "scorecard.started",
      "scorecard.discarded",
    ]);
    expect((await person.call.scorecards.list({ org: org.slug })).own).toEqual([]);
  });
});

describe("a submitted self-rating", () => {
  it("never changes again, whatever is tried, also at a SQL prompt of the application", async () => {
    const person = await aMember(org, "member");
    const scorecard = await submitted(person, "me", org);
    const place = { org: org.slug, scorecard };
    const tries = [
      () => person.call.scorecards.answer({ ...place, seen: 3, answers: [item("TR1", 1, 1)] }),
      () => person.call.scorecards.submit({ ...place, revision: 3, sharedWith: "organisation" }),
      () => person.call.scorecards.discard(place),
    ];
    for (const one of tries) {
      await expect(one()).rejects.toMatchObject({
        code: "CONFLICT",
        message: "scorecard-submitted",
      });
    }
    const where = { scorecardId: scorecard };
    const { answers, rows } = await inOrgAs(org, person, async (tx) => ({
      answers: await tx.selfAnswer.updateMany({ where, data: { value: 1 } }),
      rows: await tx.selfScorecard.deleteMany({ where: { id: scorecard } }),
    }));
    expect([answers.count, rows.count]).toEqual([0, 0]);
    for (const data of [{ submittedAt: null }, { revision: 9 }, { userId: newId() }]) {
      const change = inOrgAs(org, person, (tx) =>
        tx.selfScorecard.updateMany({ where: { id: scorecard }, data }),
      );
      await expect(change).rejects.toThrow();
    }
    expect((await auditOf(scorecard)).map(({ verb, details }) => [verb, details])).toEqual([
      ["scorecard.started", {}],
      ["scorecard.submitted", {}],
    ]);
  });

  it("shows means from half of the statements on, and the anchored scale apart", async () => {
    const scorecard = await submitted(who, "me", org, [
      ...TRUST,
      item("SV1", 3),
      level("empathy", 2),
    ]);
    const { qualities, histories } = await who.call.scorecards.profile({
      org: org.slug,
      scorecard,
    });
    const of = (key: string) => qualities.find(({ qualityKey }) => qualityKey === key);
    expect(of("trust")).toMatchObject({ mean: 4.5, answered: 2, of: 4, level: 3 });
    expect(of("strategic-vision")).toMatchObject({ mean: null, answered: 1, level: null });
    expect(of("empathy")).toMatchObject({ mean: null, level: 2 });
    expect(histories.every(({ points }) => points.length === 1)).toBe(true);
  });

  it("needs one quality with a mean", async () => {
    const person = await aMember(org, "member");
    await expect(submitted(person, "me", org, [item("TR1", 4)])).rejects.toMatchObject({
      message: "scorecard-too-empty",
    });
  });

  it("is followed by a new one, and the two make a history", async () => {
    const person = await aMember(org, "member");
    const first = await submitted(person, "me", org);
    // A caller's clock stands still, as within one request.
    const later = { ...person, call: callAs(person) };
    const second = await submitted(later, "me", org, [
      item("TR1", 5),
      item("TR2", 5),
      level("trust", 4),
    ]);
    expect(second).not.toBe(first);
    const read = (scorecard: string) =>
      person.call.scorecards.profile({ org: org.slug, scorecard });
    const trust = (await read(second)).histories.find(({ qualityKey }) => qualityKey === "trust");
    expect(trust?.points.map(({ mean }) => mean)).toEqual([4.5, 5]);
    expect(trust?.points[1]?.change).toEqual({
      delta: 0.5,
      items: 2,
      isBroken: false,
      levelDelta: 1,
    });
    expect((await read(first)).histories[0]?.points).toHaveLength(1);
    expect((await person.call.scorecards.list({ org: org.slug })).own).toHaveLength(2);
  });

  it("changes who may see it, knowing what it was", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await submitted(person, "me", org) };
    const share = (from: SharedWith, sharedWith: SharedWith) =>
      person.call.scorecards.share({ ...place, from, sharedWith });
    await share("me", "organisation");
    await expect(share("me", "leads")).rejects.toMatchObject({
      code: "CONFLICT",
      message: "stale",
    });
    await who.call.scorecards.profile(place);
    await share("organisation", "me");
    await expect(who.call.scorecards.profile(place)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await auditOf(place.scorecard)).at(-1)).toMatchObject({
      verb: "scorecard.shared",
      details: { fields: ["sharedWith"] },
    });
  });
});
