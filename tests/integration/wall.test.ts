import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/server/infra/env";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { aggregateOf } from "../support/aggregate";
import { anOrg, type TestOrg } from "../support/factories";
import { checked, committed, uploaded, wideFile } from "../support/upload";

/** What stands between an answer and whoever has a SQL prompt as one of the product's roles. */
const TABLES = ["response", "comment", "import_chunk", "perception_answer"];

let app: pg.Client;
let jobs: pg.Client;
let home: TestOrg;
let cycleId: string;
let importId: string;

beforeAll(async () => {
  app = new pg.Client(env().APP_DATABASE_URL);
  jobs = new pg.Client(env().JOBS_DATABASE_URL);
  await Promise.all([app.connect(), jobs.connect()]);
  home = await anOrg("Wall");
  importId = await uploaded(home, wideFile(["Large", "Other"], 6));
  await checked(home, importId);
  cycleId = (await committed(home, importId)).cycles[0]?.id ?? "";
});
afterAll(async () => {
  await Promise.all([app.end(), jobs.end()]);
  await disconnectJobs();
});

describe("raw answers", () => {
  it.each(
    TABLES.flatMap(
      (table) =>
        [
          ["app", table],
          ["jobs", table],
        ] as const,
    ),
  )("are refused to the %s role in %s, whatever the path", async (role, table) => {
    const paths = [
      `SELECT * FROM public.${table}`,
      `SELECT count(*) FROM public.${table}`,
      `SELECT 1 FROM public.${table} LIMIT 1`,
      `COPY public.${table} TO STDOUT`,
      `COPY (SELECT * FROM public.${table}) TO STDOUT`,
      `UPDATE public.${table} SET org_id = org_id`,
      `DELETE FROM public.${table}`,
      `TRUNCATE public.${table}`,
      `LOCK TABLE public.${table} IN ACCESS EXCLUSIVE MODE`,
      `CREATE TEMP TABLE t AS SELECT * FROM public.${table}`,
      `SELECT t.* FROM public.subject s JOIN public.${table} t ON t.org_id = s.org_id`,
      `ALTER TABLE public.${table} DISABLE ROW LEVEL SECURITY`,
      `CREATE TRIGGER t BEFORE INSERT ON public.${table} EXECUTE FUNCTION app.refuse_change()`,
    ];
    for (const sql of paths) await expectRefused(role === "app" ? app : jobs, sql);
  });

  it.each(["app", "jobs"])("are not in the statistics of the %s role", async (role) => {
    const { rows } = await (role === "app" ? app : jobs).query(
      "SELECT attname FROM pg_stats WHERE tablename = ANY ($1)",
      [TABLES],
    );
    expect(rows).toEqual([]);
  });

  it("cannot be written by the jobs role but through its function", async () => {
    await expectRefused(jobs, "INSERT INTO public.response SELECT * FROM public.response");
    await expectRefused(jobs, "INSERT INTO public.import_chunk VALUES (NULL, NULL, 0, '')");
    for (const client of [app, jobs])
      await expectRefused(
        client,
        "INSERT INTO public.perception_answer VALUES (NULL, NULL, NULL, NULL, 'nobody', NULL)",
      );
  });
});

describe("the functions behind the wall", () => {
  it.each([
    "SELECT app.aggregate_cycle($1, '{}')",
    "SELECT app.import_bytes($1, 0)",
    "SELECT app.import_rows($1, '{}', '{}', '{}')",
    "SELECT app.note_problems($1, '[]')",
    "SELECT app.aggregate_perception($1)",
  ])("are refused to the application: %s", async (sql) => {
    await expectRefused(app, sql, [cycleId]);
  });

  it.each([
    "SELECT app.withdraw_cycle($1)",
    "SELECT app.undo_import($1)",
    "SELECT app.submit_perception($1, '[]')",
    "SELECT app.cancel_perception($1)",
  ])("are refused to background work: %s", async (sql) => expectRefused(jobs, sql, [cycleId]));

  it("aggregate a cycle once", async () => {
    await expect(
      inTenant(jobs, home.id, "SELECT app.aggregate_cycle($1, '{}')", [cycleId]),
    ).rejects.toThrow(/open, withdrawn or aggregated/);
  });

  it("let nobody take an aggregate back to have it again", async () => {
    await expect(
      inTenant(jobs, home.id, "UPDATE public.cycle SET aggregated_at = NULL WHERE id = $1", [
        cycleId,
      ]),
    ).rejects.toThrow(/cannot be taken back|permission denied/);
  });

  it("aggregate no open cycle and no self-ratings", async () => {
    const self = await inTenant(jobs, home.id, "SELECT id FROM public.cycle WHERE kind = 'self'");
    await expect(
      inTenant(jobs, home.id, "SELECT app.aggregate_cycle($1, '{}')", [self[0]?.id]),
    ).rejects.toThrow(/open, withdrawn or aggregated/);
  });

  it("tell nothing of a team below the threshold but that it is there", async () => {
    const small = await anOrg("Small");
    const rows = [4, 5].flatMap((raters, team) =>
      Array.from({ length: raters }, (_, at) => ({ team, given: `{${1 + (at % 5)},NULL}` })),
    );
    const aggregate = await aggregateOf(jobs, small, rows);
    expect(aggregate.tooFew).toEqual([aggregate.teams[0]]);
    expect(new Set(aggregate.totals.map(([team]) => team))).toEqual(new Set([aggregate.teams[1]]));
    expect(JSON.stringify([aggregate.counts, aggregate.complete])).not.toContain(
      aggregate.teams[0],
    );
  });

  it("work for the tenant that is set, and no other", async () => {
    const other = await anOrg("Other");
    for (const sql of [
      "SELECT app.aggregate_cycle($1, '{}')",
      "SELECT app.import_rows($1, '{}', '{}', '{}')",
    ])
      await expect(inTenant(jobs, other.id, sql, [cycleId])).rejects.toThrow();
    expect(
      await inTenant(jobs, other.id, "SELECT app.import_bytes($1, 0) AS b", [importId]),
    ).toEqual([{ b: null }]);
    expect(await inTenant(app, other.id, "SELECT app.undo_import($1) AS done", [importId])).toEqual(
      [{ done: false }],
    );
    expect(
      await inTenant(app, other.id, "SELECT app.withdraw_cycle($1) AS done", [cycleId]),
    ).toEqual([{ done: false }]);
  });

  it("delete no file of an import that has not ended", async () => {
    const waiting = await uploaded(home, wideFile(["Waiting"], 6));
    await expect(
      inTenant(app, home.id, "SELECT app.discard_import($1)", [waiting]),
    ).rejects.toThrow(/not ended/);
  });

  it("take only forms that fit their cycle", async () => {
    for (const given of ["{9,1}", "{1}", "{1,2,3}"]) {
      const org = await anOrg("Misfit");
      await expect(aggregateOf(jobs, org, [{ team: 0, given }])).rejects.toThrow(/does not fit/);
    }
  });
});

async function inTenant(
  client: pg.Client,
  orgId: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.org_id', $1, true)", [orgId]);
    return (await client.query(sql, values)).rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

async function expectRefused(client: pg.Client, sql: string, values: unknown[] = []) {
  await expect(inTenant(client, home.id, sql, values), sql).rejects.toThrow(
    /permission denied|must be owner/,
  );
}
