import { Instrument } from "@/server/domain/instrument/instrument";
import type { Tx } from "@/server/infra/db";
import { sql } from "@/server/infra/sql";

/**
 * The organisation's copies of instruments by id, whole, in one statement; unknown ids are left out. Words that
 * one does not have are null in its row, and not there in what is returned.
 */
export async function getInstruments(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Instrument>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; instrument: unknown }[]>`
    SELECT i.id, jsonb_strip_nulls(jsonb_build_object(
      'key', i.key, 'version', i.version, 'status', i.status, 'name', i.name,
      'window', i.wording->'window',
      'scale', jsonb_build_object('min', i.scale_min, 'max', i.scale_max, 'labels', i.wording->'labels'),
      'qualities', (SELECT jsonb_agg(jsonb_build_object(
          'key', q.key, 'version', q.version, 'wording', q.wording,
          'items', ${ITEMS}, 'anchors', ${ANCHORS}) ORDER BY q.position)
        FROM public.quality q WHERE q.org_id = i.org_id AND q.instrument_id = i.id))) AS instrument
    FROM public.instrument i WHERE i.id = ANY(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, instrument }) => [id, Instrument.parse(instrument)]));
}

const ITEMS = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('key', t.key,
    'version', t.version, 'comparability', t.comparability, 'wording', t.wording) ORDER BY t.position), '[]')
  FROM public.item t WHERE t.org_id = q.org_id AND t.quality_id = q.id)`;

const ANCHORS = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('level', a.level,
    'wording', a.wording) ORDER BY a.level), '[]')
  FROM public.anchor a WHERE a.org_id = q.org_id AND a.quality_id = q.id)`;
