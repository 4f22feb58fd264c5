import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/server/infra/env";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { asAdmin } from "../support/as-admin";
import {
  aForm,
  aRatedCycle as aLaunchedCycle,
  allRated,
  rated as answered,
  closedNow,
  releasedNow,
  someMembers,
} from "../support/cycles";
import { aMember, anOrg, aTeam, inOrgAs } from "../support/factories";
import {
  aRatedCycle,
  closed,
  filled,
  formOf,
  launched,
  type Rated,
  sent,
} from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

const CHOICE = ["trust", "empathy"];

async function aCycle() {
  const rated = await launched(await aRatedCycle({ groups: ["manager", "peers", "peers"] }));
  const [manager, peer] = rated.raters;
  if (!manager || !peer) throw new Error("nobody rates");
  const place = { org: rated.org.slug, cycleId: rated.cycleId, subjectId: rated.subjectId };
  return { rated, manager, peer, place };
}

const stored = ({ cycleId }: Rated) =>
  asAdmin<{ group: string; important: string[]; secret: boolean }>(
    `SELECT rater_group AS "group", important, secret_hash IS NOT NULL AS secret
     FROM public.response WHERE cycle_id = $1 ORDER BY rater_group, item_values`,
    [cycleId],
  );

describe("what a manager holds to matter most", () => {
  it("is drafted, sent with the form and taken back with it; a replay changes nothing", async () => {
    const { rated, manager } = await aCycle();
    const org = rated.org.slug;
    const participation = await formOf(rated, manager);
    const entry = { kind: "importance" as const, key: "importance", revision: 0 };
    const draft = (value: string) =>
      manager.call.ratings.save({
        ...{ org, participation, seen: 0 },
        answers: [{ ...entry, value }],
      });
    expect(await refusalOf(draft("courage"))).toBe("rating-misfit");
    expect(await refusalOf(draft("trust\nempathy\nadaptability\ndecisiveness"))).toBe(
      "rating-misfit",
    );
    await draft("trust\nempathy");
    const { form, secret } = filled(participation);
    const send = (importance: string[]) =>
      manager.call.ratings.submit({ org, ...form, revision: 1, importance });
    expect(await refusalOf(send(["trust", "trust"]))).toBe("rating-misfit");
    expect(await send(CHOICE)).toEqual({ isRepeated: false });
    expect(await send(["adaptability"])).toEqual({ isRepeated: true });
    expect((await stored(rated)).map(({ important }) => important)).toEqual([CHOICE]);
    await manager.call.ratings.withdraw({ org, participation, secret });
    expect(await stored(rated)).toEqual([]);
  });

  it("is asked of nobody else, on the way in or at the database's own door", async () => {
    const { rated, peer } = await aCycle();
    const org = rated.org.slug;
    const participation = await formOf(rated, peer);
    const { form } = filled(participation);
    const send = peer.call.ratings.submit({ org, ...form, importance: CHOICE });
    expect(await refusalOf(send)).toBe("rating-misfit");
    const answers = [
      { kind: "importance" as const, key: "importance", value: "trust", revision: 0 },
    ];
    const save = peer.call.ratings.save({ org, participation, seen: 0, answers });
    expect(await refusalOf(save)).toBe("rating-misfit");
    const seat = { id: participation, group: "peers" as const, rater: peer };
    const around = await answered(rated.org, seat, { ...aForm(() => 3), importance: ["trust"] });
    expect(around.outcome).toBe("misfit");
    expect(await stored(rated)).toEqual([]);
  });

  it("goes through closing with its form and is gone with a cancelled cycle", async () => {
    for (const end of ["close", "cancel"] as const) {
      const { rated, manager, peer, place } = await aCycle();
      const { form } = filled(await formOf(rated, manager));
      await manager.call.ratings.submit({ org: rated.org.slug, ...form, importance: CHOICE });
      await sent(rated, peer, 2);
      await rated.subject.call.raters.importance({ ...place, qualities: ["trust"], version: 0 });
      if (end === "close") await closed(rated);
      else await rated.org.call.cycles.cancel({ org: rated.org.slug, cycleId: rated.cycleId });
      const left = [
        { group: "manager", important: CHOICE, secret: false },
        { group: "peers", important: [], secret: false },
      ];
      expect(await stored(rated)).toEqual(end === "close" ? left : []);
      const own = await asAdmin("SELECT 1 FROM public.subject_importance WHERE subject_id = $1", [
        rated.subjectId,
      ]);
      expect(own).toHaveLength(end === "close" ? 1 : 0);
    }
  });
});

