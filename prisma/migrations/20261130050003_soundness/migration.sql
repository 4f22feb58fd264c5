-- What a release says of its instrument and of careless forms, for admins.
ALTER TABLE public.release ADD COLUMN soundness jsonb;

-- How many of all, where neither they nor the others are few.
CREATE FUNCTION app.tell_count(part bigint, whole bigint, threshold smallint) RETURNS bigint
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN whole >= threshold AND (part = 0 OR (part >= threshold AND whole - part >= threshold))
    THEN part END $$;

-- The one aggregate of a closed rated cycle, for the jobs role. A cut is a subject's rater group: named
-- groups by themselves; peers and reports as colleagues where one of them is too small; others below the
-- threshold by their name alone. Of each cut what every released figure follows from; never a form. Of all
-- anonymous forms that are told of together: sums over complete ones, and how many look careless.
CREATE OR REPLACE FUNCTION app.aggregate_ratings(target uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET work_mem = '64MB' SET jit = off
-- What is joined here has no statistics, and looks small to a planner that then tries every pair.
SET enable_nestloop = off AS $$
DECLARE tenant uuid := app.current_org(); one public.cycle; answer jsonb; top smallint;
BEGIN
  UPDATE public.cycle SET aggregated_at = now()
    WHERE org_id = tenant AND id = target AND kind = 'rated' AND closed_at IS NOT NULL
      AND aggregated_at IS NULL AND withdrawn_at IS NULL AND cancelled_at IS NULL
    RETURNING * INTO one;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the cycle is open, cancelled or aggregated' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT CASE WHEN one.form = 'pulse' THEN 5 ELSE i.scale_max END INTO top
    FROM public.instrument i WHERE i.org_id = tenant AND i.id = one.instrument_id;
  WITH size AS MATERIALIZED (
    SELECT subject_id, rater_group, count(*) AS n FROM public.response
    WHERE org_id = tenant AND cycle_id = target GROUP BY subject_id, rater_group
  ), near AS (
    SELECT subject_id, min(n) < one.group_threshold AND count(*) = 2 AS is_merged
    FROM size WHERE rater_group IN ('peers', 'reports') GROUP BY subject_id
  ), form AS MATERIALIZED (
    SELECT row_number() OVER () AS form, r.subject_id AS subject, s.team_id AS team,
      CASE WHEN near.is_merged AND r.rater_group IN ('peers', 'reports') THEN 'colleagues' ELSE r.rater_group END AS cut,
      r.rater_group IN ('manager', 'counterpart') AS is_named,
      r.item_values AS given, r.level_values AS levels, r.speed
    FROM public.response r JOIN public.subject s ON s.org_id = r.org_id AND s.id = r.subject_id
    LEFT JOIN near ON near.subject_id = r.subject_id
    WHERE r.org_id = tenant AND r.cycle_id = target
  ), cut AS MATERIALIZED (
    SELECT subject, cut, bool_and(is_named) OR count(*) >= one.group_threshold AS is_enough
    FROM form GROUP BY subject, cut
  ), told AS MATERIALIZED (
    SELECT f.* FROM form f JOIN cut USING (subject, cut) WHERE cut.is_enough
  ), place AS MATERIALIZED (
    SELECT i.position AS item, q.position AS quality,
      row_number() OVER (PARTITION BY q.id ORDER BY i.position) - 1 AS bit
    FROM public.item i JOIN public.quality q ON q.org_id = i.org_id AND q.id = i.quality_id
    WHERE i.org_id = tenant AND i.instrument_id = one.instrument_id
  ), answer AS MATERIALIZED (
    SELECT f.form, f.subject, f.cut, p.item, p.quality, p.bit, v.value::integer AS value
    FROM told f CROSS JOIN LATERAL unnest(f.given) WITH ORDINALITY AS v(value, position)
    JOIN place p ON p.item = v.position WHERE v.value IS NOT NULL
  ), rater AS MATERIALIZED (
    SELECT form, subject, cut, quality, count(*) AS answered, sum(value) AS total,
      sum(1 << bit::integer) AS mask FROM answer GROUP BY form, subject, cut, quality
  ), asked AS MATERIALIZED (
    SELECT quality, count(*) AS items FROM place GROUP BY quality
  ), reached AS MATERIALIZED (
    -- A named rater's answers are told by themselves: among them a few others would stand alone.
    SELECT r.form, r.quality, r.total, r.answered = a.items AS is_complete,
      count(*) FILTER (WHERE r.answered < a.items) OVER (PARTITION BY r.quality) AS partial,
      row_number() OVER (PARTITION BY r.quality ORDER BY r.answered < a.items, r.form) AS place
    FROM rater r JOIN asked a ON a.quality = r.quality WHERE r.cut NOT IN ('manager', 'counterpart')
  ), whole AS MATERIALIZED (
    -- All sums less those of complete forms are the sums of the rest: where there is a rest, so many complete
    -- forms are left out too as the team threshold is. Forms have no order.
    SELECT form, quality, total FROM reached
    WHERE is_complete AND (partial = 0 OR place > one.team_threshold)
  ), sound AS MATERIALIZED (
    SELECT quality, count(*) AS n, sum(total) AS total, sum(total * total) AS squares
    FROM whole GROUP BY quality HAVING count(*) >= 30
  ), mark AS MATERIALIZED (
    SELECT x.least = x.most AS is_flat, x.least = top AS is_top, t.speed IS NOT DISTINCT FROM 'fast' AS is_fast
    FROM (SELECT speed, CASE WHEN one.form = 'pulse' THEN levels ELSE given END AS given
      FROM told WHERE NOT is_named) t
    CROSS JOIN LATERAL (SELECT min(v) FILTER (WHERE e.is_enough) AS least, max(v) FILTER (WHERE e.is_enough) AS most
      FROM unnest(t.given) v, (SELECT 2 * num_nonnulls(VARIADIC t.given) >= cardinality(t.given) AS is_enough) e) x
  ), marked AS (
    SELECT count(*) AS n, count(*) FILTER (WHERE is_flat) AS flat, count(*) FILTER (WHERE is_top) AS top,
      count(*) FILTER (WHERE is_fast) AS fast, count(*) FILTER (WHERE is_flat OR is_fast) AS either
    FROM mark
  ), body AS (
    SELECT s.team_id AS team, r.rater_group, r.item_values AS given, r.level_values AS levels,
      row_number() OVER () AS form, count(*) OVER (PARTITION BY s.team_id) AS forms
    FROM public.response r JOIN public.subject s ON s.org_id = r.org_id AND s.id = r.subject_id
    WHERE r.org_id = tenant AND r.cycle_id = target AND s.team_id IS NOT NULL
      AND r.rater_group NOT IN ('manager', 'counterpart')
  ), team AS MATERIALIZED (
    SELECT b.* FROM body b WHERE b.forms >= one.team_threshold
  ), team_rater AS (
    SELECT t.form, t.team, p.quality, count(*) AS answered, sum(v.value) AS total
    FROM team t CROSS JOIN LATERAL unnest(t.given) WITH ORDINALITY AS v(value, position)
    JOIN place p ON p.item = v.position WHERE v.value IS NOT NULL GROUP BY t.form, t.team, p.quality
  ), anonymous AS (
    -- Where the comments without a label would be those of few raters, none has a label.
    SELECT subject_id, sum(n) AS n,
      coalesce(sum(n) FILTER (WHERE n < one.comment_threshold), 0) NOT BETWEEN 1 AND one.comment_threshold - 1
        AS has_labels
    FROM size WHERE rater_group NOT IN ('manager', 'counterpart') GROUP BY subject_id
  )
  SELECT jsonb_build_object(
    'cuts', (SELECT coalesce(jsonb_agg(jsonb_build_array(subject, cut, is_enough) ORDER BY subject, cut), '[]') FROM cut),
    'sizes', (SELECT coalesce(jsonb_agg(jsonb_build_array(subject, cut, n)), '[]')
      FROM (SELECT subject, cut, count(*) AS n FROM told GROUP BY subject, cut) x),
    'totals', (SELECT coalesce(jsonb_agg(jsonb_build_array(subject, cut, quality, answered, n, total, squares)), '[]')
      FROM (SELECT subject, cut, quality, answered, count(*) AS n, sum(total) AS total,
        sum(total * total) AS squares FROM rater GROUP BY subject, cut, quality, answered) x),
    'counts', (SELECT coalesce(jsonb_agg(jsonb_build_array(subject, cut, item, value, n)), '[]')
      FROM (SELECT subject, cut, item, value, count(*) AS n FROM answer GROUP BY subject, cut, item, value) x),
    'patterns', (SELECT coalesce(jsonb_agg(jsonb_build_array(subject, cut, quality, mask, n)), '[]')
      FROM (SELECT subject, cut, quality, mask, count(*) AS n FROM rater GROUP BY subject, cut, quality, mask) x),
    'levels', (SELECT coalesce(jsonb_agg(jsonb_build_array(subject, cut, quality, value, n)), '[]')
      FROM (SELECT f.subject, f.cut, v.quality, v.value, count(*) AS n FROM told f
        CROSS JOIN LATERAL unnest(f.levels) WITH ORDINALITY AS v(value, quality)
        WHERE v.value IS NOT NULL GROUP BY f.subject, f.cut, v.quality, v.value) x),
    'teamTotals', (SELECT coalesce(jsonb_agg(jsonb_build_array(team, quality, answered, n, total, squares)), '[]')
      FROM (SELECT team, quality, answered, count(*) AS n, sum(total) AS total, sum(total * total) AS squares
        FROM team_rater GROUP BY team, quality, answered) x),
    'wholes', (SELECT coalesce(jsonb_agg(jsonb_build_array(quality, n, total, squares)), '[]') FROM sound),
    'wholeItems', (SELECT coalesce(jsonb_agg(jsonb_build_array(item, sum, squares)), '[]')
      FROM (SELECT a.item, sum(a.value) AS sum, sum(a.value * a.value) AS squares
        FROM whole w JOIN sound ON sound.quality = w.quality
        JOIN answer a ON a.form = w.form AND a.quality = w.quality GROUP BY a.item) x),
    -- Nobody, or as many as the team threshold and as many others; else how many is not told.
    'flags', (SELECT jsonb_build_array(CASE WHEN m.n >= one.team_threshold THEN m.n END,
        app.tell_count(m.flat, m.n, one.team_threshold), app.tell_count(m.top, m.n, one.team_threshold),
        app.tell_count(m.fast, m.n, one.team_threshold), app.tell_count(m.either, m.n, one.team_threshold))
      FROM marked m),
    'comments', (SELECT coalesce(jsonb_agg(jsonb_build_array(c.subject_id, c.question,
        CASE WHEN c.rater_group IN ('manager', 'counterpart')
          OR (anonymous.has_labels AND size.n >= one.comment_threshold) THEN c.rater_group END, c.body) ORDER BY random()), '[]')
      FROM public.comment c
      JOIN size ON size.subject_id = c.subject_id AND size.rater_group = c.rater_group
      LEFT JOIN anonymous ON anonymous.subject_id = c.subject_id
      WHERE c.org_id = tenant AND c.cycle_id = target
        AND (c.rater_group IN ('manager', 'counterpart') OR anonymous.n >= one.comment_threshold)))
  INTO answer;
  RETURN answer;
END $$;
