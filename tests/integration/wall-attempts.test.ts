import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { env } from "@/server/infra/env";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { anOrg, type TestOrg } from "../support/factories";
import { checked, committed, uploaded, wideFile } from "../support/upload";

/**
 * Somebody with a SQL prompt as one of the product's roles, every setting at their will, after the
 * raw answers of an organisation. Each attempt is refused, or ends without a single answer.
 */
const TABLES = ["response", "comment", "import_chunk", "perception_answer"];
const REFUSED =
  /permission denied|must be (owner|superuser)|row-level security policy|is not allowed|can only be raised/;

let app: pg.Client;
let jobs: pg.Client;
let home: TestOrg;
let cycleId: string;
let importId: string;
let subjectId: string;
const tried = new Set<string>();

beforeAll(async () => {
  [app, jobs] = [new pg.Client(env().APP_DATABASE_URL), new pg.Client(env().JOBS_DATABASE_URL)];
  await Promise.all([app.connect(), jobs.connect()]);
  home = await anOrg("Wall");
  importId = await uploaded(home, wideFile(["Large", "Other"], 6));
  await checked(home, importId);
  cycleId = (await committed(home, importId)).cycles[0]?.id ?? "";
  await uploaded(home, wideFile(["Waiting"], 6));
  const rows = await asTenant(app, "SELECT id FROM public.subject WHERE cycle_id = $1", [cycleId]);
  subjectId = String(rows[0]?.id);
});
afterAll(async () => {
  console.log(`${tried.size} distinct attempts at raw answers, none of which read one`);
  await Promise.all([app.end(), jobs.end()]);
  await disconnectJobs();
});

const ATTEMPTS = (table: string) => [
  `SELECT * FROM public.${table}`,
  `TABLE public.${table}`,
  `SELECT 1 FROM public.${table} LIMIT 1`,
  `SELECT count(*) FROM ONLY public.${table}`,
  `SELECT ctid, xmin FROM public.${table}`,
  `SELECT EXISTS (SELECT FROM public.${table})`,
  `SELECT (SELECT t FROM public.${table} t LIMIT 1)::text`,
  `SELECT org_id FROM public.team UNION SELECT org_id FROM public.${table}`,
  `WITH t AS MATERIALIZED (SELECT * FROM public.${table}) SELECT count(*) FROM t`,
  `SELECT t.* FROM public.subject s LEFT JOIN LATERAL (SELECT * FROM public.${table} x WHERE x.org_id = s.org_id) t ON true`,
  `SELECT * FROM public.${table} TABLESAMPLE SYSTEM (100)`,
  `SELECT * FROM public.${table} FOR UPDATE`,
  `COPY public.${table} TO STDOUT`,
  `COPY (SELECT * FROM public.${table}) TO STDOUT`,
  `COPY (DELETE FROM public.${table} RETURNING *) TO STDOUT`,
  `COPY public.${table} TO '/tmp/answers'`,
  `COPY public.${table} TO PROGRAM 'cat'`,
  `DECLARE c CURSOR WITH HOLD FOR SELECT * FROM public.${table}`,
  `DEALLOCATE ALL; PREPARE p AS SELECT * FROM public.${table}; EXECUTE p`,
  `EXPLAIN SELECT * FROM public.${table}`,
  `EXPLAIN (ANALYZE, COSTS, BUFFERS) SELECT * FROM public.${table}`,
  `EXPLAIN ANALYZE UPDATE public.${table} SET org_id = org_id`,
  `UPDATE public.${table} SET org_id = org_id RETURNING *`,
  `DELETE FROM public.${table} RETURNING *`,
  `TRUNCATE public.${table}`,
  `MERGE INTO public.${table} t USING public.team s ON t.org_id = s.org_id WHEN MATCHED THEN DO NOTHING`,
  `LOCK TABLE public.${table} IN ACCESS EXCLUSIVE MODE`,
  `CREATE TEMP TABLE stolen AS SELECT * FROM public.${table}`,
  `SELECT * INTO TEMP stolen FROM public.${table}`,
  `CREATE TEMP TABLE heir () INHERITS (public.${table})`,
  `CREATE VIEW public.peep AS SELECT * FROM public.${table}`,
  `CREATE TRIGGER t BEFORE INSERT ON public.${table} EXECUTE FUNCTION app.refuse_change()`,
  `CREATE RULE r AS ON INSERT TO public.${table} DO ALSO SELECT 1`,
  `CREATE POLICY p ON public.${table} USING (true)`,
  `CREATE INDEX i ON public.${table} (org_id)`,
  `CREATE STATISTICS s ON org_id, ctid FROM public.${table}`,
  `CREATE PUBLICATION p FOR TABLE public.${table}`,
  `ALTER TABLE public.${table} DISABLE ROW LEVEL SECURITY`,
  `ALTER TABLE public.${table} OWNER TO current_user`,
  `GRANT SELECT ON public.${table} TO current_user; TABLE public.${table}`,
  `SELECT table_to_xml('public.${table}', true, false, '')`,
  `SELECT query_to_xml('SELECT * FROM public.${table}', true, false, '')`,
  `SELECT cursor_to_xml('c', 1, true, false, '') FROM public.${table}`,
  `SELECT ts_stat('SELECT to_tsvector(t::text) FROM public.${table} t')`,
  `SELECT ts_rewrite('a'::tsquery, 'SELECT org_id::text::tsquery, org_id::text::tsquery FROM public.${table}')`,
  `SELECT currtid2('public.${table}', '(0,1)')`,
  `DO $$ BEGIN EXECUTE 'SELECT * FROM public.${table}'; END $$`,
];

