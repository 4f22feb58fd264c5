import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { verbsOf } from "../support/audited";
import { aForm, allRated, aRatedCycle, releasedNow, someMembers } from "../support/cycles";
import { aMember, anOrg, inOrgAs, type TestMember, type TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";
import { submitted } from "../support/self-ratings";

afterAll(disconnectJobs);

const varied = (place: number) =>
  aForm(
    (item) => 2 + ((place + item * (place % 3)) % 3),
    (at) => 2 + ((place + at) % 3),
  );

async function coaching(org: TestOrg, coach: TestMember, personId: string) {
  const data = { orgId: org.id, id: newId(), memberId: coach.memberId, personId };
  await inOrgAs(org, org.owner, (tx) => tx.subjectGrant.create({ data }));
}

async function aHeldReport() {
  const org = await anOrg("Reports");
  const admin = await aMember(org, "admin");
  const coach = await aMember(org, "member");
  const [...people] = await someMembers(org, 6);
  await coaching(org, coach, admin.personId);
  await submitted(admin, "me", org);
  const raters = { manager: people.slice(0, 1), reports: people.slice(1, 6) };
  const cycle = await aRatedCycle(org, [{ personId: admin.personId, raters }], {
    isHeld: true,
    questions: ["What should they keep?"],
  });
  await allRated(org, cycle, (seat, place) => ({
    ...varied(place),
    words: [{ question: 1, body: `Words of ${seat.group}` }],
  }));
  await releasedNow(org, cycle.id);
  const subject = cycle.subjects[0]?.id ?? "";
  return { org, admin, coach, people, at: { org: org.slug, subject } };
}

describe("a subject's report", () => {
  let held: Awaited<ReturnType<typeof aHeldReport>>;
  beforeAll(async () => {
    held = await aHeldReport();
  });

  it("is not there for its subject while it is held, though they are an admin", async () => {
    const { admin, at } = held;
    expect(await refusalOf(admin.call.subjectReports.read(at))).toBe("not-found");
    expect(await refusalOf(admin.call.subjectReports.share(at))).toBe("not-found");
    const { mine, managed } = await admin.call.subjectReports.mine({ org: at.org });
    expect(mine).toMatchObject([{ subjectId: at.subject, sharedAt: null }]);
    expect(managed).toEqual([]);
  });

  it("is not there for anybody else, raters least of all", async () => {
    const { people, at } = held;
    for (const person of people) {
      expect(await refusalOf(person.call.subjectReports.read(at))).toBe("not-found");
      expect(await refusalOf(person.call.subjectReports.share(at))).toBe("not-found");
      const lists = await person.call.subjectReports.mine({ org: at.org });
      expect([lists.mine, lists.coached, lists.managed]).toEqual([[], [], []]);
    }
  });

  it("is there for coach and owner, without what the subject keeps to themselves", async () => {
    const { coach, org, at } = held;
    for (const call of [coach.call, org.call]) {
      const page = await call.subjectReports.read(at);
      expect(page.selfAt).toBeNull();
      expect(page.groups).toEqual([
        { group: "manager", nFrom: 1 },
        { group: "reports", nFrom: 3 },
      ]);
      expect(page.asked).toEqual({ all: 6, outside: 0, bySubject: 0 });
      expect(page.report.qualities).toHaveLength(7);
      expect(page.shared).toEqual({ sharedAt: null, readAt: null });
    }
    expect((await coach.call.subjectReports.mine({ org: at.org })).coached).toHaveLength(1);
    expect((await org.call.subjectReports.mine({ org: at.org })).managed).toHaveLength(1);
  });

  it("takes a coach's note, which nobody else reads, and refuses an outdated one", async () => {
    const { coach, org, at } = held;
    const saved = await coach.call.subjectReports.note({ ...at, body: "First", version: null });
    expect(
      await refusalOf(coach.call.subjectReports.note({ ...at, body: "x", version: null })),
    ).toBe("stale");
    await coach.call.subjectReports.note({ ...at, body: "Second", version: saved.version });
    expect((await coach.call.subjectReports.read(at)).note).toMatchObject({ body: "Second" });
    expect((await org.call.subjectReports.read(at)).note).toBeNull();
    expect(await refusalOf(org.call.subjectReports.note({ ...at, body: "x", version: null }))).toBe(
      "not-found",
    );
  });

  it("is the subject's once it is shared, with a receipt that they read it", async () => {
    const { coach, admin, org, at } = held;
    await coach.call.subjectReports.share(at);
    expect(await refusalOf(org.call.subjectReports.share(at))).toBe("report-shared");
    const page = await admin.call.subjectReports.read(at);
    expect(page.selfAt).toBeInstanceOf(Date);
    const trust = page.report.qualities.find(({ key }) => key === "trust");
    expect(trust?.self).toEqual({ mean: 4.5, level: 3 });
    expect(page.comments.map(({ raterGroup }) => raterGroup).sort()).toEqual([
      "manager",
      ...Array.from({ length: 5 }, () => "reports"),
    ]);
    await admin.call.subjectReports.read(at);
    expect((await org.call.subjectReports.read(at)).shared.readAt).toBeInstanceOf(Date);
    const verbs = await verbsOf(org);
    expect(verbs.filter((verb) => verb === "report.read")).toHaveLength(1);
    expect(verbs.filter((verb) => verb === "release.shared")).toHaveLength(1);
  });

  it("leads its subject, and nobody else, to one behaviour with a day", async () => {
    const { coach, admin, at } = held;
    const choice = { ...at, item: "TR1", body: "Delegate the roadmap", dueOn: "2099-01-01" };
    expect(await refusalOf(coach.call.subjectReports.chooseAction(choice))).toBe("not-found");
    expect(await refusalOf(admin.call.subjectReports.chooseAction({ ...choice, item: "no" }))).toBe(
      "report-item@item",
    );
    const past = { ...choice, dueOn: "2020-01-01" };
    expect(await refusalOf(admin.call.subjectReports.chooseAction(past))).toBe("report-day@dueOn");
    await admin.call.subjectReports.chooseAction(choice);
    await admin.call.subjectReports.chooseAction({ ...choice, item: "TR2" });
    const { actions } = await coach.call.subjectReports.read(at);
    expect(actions).toMatchObject([{ itemKey: "TR2", dueOn: "2099-01-01" }]);
  });
});
