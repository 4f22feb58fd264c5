import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { forgetOld } from "@/server/jobs/notifications";
import { asAdmin } from "../support/as-admin";
import { anOrg, type TestMember, type TestOrg } from "../support/factories";
import { anAskedCycle, type Reader, told } from "../support/notifications";
import { aRatedCycle, invited, launched } from "../support/rated-cycle";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

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
