import { afterAll, describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { hasTry } from "@/server/infra/rate-limit";
import { withTry } from "@/server/infra/rate-limit-many";
import { sendMessage } from "@/server/jobs/mail";
import { asAdmin } from "../support/as-admin";
import { aDraft } from "../support/cycle-drafts";
import { aMember, anOrg } from "../support/factories";
import { aRatedCycle, invited, launched } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

const MANY = 1_500;

describe("launching a large cycle", () => {
  it(`asks ${MANY} raters from outside within one transaction`, async () => {
    const draft = await aDraft(await anOrg());
    const { org, cycleId, subjectId } = draft;
    await asAdmin(
      `WITH new AS (INSERT INTO public.person (org_id, id, name, email)
         SELECT $1, gen_random_uuid(), 'Rater ' || n, 'r' || n || '-' || $2 || '@example.test'
         FROM generate_series(1, ${MANY}) n RETURNING id)
       INSERT INTO public.nomination (org_id, id, cycle_id, subject_id, person_id, rater_group,
         proposed_at, proposed_by_id, approved_at, approved_by_id)
       SELECT $1, gen_random_uuid(), $2::uuid, $3, new.id, 'partners', now(), $4, now(), $4 FROM new`,
      [org.id, cycleId, subjectId, org.owner.userId],
    );
    await org.call.cycles.open({ org: org.slug, cycleId });
    const [counted] = await asAdmin(
      `SELECT (SELECT count(*)::int FROM public.message WHERE org_id = $1) AS letters,
         (SELECT count(*)::int FROM public.rater_link WHERE org_id = $1) AS links,
         (SELECT count(*)::int FROM pgboss.job WHERE name = 'mail.send'
            AND data->>'orgId' = $1::text) AS jobs`,
      [org.id],
    );
    expect(counted).toEqual({ letters: MANY, links: MANY, jobs: MANY });
  });
});

describe("many addresses at once", () => {
  it("have the share that they would have one by one", async () => {
    const [fresh, spent, twice] = [newId(), newId(), newId()];
    for (let turn = 0; turn < 5; turn += 1) await hasTry("mail.address", spent);
    expect([...(await withTry("mail.address", [fresh, spent, twice, twice]))].sort()).toEqual(
      [fresh, twice].sort(),
    );
    // The others have four left, and then wait as after any limit.
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await withTry("mail.address", [fresh])).toEqual(new Set([fresh]));
    }
    expect(await hasTry("mail.address", fresh)).toBe(false);
    expect(await withTry("mail.address", [fresh, spent])).toEqual(new Set());
    expect(await hasTry("mail.address", spent)).toBe(false);
  });

  it("do not wait for ever when two ask for them in different orders", async () => {
    const whos = Array.from({ length: 200 }, () => newId());
    const all = await Promise.all(
      Array.from({ length: 4 }, (_, at) =>
        withTry("mail.address", at % 2 === 0 ? whos : whos.toReversed()),
      ),
    );
    for (const has of all) expect(has.size).toBe(whos.length);
  });
});

describe("a member who was removed", () => {
  it("is neither reminded nor given a link, and their letter is none", async () => {
    const rated = await launched(await aRatedCycle());
    await invited(rated);
    const { org, cycleId } = rated;
    const [leaver] = rated.raters;
    if (!leaver) throw new Error("nobody rates");
    await org.call.members.remove({ org: org.slug, member: leaver.memberId, version: 1 });
    await asAdmin(
      "UPDATE public.message SET created_at = created_at - interval '9 days' WHERE org_id = $1",
      [org.id],
    );
    const answer = await org.call.ratings.remind({ org: org.slug, cycle: cycleId });
    expect(answer).toEqual({ mailed: 3, unreached: 0, withheld: 0 });
    const letters = await asAdmin<{ id: string; template: string }>(
      "SELECT id, template FROM public.message WHERE org_id = $1 AND recipient = $2",
      [org.id, leaver.email],
    );
    expect(letters.map(({ template }) => template)).toEqual(["rating-invitation"]);
    for (const { id } of letters) await sendMessage(org.id, id);
    const sent = "SELECT 1 FROM public.message WHERE recipient = $1 AND sent_at IS NOT NULL";
    expect(await asAdmin(sent, [leaver.email])).toEqual([]);
    expect(await asAdmin("SELECT 1 FROM public.rater_link WHERE cycle_id = $1", [cycleId])).toEqual(
      [],
    );
  });

  it("can be asked by nobody, not even by their address", async () => {
    const draft = await aDraft(await anOrg());
    const { org, place } = draft;
    const leaver = await aMember(org, "member");
    await org.call.members.remove({ org: org.slug, member: leaver.memberId, version: 1 });
    const { name, email } = leaver;
    const asking = org.call.raters.proposeOutsider({ ...place, group: "partners", name, email });
    expect(await refusalOf(asking)).toBe("rater-unreachable@email");
  });
});
