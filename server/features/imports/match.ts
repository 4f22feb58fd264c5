import type { Tx } from "@/server/infra/db";

/** A name of the file and what it means here: an id, or nothing yet, or more than one thing. */
export type NameMatch = Readonly<{ id: string | null; key: string; isAmbiguous: boolean }>;
export type NameMatches = ReadonlyMap<string, NameMatch>;

/**
 * Finds the teams that a file names: the same spelling first (a root before one further down), then
 * a root that differs in case only, since two such roots cannot stand beside each other. Names with
 * the same `key` become one team.
 */
export function matchTeams(db: Tx, orgId: string, names: readonly string[]): Promise<NameMatches> {
  const rows = db.$queryRaw<MatchRow[]>`
    SELECT f.name, lower(f.name) AS key,
      coalesce(e.roots, e.anywhere, o.roots, '{}')::text[] AS ids
    FROM unnest(${[...names]}::text[]) AS f(name)
    LEFT JOIN LATERAL (
      SELECT array_agg(t.id) FILTER (WHERE t.parent_id IS NULL) AS roots, array_agg(t.id) AS anywhere
      FROM public.team t WHERE t.org_id = ${orgId}::uuid AND t.archived_at IS NULL
        AND lower(t.name) = lower(f.name) AND t.name = f.name) e ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(t.id) AS roots FROM public.team t
      WHERE t.org_id = ${orgId}::uuid AND t.archived_at IS NULL AND t.parent_id IS NULL
        AND lower(t.name) = lower(f.name)) o ON true`;
  return byName(rows);
}

/** Finds the persons that a file names, by the same spelling; namesakes are ambiguous. */
export function matchPersons(
  db: Tx,
  orgId: string,
  names: readonly string[],
): Promise<NameMatches> {
  const rows = db.$queryRaw<MatchRow[]>`
    SELECT f.name, f.name AS key, coalesce(array_agg(p.id) FILTER (WHERE p.id IS NOT NULL), '{}')::text[] AS ids
    FROM unnest(${[...names]}::text[]) AS f(name)
    LEFT JOIN public.person p
      ON p.org_id = ${orgId}::uuid AND p.erased_at IS NULL AND p.name = f.name
    GROUP BY f.name`;
  return byName(rows);
}

type MatchRow = { name: string; key: string; ids: string[] };

async function byName(found: Promise<MatchRow[]>): Promise<NameMatches> {
  const rows = await found;
  return new Map(
    rows.map(({ name, key, ids }) => [
      name,
      { id: ids[0] ?? null, key, isAmbiguous: ids.length > 1 },
    ]),
  );
}
