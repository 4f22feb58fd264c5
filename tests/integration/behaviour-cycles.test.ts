import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { asAdmin } from "../support/as-admin";
import { verbsOf } from "../support/audited";
import { aForm, allRated, aRatedCycle, rated, releasedNow, someMembers } from "../support/cycles";
import { anOrg, inOrgAs } from "../support/factories";
import { answer, aReport, asked, CHOICE, ITEM, NAME, released } from "../support/follow-ups";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

const PLACE = CATALOGUE_INSTRUMENT.qualities
  .flatMap(({ items }) => items)
  .findIndex(({ key }) => key === ITEM);

describe("asking again about the behaviour that was chosen", () => {
  let report: Awaited<ReturnType<typeof aReport>>;
  let again: string;
  beforeAll(async () => {
    report = await aReport();
  });

  it("waits until somebody has chosen one, and is nobody's but an admin's to begin", async () => {
    const { org, subject, cycleId, at } = report;
    const begin = { org: org.slug, cycleId, name: NAME };
    expect(await refusalOf(org.call.cycles.askAgain(begin))).toBe("cycle-none-chosen");
    await subject.call.subjectReports.chooseAction({ ...at, ...CHOICE });
    expect(await refusalOf(subject.call.cycles.askAgain(begin))).toBe("forbidden");
    const page = await org.call.cycles.read({ org: org.slug, cycleId });
    expect(page.rated?.chosen).toEqual({ count: 1, dueOn: CHOICE.dueOn });
    const own = await subject.call.cycles.read({ org: org.slug, cycleId });
    expect(own.rated?.chosen).toBeNull();
  });

  it("asks the same raters, and them about that item alone", async () => {
    const { org, subject, manager, people } = report;
    again = await asked(org, report.cycleId);
    await org.call.cycles.open({ org: org.slug, cycleId: again });
    const [peer] = people;
    if (!peer) throw new Error("nobody");
    const { participation, send, ok } = await answer(org, peer, again, 4);
    const form = await peer.call.ratings.form({ org: org.slug, participation });
    expect(form.participation).toMatchObject({
      ...{ subject: { itemKey: ITEM }, cycle: { form: "behaviour" }, group: "peers" },
    });
    expect(JSON.stringify(form)).not.toContain(CHOICE.body);
    const other = { kind: "item" as const, key: "TR1", value: 3 };
    const level = { kind: "level" as const, key: "trust", value: 3 };
    for (const wrong of [[other], [level], [{ ...other, key: ITEM }, level]]) {
      expect(await refusalOf(send(wrong))).toBe("rating-misfit");
    }
    const save = peer.call.ratings.save({
      ...{ org: org.slug, participation, seen: 0 },
      answers: [{ ...other, revision: 0 }],
    });
    expect(await refusalOf(save)).toBe("rating-misfit");
    const seat = { id: participation, group: "peers" as const, rater: peer };
    const only = (...values: (readonly [number, number])[]) =>
      aForm((place) => values.find(([at]) => at === place)?.[1] ?? null).items;
    for (const items of [only([0, 3]), only([PLACE, 3], [0, 3]), only(), [3]]) {
      expect((await rated(org, seat, { items, levels: [] })).outcome).toBe("misfit");
    }
    const levels = aForm(() => null).levels;
    expect((await rated(org, seat, { items: only([PLACE, 3]), levels })).outcome).toBe("misfit");
    const boss = await answer(org, manager, again, 4);
    const named = { id: boss.participation, group: "manager" as const, rater: manager };
    const matters = { items: only([PLACE, 3]), levels: [], importance: ["trust"] };
    expect((await rated(org, named, matters)).outcome).toBe("misfit");
    await ok();
    await boss.ok();
    for (const [at, person] of people.slice(1).entries()) {
      await (await answer(org, person, again, 3 + (at % 3))).ok();
    }
    const place = { org: org.slug, cycleId: again, subjectId: "" };
    const { rated: page } = await subject.call.cycles.read(place);
    const subjectId = page?.own[0]?.id ?? "";
    expect((await subject.call.raters.get({ ...place, subjectId })).importance).toBeNull();
  });

  it("tells of that item alone, then and now, and of no team", async () => {
    const { org, subject, at, people } = report;
    const release = await released(org, again);
    expect(release?.cells).toEqual([]);
    expect(
      release?.subjectCells.map(({ raterGroup, level, key }) => [raterGroup, level, key]),
    ).toEqual(
      expect.arrayContaining([
        ["manager", "item", ITEM],
        ["peers", "item", ITEM],
      ]),
    );
    expect(release?.subjectCells).toHaveLength(2);
    const { mine } = await subject.call.subjectReports.mine({ org: org.slug });
    const now = mine.find(({ cycleName }) => cycleName === NAME)?.subjectId ?? "";
    const page = await subject.call.subjectReports.read({ ...at, subject: now });
    expect(page.followUp).toMatchObject({
      itemKey: ITEM,
      isSame: true,
      chosenIn: { cycleName: "Autumn" },
    });
    const peers = page.followUp?.groups.find(({ group }) => group === "peers");
    expect(peers?.before?.key).toBe(ITEM);
    // The very same four, of whom the item was told: exact.
    expect(peers?.after).toMatchObject({ state: "published", nFrom: 3, mean: 4 });
    expect(peers?.change).toBe("too-little");
    expect((await subject.call.subjectReports.read(at)).followUp).toBeNull();
    const compared = await org.call.comparisons.view({ org: org.slug, layer: "rated" });
    expect(JSON.stringify(compared)).not.toContain(again);
    const [peer] = people;
    const spy = peer?.call.subjectReports.read({ ...at, subject: now });
    expect(spy && (await refusalOf(spy))).toBe("not-found");
  });

  it("is launched only where everybody works on one, and says who does not", async () => {
    const { org, subject, at, cycleId } = report;
    const draft = await asked(org, cycleId);
    const { actions } = await subject.call.subjectReports.read(at);
    const [open] = actions;
    if (!open) throw new Error("nothing chosen");
    const ended = { ...at, action: open.id, version: open.version, outcome: "dropped" as const };
    await subject.call.subjectReports.endAction(ended);
    const launch = () => org.call.cycles.open({ org: org.slug, cycleId: draft });
    expect(await refusalOf(launch())).toBe("cycle-no-behaviour");
    const around = inOrgAs(
      org,
      org.owner,
      (tx) => tx.$queryRaw`SELECT app.open_cycle(${draft}::uuid)`,
    );
    await expect(around).rejects.toThrow();
    await subject.call.subjectReports.reopenAction({
      ...at,
      action: open.id,
      version: open.version + 1,
    });
    await launch();
    const name = inOrgAs(
      org,
      org.owner,
      (tx) =>
        tx.$executeRaw`UPDATE public.subject SET item_key = 'TR1' WHERE cycle_id = ${draft}::uuid`,
    );
    await expect(name).rejects.toThrow(/permission denied/);
    const change = asAdmin("UPDATE public.subject SET item_key = 'TR1' WHERE cycle_id = $1", [
      draft,
    ]);
    await expect(change).rejects.toThrow(/fixed at launch/);
  });
});

