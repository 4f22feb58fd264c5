import pg from "pg";
import { dayOfDate } from "@/server/domain/day";
import { loadStructure } from "@/server/features/structure/load";
import { loadRecords } from "@/server/features/timeline/history";
import { inTransaction, type Tx } from "@/server/infra/db";
import { aPosition, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import { type Line, medianOf } from "./rounds";

const SEATS = 12;
const CHANGES = 10_000;
const DAYS = 370;
const DAY_MS = 86_400_000;

type Load = (db: Tx, team: string) => Promise<unknown>;
type Statement = Readonly<{ text: string; values: unknown[] }>;

/** One day of sixteen by twelve cells, each of them changed every week for a year. */
export function structureOfDay(org: TestOrg): Promise<Line> {
  const days = Array.from({ length: 10 }, (_, at) => daysAgo((at * 37) % DAYS));
  return against(org, {
    name: `As of a day, ${CHANGES.toLocaleString("en")} changes`,
    loads: days.map((day) => (db, team) => loadStructure({ db, org: of(org) }, team, day)),
  });
}

/** The same year whole: what a timeline and a comparison of two dates are read from. */
export function wholeHistory(org: TestOrg): Promise<Line> {
  const span = { from: daysAgo(DAYS), to: daysAgo(0) };
  return against(org, {
    name: `Whole history, ${CHANGES.toLocaleString("en")} changes`,
    loads: [(db, team) => loadRecords({ db, org: of(org) }, [team], span)],
  });
}

async function against(
  org: TestOrg,
  { name, loads }: { name: string; loads: readonly Load[] },
): Promise<Line> {
  const team = await aTeamThatChanged(org);
  const pool = new pg.Pool({ connectionString: process.env.ADMIN_DATABASE_URL });
  const client = await pool.connect();
  const ours = loads.map((load) => () => inTenant(org, (tx) => load(tx, team)));
  const peer: (() => Promise<unknown>)[] = [];
  for (const load of loads) {
    const sent = await statementsOf(org, (tx) => load(tx, team));
    peer.push(async () => {
      for (const { text, values } of sent) await client.query(text, values);
    });
  }
  const times = await medianOf(inTurn(ours), inTurn(peer), { rounds: 10, each: 30 });
  client.release();
  await pool.end();
  const said = (side: "ours" | "peer") =>
    `${times[side].toFixed(2)} ms (median), 95 % within ${times.high[side].toFixed(2)} ms`;
  return {
    name,
    ours: `the product's loader in the tenant's transaction, row-level security on: ${said("ours")}`,
    peer: `the same SQL with the bare driver, no row-level security: ${said("peer")}`,
    ratio: `${times.ratio.toFixed(2)} (lower is better)`,
  };
}

function inTenant<T>(org: TestOrg, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ orgId: org.id, userId: org.owner.userId }, work);
}

/** Each call takes the next of a list, round and round: both sides ask for the same in the same order. */
function inTurn(works: readonly (() => Promise<unknown>)[]): () => Promise<unknown> {
  let turn = 0;
  return async () => works[turn++ % works.length]?.();
}

/** What a loader sends, read off it while it runs rather than written again. */
async function statementsOf(
  org: TestOrg,
  load: (tx: Tx) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  await inTenant(org, (tx) => {
    const ask = (parts: TemplateStringsArray, ...values: unknown[]) => {
      sent.push({ text: parts.reduce((all, part, at) => `${all}$${at}${part}`), values });
      return tx.$queryRaw(parts, ...values);
    };
    return load(
      new Proxy(tx, {
        get: (target, name) => (name === "$queryRaw" ? ask : Reflect.get(target, name)),
      }),
    );
  });
  if (sent.length === 0) throw new Error("the loader sent nothing");
  return sent;
}

async function aTeamThatChanged(org: TestOrg): Promise<string> {
  const team = await aTeam(org, "Changing");
  for (let seat = 0; seat < SEATS; seat += 1) {
    await aPosition(org, team.id, "other", { name: `Seat ${seat + 1}` });
  }
  await inOrgAs(org, org.owner, async (tx) => {
    await tx.$executeRaw`
      WITH cell AS (
        SELECT r.id AS responsibility_id, p.id AS position_id, row_number() OVER () - 1 AS at, count(*) OVER () AS cells
        FROM public.responsibility r, public.position p WHERE p.team_id = ${team.id}::uuid),
      step AS (
        SELECT cell.*, n / cells AS week, n + cells >= ${CHANGES} AS is_last,
          (ARRAY['AR', 'R', 'C', 'I', 'A', 'RC'])[1 + n * 7 % 6] AS letters,
          (ARRAY['AR', 'R', 'C', 'I', 'A', 'RC'])[1 + (n - cells) * 7 % 6] AS before
        FROM generate_series(0, ${CHANGES} - 1) AS n JOIN cell ON cell.at = n % cells),
      dated AS (
        SELECT *, current_date - ${DAYS}::int + (week * 7 + at % 7)::int AS day FROM step),
      logged AS (
        INSERT INTO public.ownership_change (org_id, id, team_id, responsibility_id, position_id, from_day,
          letters_before, letters_after, is_correction, changed_at)
        SELECT ${org.id}::uuid, gen_random_uuid(), ${team.id}::uuid, responsibility_id, position_id, day,
          CASE WHEN week = 0 THEN '' ELSE before END, letters, false, day
        FROM dated)
      INSERT INTO public.ownership (org_id, id, team_id, responsibility_id, position_id, letters, from_day, to_day)
      SELECT ${org.id}::uuid, gen_random_uuid(), ${team.id}::uuid, responsibility_id, position_id, letters, day,
        CASE WHEN is_last THEN NULL ELSE day + 7 END
      FROM dated`;
  });
  return team.id;
}

function of({ id, slug }: TestOrg) {
  return { id, slug, name: slug, timeZone: "UTC" };
}

function daysAgo(days: number): string {
  return dayOfDate(new Date(Date.now() - days * DAY_MS));
}
