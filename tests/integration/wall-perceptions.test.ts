import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { env } from "@/server/infra/env";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { anOrg } from "../support/factories";
import { type Asked, aTeamToAsk, closed, opened, said } from "../support/perceptions";

/** What holds between a respondent and an answer, looked at as the roles and as who owns everything. */
let app: pg.Client;
let jobs: pg.Client;
let admin: pg.Client;
let asked: Asked;
let open: string;
let done: string;

beforeAll(async () => {
  app = new pg.Client(env().APP_DATABASE_URL);
  jobs = new pg.Client(env().JOBS_DATABASE_URL);
  await Promise.all([app.connect(), jobs.connect()]);
  admin = await asAdmin();
  asked = await aTeamToAsk(6);
  done = await opened(asked, asked.people.slice(0, 5));
  for (const [at, person] of asked.people.slice(0, 5).entries())
    await said(asked, done, person, (place) => ((at + place) % 2 ? "cto" : "nobody"));
  await closed(asked, done);
  open = await opened(asked);
  for (const person of asked.people.slice(0, 3)) await said(asked, open, person, "cio");
});
afterAll(async () => {
  await Promise.all([app.end(), jobs.end(), admin.end()]);
  await disconnectJobs();
});

describe("an answer", () => {
  it("is there, and stands in no row that names anybody", async () => {
    const { rows } = await admin.query<Record<string, unknown>>(
      "SELECT * FROM public.perception_answer WHERE round_id = ANY ($1)",
      [[done, open]],
    );
    expect(rows).toHaveLength(8 * 16);
    const columns = Object.keys(rows[0] ?? {}).sort();
    expect(columns).toEqual([
      "choice",
      "id",
      "org_id",
      "position_id",
      "responsibility_id",
      "round_id",
    ]);
    const text = JSON.stringify(rows);
    for (const { personId, userId, memberId } of asked.people)
      for (const id of [personId, userId, memberId]) expect(text).not.toContain(id);
  });

  it("has an id of its own that says nothing of the time", async () => {
    const { rows } = await admin.query<{ id: string }>(
      "SELECT id FROM public.perception_answer WHERE round_id = ANY ($1)",
      [[done, open]],
    );
    expect(rows.every(({ id }) => id[14] === "4")).toBe(true);
  });

  it("is joined by no transaction to its respondent once the round is closed", async () => {
    const { rows } = await admin.query<{ people: number; answers: number }>(
      `SELECT (SELECT count(*)::int FROM public.perception_invitation i
         WHERE i.round_id = $1 AND i.xmin = a.xmin) AS people, count(*)::int AS answers
       FROM public.perception_answer a WHERE a.round_id = $1 GROUP BY a.xmin`,
      [done],
    );
    // One transaction wrote all of both.
    expect(rows).toEqual([{ people: 5, answers: 5 * 16 }]);
  });

  it("lies in no order that is the respondents'", async () => {
    const { rows } = await admin.query<{ responsibility_id: string }>(
      "SELECT responsibility_id FROM public.perception_answer WHERE round_id = $1 ORDER BY ctid",
      [done],
    );
    const ids = rows.map((row) => row.responsibility_id);
    // Five forms one after another would have all sixteen in each run of sixteen rows.
    const runs = [0, 1, 2, 3, 4].map((at) => new Set(ids.slice(at * 16, at * 16 + 16)).size);
    expect(runs.every((size) => size === 16)).toBe(false);
  });

  it("is tied to its respondent by nothing but the day, the log included", async () => {
    const { rows } = await admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM public.audit_entry e JOIN public.perception_answer a
         ON a.org_id = e.org_id AND a.xmin = e.xmin WHERE a.round_id = $1`,
      [open],
    );
    expect(rows).toEqual([{ n: 0 }]);
    const types = await admin.query<{ data_type: string }>(
      `SELECT data_type FROM information_schema.columns
       WHERE table_name = 'perception_invitation' AND column_name = 'done_on'`,
    );
    expect(types.rows).toEqual([{ data_type: "date" }]);
  });
});

describe("the roles", () => {
  it.each([
    "UPDATE public.perception_round SET closed_at = NULL",
    "UPDATE public.perception_round SET aggregated_at = NULL",
    "DELETE FROM public.perception_round",
    "UPDATE public.perception_invitation SET done_on = NULL",
    "INSERT INTO public.perception_invitation (org_id, round_id, person_id, done_on) VALUES (NULL, NULL, NULL, now())",
    "DELETE FROM public.perception_invitation",
    "DELETE FROM public.perception_question",
    "UPDATE public.perception_option SET position_id = NULL",
    "UPDATE public.perception_result SET clarity = 1",
    "DELETE FROM public.perception_result",
    "UPDATE public.perception_settlement SET note = NULL",
  ])("change nothing that would have answers counted again: %s", async (sql) => {
    for (const client of [app, jobs])
      await expect(inTenant(client, asked.org.id, sql), sql).rejects.toThrow(/permission denied/);
  });

  it("get no aggregate of an open round, of another tenant's, or a second one", async () => {
    const ask = "SELECT app.aggregate_perception($1)";
    const other = await anOrg("Other");
    for (const [org, round] of [
      [asked.org.id, open],
      [asked.org.id, done],
      [other.id, open],
      [other.id, done],
    ] as const)
      await expect(inTenant(jobs, org, ask, [round])).rejects.toThrow(
        /open, cancelled or aggregated/,
      );
  });

  it("close no round before its time as background work", async () => {
    const rows = await inTenant(jobs, asked.org.id, "SELECT app.close_perception($1) AS done", [
      open,
    ]);
    expect(rows).toEqual([{ done: false }]);
  });

  it("get sizes without names below five, and nothing below three", async () => {
    const small = await aTeamToAsk(4);
    const round = await opened(small);
    for (const [at, person] of small.people.slice(0, 3).entries())
      await said(small, round, person, (place) => (place === 0 && at > 0 ? "unsure" : "cto"));
    await inTenant(app, small.org.id, "SELECT app.close_perception($1)", [round], {
      user: small.org.owner.userId,
      keep: true,
    });
    const [row] = await inTenant(jobs, small.org.id, "SELECT app.aggregate_perception($1) AS a", [
      round,
    ]);
    const counts = row?.a as { sizes: number[] | null; choices: unknown; unsure: unknown }[];
    expect(counts.filter(({ sizes }) => sizes === null)).toHaveLength(1);
    expect(counts.filter(({ sizes }) => sizes?.[0] === 3)).toHaveLength(15);
    expect(JSON.stringify(counts)).not.toContain(small.cto);
    expect(counts.every(({ choices, unsure }) => choices === null && unsure === null)).toBe(true);
  });

  it("take back nothing that has happened, not even as the owner", async () => {
    await expect(
      admin.query("UPDATE public.perception_round SET aggregated_at = NULL WHERE id = $1", [done]),
    ).rejects.toThrow(/cannot be taken back/);
    await expect(
      admin.query("UPDATE public.perception_result SET is_clear = NOT is_clear"),
    ).rejects.toThrow(/never changed/);
  });
});

async function asAdmin(): Promise<pg.Client> {
  const url = new URL(inject("database").adminUrl);
  url.pathname = new URL(env().APP_DATABASE_URL).pathname;
  const client = new pg.Client(url.href);
  await client.connect();
  return client;
}

async function inTenant(
  client: pg.Client,
  orgId: string,
  sql: string,
  values: unknown[] = [],
  { user = "", keep = false } = {},
): Promise<Record<string, unknown>[]> {
  await client.query("BEGIN");
  try {
    await client.query(
      "SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)",
      [orgId, user],
    );
    const { rows } = await client.query(sql, values);
    if (keep) await client.query("COMMIT");
    return rows;
  } finally {
    await client.query("ROLLBACK");
  }
}