describe("a follow-up right after a full cycle", () => {
  it("tells of nobody who came, left or stayed away: to the half at best, without spread", async () => {
    const { org, subject, at, people, cycleId } = await aReport();
    await subject.call.subjectReports.chooseAction({ ...at, ...CHOICE });
    const again = await asked(org, cycleId);
    await org.call.cycles.open({ org: org.slug, cycleId: again });
    // One of the four stays away: the earlier mean less this one would be theirs.
    for (const [place, person] of people.slice(1).entries()) {
      await (await answer(org, person, again, 2 + place)).ok();
    }
    const release = await released(org, again);
    expect(release?.subjectCells).toMatchObject([
      { raterGroup: "peers", key: ITEM, sd: null, histogram: [], agreement: null },
    ]);
    const [cell] = release?.subjectCells ?? [];
    expect(cell?.state).toBeOneOf(["coarse", "suppressed"]);
    expect(cell?.mean ?? 3).toBe(3);
  });
});

describe("a chosen behaviour", () => {
  it("is ended and taken up again by its subject alone, an old screen refused", async () => {
    const { org, subject, at, people } = await aReport(3);
    const { id } = await subject.call.subjectReports.chooseAction({ ...at, ...CHOICE });
    const one = { ...at, action: id, version: 1 };
    const done = { ...one, outcome: "done" as const };
    for (const call of [org.call, people[0]?.call]) {
      if (!call) throw new Error("nobody");
      expect(await refusalOf(call.subjectReports.endAction(done))).toBe("not-found");
      expect(await refusalOf(call.subjectReports.reopenAction(one))).toBe("not-found");
    }
    await subject.call.subjectReports.endAction(done);
    expect(await refusalOf(subject.call.subjectReports.endAction(done))).toBe("stale");
    const read = async () => (await subject.call.subjectReports.read(at)).actions;
    expect(await read()).toMatchObject([{ id, outcome: "done", version: 2 }]);
    await subject.call.subjectReports.reopenAction({ ...one, version: 2 });
    expect(await read()).toMatchObject([{ id, outcome: null, endedAt: null, version: 3 }]);
    await subject.call.subjectReports.endAction({ ...done, version: 3 });
    await subject.call.subjectReports.chooseAction({ ...at, ...CHOICE, item: "TR1" });
    const late = subject.call.subjectReports.reopenAction({ ...one, version: 4 });
    expect(await refusalOf(late)).toBe("report-action-open");
    expect((await read()).map(({ itemKey, outcome }) => [itemKey, outcome])).toEqual([
      ["TR1", null],
      [ITEM, "done"],
    ]);
    const verbs = await verbsOf(org);
    expect(verbs.filter((verb) => verb.startsWith("report.action-"))).toHaveLength(5);
  });

  it("can be chosen from a pulse as well", async () => {
    const org = await anOrg("Pulse");
    const [subject, ...peers] = await someMembers(org, 5);
    if (!subject) throw new Error("nobody");
    const plans = [{ personId: subject.personId, raters: { peers } }];
    const cycle = await aRatedCycle(org, plans, { form: "pulse" });
    await allRated(org, cycle, (_, at) => ({
      items: [],
      levels: aForm(
        () => 1,
        (q) => 2 + ((at + q) % 3),
      ).levels,
    }));
    await releasedNow(org, cycle.id);
    const at = { org: org.slug, subject: cycle.subjects[0]?.id ?? "" };
    await subject.call.subjectReports.chooseAction({ ...at, ...CHOICE });
    expect((await subject.call.subjectReports.read(at)).actions).toMatchObject([{ itemKey: ITEM }]);
  });
});
