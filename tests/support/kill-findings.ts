import pg from "pg";
import type { RatedCycle } from "./cycles";
import type { Ledger, Sending } from "./kill-forms";

/** Everything that is wrong with what was stored of these cycles, in words; nothing where all is right. */
export async function findWrong(
  adminUrl: string,
  cycles: readonly RatedCycle[],
  ledger: Ledger,
): Promise<string[]> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const ids = cycles.map(({ id }) => id);
    const forms = await client.query<Sending>(
      `SELECT subject_id AS "subjectId", rater_group AS "group", item_values AS values
      FROM public.response WHERE cycle_id = ANY($1)`,
      [ids],
    );
    const halves = await client.query<{ id: string; why: string }>(HALVES, [ids]);
    return [
      ...ledger.lostAnswers.map((what) => `a saved answer was lost: ${what}`),
      ...formsAgainst(ledger, forms.rows),
      ...halves.rows.map(({ id, why }) => `cycle ${id}: ${why}`),
    ];
  } finally {
    await client.end();
  }
}

function formsAgainst(ledger: Ledger, stored: readonly Sending[]): string[] {
  const nameOf = ({ subjectId, group, values }: Sending) => `${subjectId} ${group} ${values}`;
  const left = new Map<string, number>();
  for (const form of stored) left.set(nameOf(form), (left.get(nameOf(form)) ?? 0) + 1);
  const take = (form: Sending): boolean => {
    const count = left.get(nameOf(form)) ?? 0;
    left.set(nameOf(form), count - 1);
    return count > 0;
  };
  const lost = ledger.acknowledged.filter((form) => !take(form));
  for (const form of ledger.uncertain) if ((left.get(nameOf(form)) ?? 0) > 0) take(form);
  const more = [...left].filter(([, count]) => count > 0);
  return [
    ...lost.map((form) => `a form that was confirmed is not there: ${nameOf(form)}`),
    ...more.map(([name, count]) => `${count} forms too many: ${name}`),
  ];
}

// Ways in which a cycle can be half of something.
const HALVES = `
  WITH one AS (SELECT c.*,
      (SELECT count(*) FROM public.release r WHERE r.cycle_id = c.id) AS releases,
      (SELECT count(*) FROM public.subject s WHERE s.cycle_id = c.id) AS subjects,
      (SELECT count(*) FROM public.subject_release x JOIN public.release r ON r.id = x.release_id
        WHERE r.cycle_id = c.id) AS reports,
      (SELECT count(*) FROM public.subject_cell x JOIN public.release r ON r.id = x.release_id
        WHERE r.cycle_id = c.id) AS cells,
      (SELECT count(*) FROM public.response x WHERE x.cycle_id = c.id) AS forms,
      (SELECT count(*) FROM public.comment x WHERE x.cycle_id = c.id) AS comments,
      (SELECT count(*) FROM public.response x WHERE x.cycle_id = c.id AND x.secret_hash IS NOT NULL) AS receipts,
      (SELECT count(done_on) FROM public.participation p WHERE p.cycle_id = c.id) AS done,
      (SELECT count(*) FROM public.rating_draft d JOIN public.participation p ON p.id = d.participation_id
        WHERE p.cycle_id = c.id) AS drafts,
      (SELECT count(*) FROM public.audit_entry a WHERE a.target_id = c.id AND a.verb = 'form.completed') AS completed,
      (SELECT count(*) FROM public.audit_entry a WHERE a.target_id = c.id AND a.verb = 'cycle.closed') AS closings,
      (SELECT count(*) FROM public.audit_entry a WHERE a.target_id = c.id AND a.verb = 'cycle.released') AS tellings
    FROM public.cycle c WHERE c.id = ANY($1))
  SELECT id, why FROM one CROSS JOIN LATERAL (VALUES
    (closed_at IS NULL OR aggregated_at IS NULL OR released_at IS NULL, 'is not closed, aggregated and released'),
    (releases <> 1, 'has ' || releases || ' releases'),
    (reports <> subjects, 'has ' || reports || ' reports of ' || subjects || ' subjects'),
    (cells <> subjects * 3 * 42, 'has ' || cells || ' figures'),
    (forms <> done, 'has ' || forms || ' forms of ' || done || ' who are done'),
    (comments <> forms, 'has ' || comments || ' comments on ' || forms || ' forms'),
    (receipts > 0 OR drafts > 0, 'still holds receipts or drafts'),
    (completed <> forms, 'tells of ' || completed || ' forms in its log and has ' || forms),
    (closings <> 1 OR tellings <> 1, 'was closed ' || closings || ' and released ' || tellings || ' times')
  ) AS wrong(is_wrong, why) WHERE is_wrong`;