const ANYWHERE = [
  "SELECT * FROM pg_catalog.pg_statistic",
  "SELECT * FROM pg_catalog.pg_authid",
  "SELECT pg_catalog.pg_read_file('postgresql.conf')",
  "SELECT pg_catalog.pg_ls_dir('base')",
  "SELECT pg_catalog.lo_import('/etc/passwd')",
  "SELECT pg_catalog.lo_export(1, '/tmp/x')",
  "SELECT pg_catalog.pg_create_logical_replication_slot('s', 'test_decoding')",
  "CREATE EXTENSION dblink",
  "CREATE EXTENSION pageinspect",
  "CREATE EXTENSION postgres_fdw",
  "LOAD '$libdir/auto_explain'",
  "SET session_replication_role = replica",
  "SET row_security = off; SELECT * FROM public.response",
  "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
  "CREATE SCHEMA peep",
  "CREATE OPERATOR public.= (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = uuid_eq)",
  "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION app.refuse_change()",
  "ALTER FUNCTION app.withdraw_cycle(uuid) SECURITY INVOKER",
  "ALTER DATABASE postgres SET search_path = pg_temp",
];

describe.each(["app", "jobs"] as const)("as the %s role", (role) => {
  const client = () => (role === "app" ? app : jobs);

  it.each(TABLES)("%s is read by no form of statement", async (table) => {
    for (const sql of ATTEMPTS(table)) await expectRefused(role, client(), sql);
  });

  it("no road around the tables is open", async () => {
    for (const sql of ANYWHERE) await expectRefused(role, client(), sql);
  });

  it("nobody else's role can be taken", async () => {
    const { rows } = await client().query<{ rolname: string }>(
      "SELECT rolname FROM pg_roles WHERE rolname <> current_user AND rolname !~ '^pg_'",
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { rolname } of rows) {
      const name = pg.escapeIdentifier(rolname);
      for (const sql of [`SET ROLE ${name}`, `SET SESSION AUTHORIZATION ${name}`])
        await expectRefused(role, client(), sql);
    }
  });

  it("the statistics of the planner say nothing", async () => {
    for (const view of ["pg_stats", "pg_stats_ext", "pg_stats_ext_exprs"]) {
      tried.add(`${role}: ${view}`);
      const { rows } = await client().query(`SELECT * FROM ${view} WHERE tablename = ANY ($1)`, [
        TABLES,
      ]);
      expect(rows, view).toEqual([]);
    }
  });
});

describe("an aggregate", () => {
  it.each([
    "UPDATE public.cycle SET id = gen_random_uuid() WHERE id = $1",
    "UPDATE public.cycle SET aggregated_at = NULL WHERE id = $1",
    "UPDATE public.cycle SET team_threshold = 3 WHERE id = $1",
    "UPDATE public.subject SET team_id = NULL WHERE cycle_id = $1",
    "UPDATE public.subject SET id = gen_random_uuid() WHERE cycle_id = $1",
    "DELETE FROM public.cycle WHERE id = $1",
    "DELETE FROM public.subject WHERE cycle_id = $1",
    "UPDATE public.release_cell SET n = 1 FROM public.release r WHERE r.cycle_id = $1",
  ])("cannot be had again in another cut: %s", async (sql) => {
    for (const [role, client] of [
      ["app", app],
      ["jobs", jobs],
    ] as const)
      await expectRefused(role, client, sql, [cycleId]);
  });

  it("does not take forms from a subject of another cycle", async () => {
    tried.add("jobs: subject of another cycle");
    const sql = "SELECT app.import_rows($1, ARRAY[$2]::uuid[], '{all}', '{\"{1,1,1,1}\"}')";
    await expect(asTenant(jobs, sql, [cycleId, subjectId])).rejects.toThrow(/takes no imported/);
  });
});

