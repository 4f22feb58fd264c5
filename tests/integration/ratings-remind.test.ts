import { afterAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { remindDue } from "@/server/jobs/cycles";
import { asAdmin } from "../support/as-admin";
import {
  anOutsider,
  aRatedCycle,
  closed,
  invited,
  launched,
  type Rated,
  sent,
} from "../support/rated-cycle";

afterAll(disconnectJobs);

const DAY_MS = 86_400_000;
const dayAhead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const look = ({ org }: Rated) => remindDue({ orgId: org.id, id: org.id }, { isLast: false });

async function reminders({ org }: Rated): Promise<number> {
  const [row] = await asAdmin<{ n: number }>(
    "SELECT count(*)::int AS n FROM public.message WHERE org_id = $1 AND template = 'rating-reminder'",
    [org.id],
  );
  return row?.n ?? 0;
}

/** A cycle that was launched and invited to some days ago, with so many days to go. */
async function aRunningCycle(daysAgo: number, daysLeft: number, isOutside = false): Promise<Rated> {
  const rated = await aRatedCycle({ closesOn: dayAhead(daysLeft) });
  if (isOutside) await anOutsider(rated);
  await launched(rated);
  await invited(rated);
  await asAdmin(
    `UPDATE public.message SET created_at = created_at - $2 * interval '1 day' WHERE org_id = $1`,
    [rated.org.id, daysAgo],
  );
  // What has happened cannot be moved, not even here, while its trigger stands.
  await asAdmin("ALTER TABLE public.cycle DISABLE TRIGGER cycle_kept", []);
  await asAdmin(
    "UPDATE public.cycle SET opened_at = opened_at - $2 * interval '1 day' WHERE id = $1",
    [rated.cycleId, daysAgo],
  );
  await asAdmin("ALTER TABLE public.cycle ENABLE TRIGGER cycle_kept", []);
  return rated;
}

describe("the daily look at who has not answered", () => {
  it("reminds them three days before the last day, once", async () => {
    const rated = await aRunningCycle(4, 3, true);
    const [done] = rated.raters;
    if (!done) throw new Error("nobody rates");
    await sent(rated, done);
    await look(rated);
    // Three members and somebody from outside, whose link stays the same.
    expect(await reminders(rated)).toBe(4);
    await look(rated);
    expect(await reminders(rated)).toBe(4);
    const links = await asAdmin("SELECT 1 FROM public.rater_link WHERE cycle_id = $1", [
      rated.cycleId,
    ]);
    expect(links).toHaveLength(1);
  });

  it("reminds at half time, and on no day between", async () => {
    const half = await aRunningCycle(6, 6);
    await look(half);
    expect(await reminders(half)).toBe(4);
    const between = await aRunningCycle(5, 7);
    await look(between);
    expect(await reminders(between)).toBe(0);
  });

  it("reminds nobody of a cycle that is closed or cancelled", async () => {
    const over = await aRunningCycle(4, 3);
    await closed(over);
    await look(over);
    expect(await reminders(over)).toBe(0);
    const cancelled = await aRunningCycle(4, 3);
    const { org, cycleId } = cancelled;
    await org.call.cycles.cancel({ org: org.slug, cycleId });
    await look(cancelled);
    expect(await reminders(cancelled)).toBe(0);
  });

  it("is queued for every organisation on its own", async () => {
    const { org } = await aRatedCycle();
    await remindDue({ orgId: null, id: org.id }, { isLast: false });
    const queued = await asAdmin(
      "SELECT 1 FROM pgboss.job WHERE name = 'cycles.remind' AND data->>'orgId' = $1",
      [org.id],
    );
    expect(queued).toHaveLength(1);
  });
});
