import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/server/infra/env";
import { newId } from "@/server/infra/id";
import { aMember, anOrg, aTeam, type TestOrg } from "../support/factories";

/** Every table of the catalogue, not of a list: a new one is checked the day it appears. */

// Tables without a tenant, each with its reason; the list only shrinks.
const WITHOUT_TENANT: Record<string, string> = {
  _prisma_migrations: "the migrator's bookkeeping, out of everybody's reach",
  rate_limit: "counters under hashed keys, needed before anybody is known",
};
const BEHIND_THE_WALL = ["response", "comment", "import_chunk", "perception_answer"];
const OVERLAPS_REFUSED = [
  "dependency_one",
  "holding_one_holder",
  "importance_one",
  "joint_agreement_one",
  "ownership_one",
  "position_fact_one",
  "position_fact_one_inward",
  "position_fact_one_outward",
  "responsibility_version_one",
  "team_membership_once",
];

type Table = { name: string; enabled: boolean; forced: boolean; policies: number; tenant: boolean };

let app: pg.Client;
let jobs: pg.Client;
let tables: Table[];
let home: TestOrg;
let other: TestOrg;

beforeAll(async () => {
  app = new pg.Client(env().APP_DATABASE_URL);
  jobs = new pg.Client(env().JOBS_DATABASE_URL);
  await Promise.all([app.connect(), jobs.connect()]);
  home = await anOrg("Home");
  other = await anOrg("Other");
  const team = await aTeam(home);
  await aTeam(other);
  await aMember(home, "member", { teams: [team.id], leads: [team.id] });
  tables = (
    await app.query<Table>(`
      SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
        EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'org_id') AS tenant
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY c.relname`)
  ).rows;
});
afterAll(() => Promise.all([app.end(), jobs.end()]));

describe("every table", () => {
  it("is found", () => {
    expect(tables.length).toBeGreaterThan(25);
  });

  it("has a tenant, or a reason not to", () => {
    const without = tables.filter((one) => !one.tenant && one.name !== "organisation");
    expect(without.map((one) => one.name).sort()).toEqual(Object.keys(WITHOUT_TENANT).sort());
  });

  it("has forced row-level security and a policy", () => {
    const open = tables.filter(
      (one) => !(one.name in WITHOUT_TENANT) && !(one.enabled && one.forced && one.policies > 0),
    );
    expect(open.map((one) => one.name)).toEqual([]);
  });

  it("refers to other tables with the tenant in the reference", async () => {
    const { rows } = await app.query<{ name: string }>(`
      SELECT k.conname AS name FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE k.contype = 'f' AND n.nspname = 'public' AND NOT EXISTS (
        SELECT 1 FROM unnest(k.conkey) AS x(attnum)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.attnum WHERE a.attname = 'org_id')`);
    expect(rows).toEqual([]);
  });

  it("refuses overlaps in time where it should", async () => {
    const { rows } = await app.query<{ conname: string }>(
      "SELECT conname FROM pg_constraint WHERE contype = 'x' ORDER BY conname",
    );
    expect(rows.map((row) => row.conname)).toEqual(OVERLAPS_REFUSED);
  });
});

describe("the application's role", () => {
  it("owns nothing and goes past nothing", async () => {
    const { rows } = await app.query<Record<string, boolean>>(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, EXISTS (
        SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) AS owns,
        pg_has_role(r.rolname, regexp_replace(r.rolname, '_app$', '_jobs'), 'member') AS is_jobs
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: false, is_jobs: false },
    ]);
  });

  it.each([
    ["no tenant", ""],
    ["a tenant that does not exist", newId()],
  ])("sees no row with %s", async (_, tenant) => {
    for (const { name } of tables) {
      if (name in WITHOUT_TENANT) continue;
      expect({ name, rows: await countAs(tenant, name) }).toEqual({
        name,
        rows: expect.toBeOneOf([0, "refused"]),
      });
    }
  });

  it("sees its tenant's rows and no other's", async () => {
    expect(await countAs(home.id, "organisation")).toBe(1);
    expect(await countAs(home.id, "person")).toBe(2);
    expect(await countAs(other.id, "person")).toBe(1);
  });

  it.each(["", "home", "other"])("reads no raw answer with tenant '%s'", async (which) => {
    const tenant = { home: home.id, other: other.id }[which] ?? "";
    for (const name of BEHIND_THE_WALL) expect(await countAs(tenant, name)).toBe("refused");
  });

  it("touches no account table", async () => {
    for (const name of ["user", "credential", "session", "token", "account_event"]) {
      await expect(app.query(`SELECT count(*) FROM auth."${name}"`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it("does not keep a tenant beyond its transaction", async () => {
    await countAs(home.id, "person");
    const { rows } = await app.query("SELECT count(*)::int AS n FROM person");
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("cannot write into another tenant", async () => {
    await app.query("BEGIN");
    await app.query("SELECT set_config('app.org_id', $1, true)", [home.id]);
    const insert = app.query("INSERT INTO person (org_id, id, name) VALUES ($1, $2, 'x')", [
      other.id,
      newId(),
    ]);
    await expect(insert).rejects.toThrow(/row-level security/);
    await app.query("ROLLBACK");
  });
});

describe("the jobs role", () => {
  it("reads no raw answer either", async () => {
    for (const name of BEHIND_THE_WALL) {
      await expect(jobs.query(`SELECT count(*) FROM ${name}`)).rejects.toThrow(/permission denied/);
    }
  });
});

async function countAs(tenant: string, table: string): Promise<number | "refused"> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT set_config('app.org_id', $1, true)", [tenant]);
    const { rows } = await app.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM public."${table}"`,
    );
    return rows[0]?.n ?? 0;
  } catch (error) {
    if (error instanceof Error && /permission denied/.test(error.message)) return "refused";
    throw error;
  } finally {
    await app.query("ROLLBACK");
  }
}
