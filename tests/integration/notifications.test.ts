import { afterAll, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { asAdmin } from "../support/as-admin";
import { aDraft, withRaters } from "../support/cycle-drafts";
import { releasedNow } from "../support/cycles";
import { aMember, anOrg, aTeam, type TestOrg } from "../support/factories";
import { aRound } from "../support/first-role";
import { anAskedCycle, type Reader, told } from "../support/notifications";
import { aTeamToAsk, opened } from "../support/perceptions";
import { anOutsider, aRatedCycle, invited, launched } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";
import { checked, committed, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

const kindsTold = async (org: TestOrg, reader: Reader) =>
  (await told(org, reader)).map(({ kind }) => kind);

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
