import { afterAll, describe, expect, it, vi } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { sendMessage } from "@/server/jobs/mail";
import { asAdmin } from "../support/as-admin";
import {
  anOutsider,
  aRatedCycle,
  closed,
  formOf,
  invited,
  launched,
  linkOf,
  type Rated,
  sent,
} from "../support/rated-cycle";

afterAll(disconnectJobs);

type Row = { id: string; template: string; recipient: string; all: string };

function outbox({ org }: Rated): Promise<Row[]> {
  return asAdmin<Row>(
    `SELECT id, template, recipient, m::text AS all FROM public.message m
     WHERE org_id = $1 ORDER BY created_at, recipient`,
    [org.id],
  );
}

/** As if all mails so far had gone some days ago. */
function age({ org }: Rated, days: number) {
  const sql = `UPDATE public.message SET created_at = created_at - $2 * interval '1 day'
    WHERE org_id = $1`;
  return asAdmin(sql, [org.id, days]);
}

/** What the server's console shows without a mail server. */
async function printed(work: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await work().finally(() => spy.mockRestore());
  return lines.join("\n");
}

async function mailed(rated: Rated): Promise<string> {
  return printed(async () => {
    for (const { id } of await outbox(rated)) await sendMessage(rated.org.id, id);
  });
}

function remind({ org, cycleId }: Rated) {
  return org.call.ratings.remind({ org: org.slug, cycle: cycleId });
}

describe("invitations to rate", () => {
  it("are one a person, hold ids alone, and lead members in and others by their link", async () => {
    const rated = await aRatedCycle();
    const outsider = await anOutsider(rated);
    await launched(rated);
    expect(await invited(rated)).toEqual({ mailed: 5, unreached: 0 });
    expect(await invited(rated)).toEqual({ mailed: 0, unreached: 0 });
    const rows = await outbox(rated);
    expect(rows.map(({ template }) => template)).toEqual(Array(5).fill("rating-invitation"));
    const token = await linkOf(rated, outsider.personId);
    for (const { all } of rows) {
      expect(all).not.toContain(token);
      expect(all).not.toContain("http");
    }
    const told = await mailed(rated);
    expect(told).toContain(`/rate/${token}`);
    expect(told.match(new RegExp(`/${rated.org.slug}/ratings`, "g"))).toHaveLength(4);
    expect(told).not.toContain(rated.subject.name);
    // Each goes once, whatever the queue does.
    expect(await mailed(rated)).toBe("");
  });

  it("wait in the queue until the morning and are queued with the launch", async () => {
    const rated = await launched(await aRatedCycle());
    await invited(rated);
    const jobs = await asAdmin<{ hour: number }>(
      `SELECT extract(hour FROM start_after AT TIME ZONE 'UTC')::int AS hour FROM pgboss.job
       WHERE name = 'mail.send' AND data->>'orgId' = $1`,
      [rated.org.id],
    );
    expect(jobs).toHaveLength(4);
    for (const { hour } of jobs) expect(hour >= 7 && hour < 20).toBe(true);
  });

  it("are not sent where all is answered, the cycle has closed or the address is another's", async () => {
    const rated = await launched(await aRatedCycle());
    await invited(rated);
    const [first, second] = rated.raters;
    if (!first || !second) throw new Error("nobody rates");
    await sent(rated, first);
    await asAdmin("UPDATE public.person SET email = 'new@example.test' WHERE id = $1", [
      second.personId,
    ]);
    const told = await mailed(rated);
    expect(told.match(/\/ratings/g)).toHaveLength(2);
    const late = await launched(await aRatedCycle());
    await invited(late);
    await closed(late);
    expect(await mailed(late)).toBe("");
  });
});

describe("reminders", () => {
  it("go to whoever has something open, two days apart, three times, and name nobody", async () => {
    const rated = await launched(await aRatedCycle());
    await invited(rated);
    const [done, declined] = rated.raters;
    if (!done || !declined) throw new Error("nobody rates");
    await sent(rated, done);
    const participation = await formOf(rated, declined);
    await declined.call.ratings.decline({ org: rated.org.slug, participation });
    expect(await remind(rated)).toEqual({ mailed: 0, unreached: 0, withheld: 2 });
    for (let turn = 0; turn < 3; turn += 1) {
      await age(rated, 2);
      expect((await remind(rated)).mailed).toBe(2);
      expect((await remind(rated)).mailed).toBe(0);
    }
    await age(rated, 30);
    expect((await remind(rated)).mailed).toBe(0);
    const told = await mailed(rated);
    expect(told).toContain("A reminder");
    for (const { name } of [rated.subject, ...rated.raters]) expect(told).not.toContain(name);
  });
});