describe("the owner's functions", () => {
  it.each(["app", "jobs"] as const)(
    "keep to their own types when temporary ones of the %s role look the same",
    async (role) => {
      const client = role === "app" ? app : jobs;
      const calls = await listCalls(client);
      expect(calls.length).toBeGreaterThan(8);
      onTestFinished(async () => void (await client.query("ROLLBACK")));
      await client.query("BEGIN");
      for (const sql of DISGUISE) await client.query(sql);
      await client.query(SETTINGS, [home.id, home.owner.userId]);
      for (const call of calls) {
        tried.add(`${role}: disguised types before ${call}`);
        await client.query("SAVEPOINT before");
        // Whether the call itself succeeds is of no interest here, but what the disguise saw is.
        const failure = await client.query(`SELECT ${call}`).then(() => "", String);
        expect(failure, call).not.toMatch(/spy saw/);
        await client.query("ROLLBACK TO before");
      }
    },
  );

  it("look for names in the catalogue first and in the caller's temporary schema last", async () => {
    const { rows } = await app.query<{ name: string; config: string[] | null }>(`
      SELECT p.oid::regprocedure::text AS name, p.proconfig AS config
      FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
      WHERE p.pronamespace::regnamespace::text IN ('app', 'auth') AND p.prosqlbody IS NULL`);
    const open = rows.filter(({ config }) => !config?.includes("search_path=pg_catalog, pg_temp"));
    expect(rows.length).toBeGreaterThan(20);
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

const SETTINGS = `SELECT pg_catalog.set_config('app.org_id', $1, true),
  pg_catalog.set_config('app.user_id', $2, true)`;

/** Types of the caller's own that run the caller's code with whatever rights a cast to them has. */
const DISGUISE = [
  `CREATE FUNCTION pg_temp.spy() RETURNS boolean LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$ BEGIN
      IF current_user <> session_user THEN
        RAISE EXCEPTION 'spy saw % forms as %', (SELECT count(*) FROM public.response), current_user;
      END IF;
      RETURN true;
    END $$`,
  ...["uuid", "text", "json", "jsonb", "bytea", "date", "name", "int4", "bool"].map(
    (type) => `CREATE DOMAIN pg_temp.${type} AS pg_catalog.${type} CHECK (pg_temp.spy())`,
  ),
  "CREATE TEMP TABLE response (org_id pg_catalog.uuid)",
  "CREATE TEMP TABLE cycle (org_id pg_catalog.uuid)",
];

/** A call of every function that the role may execute in the owner's schemas. */
async function listCalls(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; types: string[] }>(`
    SELECT format('%I.%I', n.nspname, p.proname) AS name,
      ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) t) AS types
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('app', 'auth') AND has_function_privilege(p.oid, 'EXECUTE')
    ORDER BY 1`);
  const secret = createHash("sha256").update(home.owner.secret).digest("hex");
  const values: Record<string, string> = {
    uuid: cycleId,
    bytea: `\\x${secret}`,
    text: "imports.check",
    jsonb: "[]",
    integer: "0",
    boolean: "false",
    "timestamp with time zone": "2030-01-01",
  };
  return rows.map(({ name, types }) => {
    const given = types.map((type) => `'${values[type] ?? "{}"}'::${qualified(type)}`);
    return `${name}(${given.join(", ")})`;
  });
}

// The bare name would be the disguise.
function qualified(type: string): string {
  return /^(uuid|bytea|text|jsonb)/.test(type) ? `pg_catalog.${type}` : type;
}

async function asTenant(
  client: pg.Client,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  await client.query("BEGIN");
  try {
    await client.query(SETTINGS, [home.id, home.owner.userId]);
    return (await client.query(sql, values)).rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

async function expectRefused(role: string, client: pg.Client, sql: string, values: unknown[] = []) {
  tried.add(`${role}: ${sql}`);
  const outcome = await asTenant(client, sql, values).then(() => "not refused", String);
  expect(`${sql}: ${outcome}`).toMatch(REFUSED);
}
