import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/server/infra/env";
import { sha256 } from "@/server/infra/id";
import { asAdmin } from "../support/as-admin";
import type { TestMember } from "../support/factories";
import { aRatedCycle, launched, type Rated, sent } from "../support/rated-cycle";

/**
 * Somebody with a SQL prompt as the application's role, every setting at their will, after what raters
 * answered in a cycle that is open: who is asked may be read, what was answered may not.
 */
const WORD = "Only one of them would say it so";
const REFUSED =
  /permission denied|must be (owner|superuser)|row-level security policy|is not allowed|told is kept|taken back|keeps its subjects/;

let app: pg.Client;
let rated: Rated;
let seat: string;
const tried = new Set<string>();

beforeAll(async () => {
  app = new pg.Client(env().APP_DATABASE_URL);
  await app.connect();
  rated = await launched(await aRatedCycle());
  for (const rater of rated.raters) await sent(rated, rater, 5, WORD);
  const rows = await attempt("SELECT id FROM public.participation WHERE cycle_id = $1");
  seat = String(rows[0]?.id);
});
afterAll(async () => {
  console.log(
    `${tried.size} distinct attempts at the answers of an open cycle, none of which read one`,
  );
  await app.end();
});

const JOINS = (table: "response" | "comment") => [
  `SELECT r.* FROM public.participation p JOIN public.${table} r USING (org_id, subject_id)`,
  `SELECT p.person_id, r.* FROM public.participation p JOIN public.${table} r ON r.subject_id = p.subject_id AND r.rater_group = p.rater_group`,
  `SELECT p.person_id FROM public.participation p WHERE EXISTS (SELECT FROM public.${table} r WHERE r.subject_id = p.subject_id)`,
  `SELECT p.xmin, r.xmin FROM public.participation p, public.${table} r`,
  `SELECT a.at, r.ctid FROM public.audit_entry a, public.${table} r ORDER BY a.seq`,
  `SELECT secret_hash FROM public.${table} WHERE cycle_id = $1`,
  `SELECT rater_group, count(*) FROM public.${table} WHERE cycle_id = $1 GROUP BY 1`,
  `SELECT cycle_id FROM public.${table} WHERE cycle_id = $1 LIMIT 1`,
  `SELECT s.id, (SELECT count(*) FROM public.${table} r WHERE r.subject_id = s.id) FROM public.subject s`,
  `SELECT jsonb_agg(r) FROM public.${table} r WHERE cycle_id = $1`,
  `SELECT r FROM public.subject s, LATERAL (SELECT * FROM public.${table} r WHERE r.subject_id = s.id) r`,
  `WITH gone AS (DELETE FROM public.${table} RETURNING *) SELECT * FROM gone`,
  `INSERT INTO public.${table} SELECT * FROM public.${table}`,
  `INSERT INTO public.rating_draft SELECT org_id, id, '', 1, current_date FROM public.${table}`,
  `UPDATE public.coach_note SET body = (SELECT r::text FROM public.${table} r LIMIT 1)`,
  `UPDATE public.participation p SET declined_on = current_date FROM public.${table} r WHERE r.subject_id = p.subject_id`,
  `DELETE FROM public.rating_draft d USING public.${table} r WHERE r.org_id = d.org_id`,
  `UPDATE public.cycle SET name = (SELECT string_agg(r::text, ' ') FROM public.${table} r) WHERE id = $1`,
  `CREATE TEMP VIEW peep AS SELECT * FROM public.${table}; TABLE peep`,
  `COPY (SELECT r.* FROM public.${table} r) TO STDOUT`,
];

