import type pg from "pg";
import { newId } from "@/server/infra/id";
import type { TestOrg } from "../support/factories";

/** Twelve raters of everybody: a named one, a group that is large enough by itself, one that is not. */
export const GROUPS = [
  "manager",
  ...Array.from({ length: 4 }, () => "peers"),
  ...Array.from({ length: 5 }, () => "reports"),
  ...Array.from({ length: 2 }, () => "board"),
] as const;
const ITEMS = 28;
const QUALITIES = 7;

/** An open cycle with so many subjects, each rated by people of `raters` in the groups above. */
export async function aLargeCycle(
  db: pg.ClientBase,
  org: TestOrg,
  subjects: number,
  raters: readonly string[],
): Promise<string> {
  const cycleId = newId();
  await inTenant(db, org, async () => {
    await db.query(
      `INSERT INTO public.cycle (org_id, id, kind, name, instrument_id, purpose, created_by_id)
      SELECT org_id, $2, 'rated', 'Large', id, 'For development.', $3 FROM public.instrument
      WHERE org_id = $1 AND status <> 'imported' LIMIT 1`,
      [org.id, cycleId, org.owner.userId],
    );
    await db.query(
      `WITH person AS (INSERT INTO public.person (org_id, id, name)
        SELECT $1, gen_random_uuid(), 'Subject ' || i FROM generate_series(1, $3::int) i RETURNING id)
      INSERT INTO public.subject (org_id, id, cycle_id, person_id, team_path)
        SELECT $1, gen_random_uuid(), $2, id, '{}' FROM person`,
      [org.id, cycleId, subjects],
    );
    await db.query(
      `INSERT INTO public.nomination (org_id, id, cycle_id, subject_id, person_id, rater_group,
        proposed_at, proposed_by_id, approved_at, approved_by_id)
      SELECT $1, gen_random_uuid(), $2, s.id, r.person, r.rater_group, now(), $5, now(), $5
      FROM public.subject s, unnest($3::uuid[], $4::text[]) AS r(person, rater_group)
      WHERE s.org_id = $1 AND s.cycle_id = $2`,
      [org.id, cycleId, raters, GROUPS.slice(0, raters.length), org.owner.userId],
    );
    await db.query("SELECT app.open_cycle($1)", [cycleId]);
  });
  return cycleId;
}

/** Answers of every rater, some of them not observed, stored as submitting stores them; then the closing. */
export async function answeredAndClosed(db: pg.ClientBase, org: TestOrg, cycleId: string) {
  await inTenant(db, org, async () => {
    await db.query(
      `INSERT INTO public.response (org_id, id, cycle_id, subject_id, rater_group, item_values,
        level_values, submitted_day, together, speed)
      SELECT p.org_id, gen_random_uuid(), p.cycle_id, p.subject_id, p.rater_group,
        (SELECT array_agg(CASE WHEN random() < 0.97 THEN 1 + floor(random() * 5)::int END) FROM generate_series(1, $3::int) WHERE p.id IS NOT NULL),
        (SELECT array_agg(1 + floor(random() * 5)::int) FROM generate_series(1, $4::int) WHERE p.id IS NOT NULL),
        current_date, 'weekly', 'usual'
      FROM public.participation p WHERE p.org_id = $1 AND p.cycle_id = $2`,
      [org.id, cycleId, ITEMS, QUALITIES],
    );
    await db.query(
      "UPDATE public.participation SET done_on = current_date WHERE org_id = $1 AND cycle_id = $2",
      [org.id, cycleId],
    );
    await db.query("SELECT app.close_cycle($1)", [cycleId]);
  });
  await db.query("ANALYZE public.response, public.participation, public.subject");
}

async function inTenant(db: pg.ClientBase, { id, owner }: TestOrg, work: () => Promise<void>) {
  await db.query("BEGIN");
  await db.query("SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)", [
    id,
    owner.userId,
  ]);
  await work();
  await db.query("COMMIT");
}