describe("what a subject holds to matter most", () => {
  it("is theirs to say, change and take back while answers are taken", async () => {
    const { rated, place } = await aCycle();
    const { raters } = rated.subject.call;
    const said = (version: number, ...qualities: string[]) =>
      raters.importance({ ...place, qualities, version });
    expect((await raters.get(place)).importance).toMatchObject({
      ...{ chosen: [], version: 0, canChoose: true },
    });
    expect(await said(0, "trust", "empathy")).toEqual({ version: 1 });
    expect(await refusalOf(said(0, "adaptability"))).toBe("stale");
    expect(await refusalOf(said(1, "courage"))).toBe("importance-misfit");
    expect(await said(1)).toEqual({ version: 2 });
    await said(2, "trust");
    await closed(rated);
    expect((await raters.get(place)).importance).toMatchObject({
      ...{ chosen: ["trust"], version: 3, canChoose: false },
    });
    expect(await refusalOf(said(3, "empathy"))).toBe("importance-over");
    const late = inOrgAs(
      rated.org,
      rated.subject,
      (tx) => tx.$executeRaw`UPDATE public.subject_importance SET qualities = '{empathy}'`,
    );
    await expect(late).rejects.toThrow(/while answers are taken/);
  });

  it("is nobody else's to read or to say before the release, an admin's least of all", async () => {
    const { rated, manager, place } = await aCycle();
    await rated.subject.call.raters.importance({ ...place, qualities: ["trust"], version: 0 });
    const admin = await aMember(rated.org, "admin");
    for (const call of [rated.org.call, admin.call]) {
      expect((await call.raters.get(place)).importance).toBeNull();
    }
    for (const call of [rated.org.call, admin.call, manager.call]) {
      const said = call.raters.importance({ ...place, qualities: ["empathy"], version: 1 });
      expect(await refusalOf(said)).toBe("not-found");
    }
    const page = await manager.call.ratings.form({
      org: rated.org.slug,
      participation: await formOf(rated, manager),
    });
    expect(page.draft.answers).toEqual([]);
  });

  it("is not asked before the launch, nor of a leadership that is rated as a body", async () => {
    const draft = await aRatedCycle();
    const place = { org: draft.org.slug, cycleId: draft.cycleId, subjectId: draft.subjectId };
    const said = draft.subject.call.raters.importance({ ...place, qualities: [], version: 0 });
    expect(await refusalOf(said)).toBe("importance-over");
    expect((await draft.subject.call.raters.get(place)).importance).toBeNull();
    const org = await anOrg("Body");
    const team = await aTeam(org, "Leaders");
    const peers = await someMembers(org, 1);
    const cycle = await aLaunchedCycle(org, [{ teamId: team.id, raters: { peers } }]);
    const write = inOrgAs(
      org,
      org.owner,
      (tx) => tx.$executeRaw`INSERT INTO public.subject_importance (org_id, subject_id, qualities)
        VALUES (${org.id}::uuid, ${cycle.subjects[0]?.id}::uuid, '{trust}')`,
    );
    await expect(write).rejects.toThrow(/while answers are taken/);
  });
});

describe("the release", () => {
  let jobs: pg.Client;
  beforeAll(async () => {
    jobs = new pg.Client(env().JOBS_DATABASE_URL);
    await jobs.connect();
  });
  afterAll(() => jobs.end());

  it("freezes both choices, of several managers by number, in its hash and its report", async () => {
    const org = await anOrg("Matters");
    const [subject, ...people] = await someMembers(org, 6);
    if (!subject) throw new Error("nobody");
    const raters = { manager: people.slice(0, 2), peers: people.slice(2) };
    const cycle = await aLaunchedCycle(org, [{ personId: subject.personId, raters }]);
    const subjectId = cycle.subjects[0]?.id ?? "";
    const place = { org: org.slug, cycleId: cycle.id, subjectId };
    await subject.call.raters.importance({ ...place, qualities: CHOICE, version: 0 });
    await allRated(org, cycle, (seat, at) => ({
      ...aForm((item) => 2 + ((at + item) % 3)),
      importance:
        seat.group === "manager" ? (at === 0 ? ["trust"] : ["trust", "adaptability"]) : [],
    }));
    const ask = async () => {
      await jobs.query("BEGIN");
      await jobs.query("SELECT set_config('app.org_id', $1, true)", [org.id]);
      return jobs
        .query("SELECT * FROM app.ratings_importance($1)", [cycle.id])
        .finally(() => jobs.query("ROLLBACK"));
    };
    await expect(ask()).rejects.toThrow(/not at its release/);
    await closedNow(org, cycle.id);
    await expect(ask()).rejects.toThrow(/not at its release/);
    const release = await releasedNow(org, cycle.id);
    await expect(ask()).rejects.toThrow(/not at its release/);
    const told = release?.importance.map(({ author, qualityKey, choices }) => {
      return `${author} ${qualityKey} ${choices}`;
    });
    expect(told?.sort()).toEqual([
      "manager adaptability 1",
      "manager trust 2",
      "self empathy 1",
      "self trust 1",
    ]);
    await expect(asAdmin("UPDATE public.release_importance SET choices = 3")).rejects.toThrow(
      /never changed/,
    );
    const page = await subject.call.subjectReports.read({ org: org.slug, subject: subjectId });
    expect(page.report.importance).toMatchObject({
      both: [{ qualityKey: "trust", managers: 2 }],
      byManager: [{ qualityKey: "adaptability" }],
      byOneself: [{ qualityKey: "empathy" }],
    });
    const read = people[0]?.call.subjectReports.read({ org: org.slug, subject: subjectId });
    if (!read) throw new Error("nobody");
    expect(await refusalOf(read)).toBe("not-found");
  });

  it("says nothing where no manager did", async () => {
    const org = await anOrg("Silent");
    const [subject, ...peers] = await someMembers(org, 5);
    if (!subject) throw new Error("nobody");
    const cycle = await aLaunchedCycle(org, [{ personId: subject.personId, raters: { peers } }]);
    const subjectId = cycle.subjects[0]?.id ?? "";
    const place = { org: org.slug, cycleId: cycle.id, subjectId };
    await subject.call.raters.importance({ ...place, qualities: CHOICE, version: 0 });
    await allRated(org, cycle, (_, at) => aForm((item) => 2 + ((at + item) % 3)));
    await releasedNow(org, cycle.id);
    const page = await subject.call.subjectReports.read({ org: org.slug, subject: subjectId });
    expect(page.report.importance).toBeNull();
  });
});
