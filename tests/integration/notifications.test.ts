import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { forgetOld } from "@/server/jobs/notifications";
import { asAdmin } from "../support/as-admin";
import { aDraft, withRaters } from "../support/cycle-drafts";
import { releasedNow } from "../support/cycles";
import { aMember, anOrg, aTeam, type TestMember, type TestOrg } from "../support/factories";
import { aRound } from "../support/first-role";
import { aTeamToAsk, opened } from "../support/perceptions";
import { anOutsider, aRatedCycle, invited, launched, type Rated } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";
import { checked, committed, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

type Reader = Pick<TestMember, "call">;
const told = async (org: TestOrg, { call }: Reader) =>
  (await call.notifications.list({ org: org.slug })).notifications;
const kindsTold = async (org: TestOrg, reader: Reader) =>
  (await told(org, reader)).map(({ kind }) => kind);

async function anAskedCycle(): Promise<{ rated: Rated; first: TestMember; second: TestMember }> {
  const rated = await launched(await aRatedCycle());
  await invited(rated);
  const [first, second] = rated.raters;
  if (!first || !second) throw new Error("nobody rates");
  return { rated, first, second };
}

describe("whoever is asked to rate", () => {
  it("is told once, of the cycle and not of whom, and led past the subject", async () => {
    const { rated, first } = await anAskedCycle();
    const { org, cycleId, subject, subjectId } = rated;
    expect(await told(org, first)).toMatchObject([
      { kind: "rating-asked", targetId: cycleId, name: "Spring", readAt: null },
    ]);
    expect(await kindsTold(org, subject)).toEqual([]);
    const rows = await asAdmin<{ all: string }>(
      "SELECT n::text AS all FROM public.notification n WHERE org_id = $1",
      [org.id],
    );
    expect(rows).toHaveLength(4);
    for (const { all } of rows) {
      for (const secret of [subjectId, subject.personId, subject.memberId, subject.name]) {
        expect(all).not.toContain(secret);
      }
    }
  });

  it("is reminded in one line, however often, until it is read", async () => {
    const { rated, first } = await anAskedCycle();
    const { org, cycleId } = rated;
    const remind = async () => {
      const age =
        "UPDATE public.message SET created_at = created_at - interval '3 days' WHERE org_id = $1";
      await asAdmin(age, [org.id]);
      await org.call.ratings.remind({ org: org.slug, cycle: cycleId });
    };
    await remind();
    await remind();
    expect(await kindsTold(org, first)).toEqual(["rating-reminder", "rating-asked"]);
    await first.call.notifications.read({ org: org.slug, id: null });
    await remind();
    expect(await kindsTold(org, first)).toEqual([
      "rating-reminder",
      "rating-reminder",
      "rating-asked",
    ]);
  });

  it("is told nothing without an account or after being removed", async () => {
    const rated = await aRatedCycle();
    await anOutsider(rated);
    const [leaver] = rated.raters;
    if (!leaver) throw new Error("nobody rates");
    const { org } = rated;
    await org.call.members.remove({ org: org.slug, member: leaver.memberId, version: 1 });
    await launched(rated);
    await invited(rated);
    const rows = await asAdmin("SELECT 1 FROM public.notification WHERE org_id = $1", [org.id]);
    expect(rows).toHaveLength(3);
    expect(await refusalOf(told(org, leaver))).toBe("not-found");
  });
});

describe("what asks for something", () => {
  it("asks no longer once the cycle takes no answers", async () => {
    for (const end of ["close", "cancel"] as const) {
      const { rated, first } = await anAskedCycle();
      const { org, cycleId } = rated;
      await org.call.cycles[end]({ org: org.slug, cycleId });
      const [asked] = await told(org, first);
      expect(asked).toMatchObject({ kind: "rating-asked", readAt: expect.any(String) });
    }
  });

  it("asks no longer once a round is closed, revealed or cancelled", async () => {
    const isRead = { readAt: expect.any(String) };
    for (const end of ["close", "cancel"] as const) {
      const asked = await aTeamToAsk(3);
      const roundId = await opened(asked);
      await asked.org.call.perceptions[end]({ ...asked.place, roundId });
      for (const one of asked.people) expect(await told(asked.org, one)).toMatchObject([isRead]);
    }
    const org = await anOrg();
    const { ann, ben, lead, at, round } = await aRound(org);
    expect(await told(org, ann)).toMatchObject([{ readAt: null }]);
    await lead.call.firstRole.cancelRound({ ...at, round });
    for (const one of [ann, ben]) expect(await told(org, one)).toMatchObject([isRead]);
  });
});

describe("others", () => {
  it("are told of proposals that they may approve, once a cycle", async () => {
    const org = await anOrg();
    const [admin, ratedAdmin] = [await aMember(org, "admin"), await aMember(org, "admin")];
    const team = await aTeam(org);
    const [one, other] = [
      await aMember(org, "member", { teams: [team.id] }),
      await aMember(org, "member", { teams: [team.id] }),
    ];
    const draft = await aDraft(org, ratedAdmin);
    await withRaters(draft, { peers: 1 });
    expect(await kindsTold(org, admin)).toEqual([]);
    for (const [at, { name }] of [one, other].entries()) {
      const email = `partner-${at}-${newId()}@example.test`;
      const asking = { ...draft.place, group: "partners" as const, name, email };
      await ratedAdmin.call.raters.proposeOutsider(asking);
    }
    expect(await told(org, admin)).toMatchObject([
      { kind: "raters-proposed", targetId: draft.cycleId, name: "Autumn" },
    ]);
    expect(await kindsTold(org, { call: org.call })).toEqual(["raters-proposed"]);
    for (const reader of [ratedAdmin, one]) expect(await kindsTold(org, reader)).toEqual([]);
  });

  it("are told of a release: its subject of the report, admins of what was published", async () => {
    const { rated, first } = await anAskedCycle();
    const { org, cycleId, subject, subjectId } = rated;
    await releasedNow(org, cycleId);
    expect(await told(org, subject)).toMatchObject([
      { kind: "report-ready", targetId: subjectId, name: "Spring" },
    ]);
    expect(await kindsTold(org, { call: org.call })).toEqual(["cycle-unpublished"]);
    expect(await kindsTold(org, first)).toEqual(["rating-asked"]);
  });
});

describe("asked for an answer, or told how work ended", () => {
  it("by a round of perceptions, when it opens and when it is widened, each person once", async () => {
    const asked = await aTeamToAsk(4);
    const [first, , , late] = asked.people;
    if (!first || !late) throw new Error("nobody to ask");
    const roundId = await opened(asked, asked.people.slice(0, 3));
    const { org, team } = asked;
    const place = { org: org.slug, team: team.id, roundId };
    const personIds = [late.personId, first.personId];
    await org.call.perceptions.invite({ ...place, personIds });
    for (const reader of [first, late]) {
      expect(await told(org, reader)).toMatchObject([
        { kind: "perception-asked", targetId: roundId, teamId: team.id, name: team.name },
      ]);
    }
  });

  it("by a round about the first role", async () => {
    const org = await anOrg();
    const { ann, round, at } = await aRound(org);
    expect(await told(org, ann)).toMatchObject([
      { kind: "first-role-asked", targetId: round, teamId: at.team },
    ]);
  });

  it("when an import that they started is done", async () => {
    const org = await anOrg();
    const admin = await aMember(org, "admin");
    const importId = await uploaded(org, wideFile(["North"], 6));
    await checked(org, importId);
    await committed(org, importId);
    expect(await told(org, { call: org.call })).toMatchObject([
      { kind: "import-committed", targetId: importId },
    ]);
    expect(await kindsTold(org, admin)).toEqual([]);
  });
});

describe("marks on one's own list", () => {
  let org: TestOrg;
  let mine: TestMember;
  let theirs: TestMember;
  beforeAll(async () => {
    const { rated, first, second } = await anAskedCycle();
    [org, mine, theirs] = [rated.org, first, second];
    const again = await launched(await aRatedCycle({ org }));
    await asAdmin(
      `UPDATE public.participation SET person_id = $2 WHERE cycle_id = $1 AND person_id = $3`,
      [again.cycleId, mine.personId, again.raters[0]?.personId],
    );
    await invited(again);
  });
  const unread = async ({ call }: Reader) =>
    (await call.organisations.frame({ org: org.slug })).waiting.unread;

  it("count in the frame, one by one and all at once, and are undone", async () => {
    const { notifications } = mine.call;
    expect(await unread(mine)).toBe(2);
    const [newest] = await told(org, mine);
    const place = { org: org.slug, id: newest?.id ?? "" };
    expect(await notifications.read(place)).toMatchObject({ count: 1 });
    expect(await notifications.read(place)).toMatchObject({ count: 0 });
    expect(await unread(mine)).toBe(1);
    await notifications.unread(place);
    expect(await unread(mine)).toBe(2);
    await notifications.read(place);
    const { count, readAt } = await notifications.read({ org: org.slug, id: null });
    expect(count).toBe(1);
    await notifications.unread({ org: org.slug, readAt });
    expect(await unread(mine)).toBe(1);
    expect(await unread(theirs)).toBe(1);
  });

  it("cannot be put on another member's, nor from another organisation", async () => {
    const [own] = await told(org, mine);
    const foreign = await anOrg("Foreign");
    const id = own?.id ?? "";
    for (const { call, slug } of [
      { call: theirs.call, slug: org.slug },
      { call: org.call, slug: org.slug },
      { call: foreign.call, slug: foreign.slug },
    ]) {
      expect(await refusalOf(call.notifications.read({ org: slug, id }))).toBe("not-found");
      expect(await refusalOf(call.notifications.unread({ org: slug, id }))).toBe("not-found");
    }
    expect(await refusalOf(foreign.call.notifications.list({ org: org.slug }))).toBe("not-found");
  });

  it("are kept for 180 days, which each organisation's own job looks after", async () => {
    await asAdmin(
      `UPDATE public.notification SET created_at = now() - interval '181 days'
       WHERE org_id = $1 AND id = (SELECT id FROM public.notification WHERE org_id = $1 LIMIT 1)`,
      [org.id],
    );
    const count = async () => {
      const sql = "SELECT 1 FROM public.notification WHERE org_id = $1";
      return (await asAdmin(sql, [org.id])).length;
    };
    const before = await count();
    await forgetOld({ orgId: org.id, id: org.id }, { isLast: false });
    expect(await count()).toBe(before - 1);
    await forgetOld({ orgId: null, id: org.id }, { isLast: false });
    const queued = await asAdmin(
      "SELECT 1 FROM pgboss.job WHERE name = 'notifications.forget' AND data->>'orgId' = $1",
      [org.id],
    );
    expect(queued).toHaveLength(1);
  });
});