const AROUND = [
  "SELECT app.aggregate_ratings($1)",
  "SELECT app.is_rating($1)",
  "SELECT app.void_rater_links()",
  "UPDATE public.cycle SET closed_at = now() WHERE id = $1",
  "UPDATE public.cycle SET aggregated_at = NULL WHERE id = $1",
  "UPDATE public.cycle SET kind = 'imported' WHERE id = $1",
  "UPDATE public.cycle SET instrument_id = gen_random_uuid() WHERE id = $1",
  "UPDATE public.cycle SET group_threshold = 3, comment_threshold = 3 WHERE id = $1",
  "UPDATE public.cycle SET closes_on = '2020-01-01' WHERE id = $1",
  "UPDATE public.cycle SET purpose = 'Another' WHERE id = $1",
  "UPDATE public.subject SET person_id = NULL WHERE cycle_id = $1",
  "UPDATE public.subject SET id = gen_random_uuid() WHERE cycle_id = $1",
  "DELETE FROM public.subject WHERE cycle_id = $1",
  "DELETE FROM public.participation WHERE cycle_id = $1",
  "UPDATE public.participation SET rater_group = 'manager' WHERE cycle_id = $1",
  "UPDATE public.participation SET done_on = NULL WHERE cycle_id = $1",
  "UPDATE public.participation SET person_id = gen_random_uuid() WHERE cycle_id = $1",
  "INSERT INTO public.participation SELECT * FROM public.participation WHERE cycle_id = $1",
  "DELETE FROM public.nomination WHERE cycle_id = $1",
  "UPDATE public.rater_link SET token_hash = '' WHERE cycle_id = $1",
  "DELETE FROM public.audit_entry",
  "INSERT INTO public.subject_cell SELECT * FROM public.subject_cell",
  "INSERT INTO public.release_comment SELECT * FROM public.release_comment",
  "INSERT INTO public.release_importance SELECT * FROM public.release_importance",
  "SELECT app.ratings_importance($1)",
  "SELECT important FROM public.response WHERE cycle_id = $1",
  "SELECT rater_group, unnest(important) FROM public.response WHERE rater_group = 'manager'",
  "SELECT count(*) FROM public.response WHERE important <> '{}'",
  "UPDATE public.response SET important = '{trust}' WHERE cycle_id = $1",
  "UPDATE public.subject_importance SET subject_id = (SELECT subject_id FROM public.response LIMIT 1)",
  "DELETE FROM public.subject_importance",
];

describe("the answers of an open cycle", () => {
  it.each(["response", "comment"] as const)("are joined with nobody: %s", async (table) => {
    for (const sql of JOINS(table)) await expectRefused(sql);
  });

  it("are not let out by changing what is around them", async () => {
    for (const sql of AROUND) await expectRefused(sql);
  });

  it("are not told by submitting again, whatever is sent, nor by a code that is guessed", async () => {
    const outcomes = new Set<unknown>();
    for (const rater of rated.raters) {
      const mine = await attempt(
        "SELECT id FROM public.participation WHERE cycle_id = $1 AND person_id = $2",
        [rated.cycleId, rater.personId],
      );
      for (const value of [1, 5]) {
        const items = `{${Array(28).fill(value).join(",")}}`;
        const sql = `SELECT app.submit_response($1, sha256('guess'), '${items}',
          '{3,3,3,3,3,3,3}', '[]', 'weekly', 'usual', '{}') AS told`;
        outcomes.add(await toldTo(rater, sql, mine[0]?.id));
      }
      const sql = "SELECT app.withdraw_response($1, sha256('guess')) AS told";
      outcomes.add(await toldTo(rater, sql, mine[0]?.id));
    }
    expect([...outcomes].sort()).toEqual(["already-received", "no-receipt"]);
  });

  it("say nothing to another rater's, another organisation's or nobody's setting", async () => {
    const stranger = rated.subject.userId;
    for (const [orgId, userId] of [
      [rated.org.id, stranger],
      [rated.org.id, ""],
      ["", rated.raters[0]?.userId ?? ""],
    ] as const) {
      const sql = "SELECT app.withdraw_response($1, sha256('guess')) AS told";
      const [row] = await attempt(sql, [seat], userId, orgId);
      expect(row?.told).toBe("not-asked");
    }
  });

  it("stand in no other table", async () => {
    const tables = await asAdmin<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'comment'`,
    );
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables) {
      const rows = await asAdmin(`SELECT 1 FROM public."${name}" t WHERE t::text LIKE $1`, [
        `%${WORD}%`,
      ]);
      expect(rows, name).toEqual([]);
    }
  });
});

/** With the proof of a session; without it, whoever the setting names, nothing is taken or said. */
async function toldTo(rater: TestMember, sql: string, seat: unknown): Promise<unknown> {
  const [unproved] = await attempt(sql, [seat], rater.userId);
  expect(unproved?.told).toBe("not-asked");
  const proof = `SELECT set_config('app.session_hash', '${sha256(rater.secret)}', true)`;
  const [row] = await attempt(`WITH proof AS MATERIALIZED (${proof}) ${sql} FROM proof`, [seat]);
  return row?.told;
}

async function attempt(
  sql: string,
  values: unknown[] = [rated.cycleId],
  userId = rated.org.owner.userId,
  orgId = rated.org.id,
): Promise<Record<string, unknown>[]> {
  await app.query("BEGIN");
  try {
    await app.query(
      "SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)",
      [orgId, userId],
    );
    return (
      await app.query(sql, values.slice(0, sql.includes("$2") ? 2 : Number(sql.includes("$1"))))
    ).rows;
  } finally {
    await app.query("ROLLBACK");
  }
}

async function expectRefused(sql: string): Promise<void> {
  tried.add(sql);
  const outcome = await attempt(sql).then(() => "not refused", String);
  expect(`${sql}: ${outcome}`).toMatch(REFUSED);
}
