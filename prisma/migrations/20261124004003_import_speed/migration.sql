-- Both functions work on rows of their own transaction, of which the planner has no statistics yet:
-- it expects a handful and joins by nested loops, which takes minutes for a hundred thousand forms.

CREATE OR REPLACE FUNCTION app.import_rows(target uuid, subjects uuid[], rater_groups text[], given text[])
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_nestloop = off AS $$
DECLARE tenant uuid := app.current_org(); instrument public.instrument; items integer; written integer;
BEGIN
  SELECT i.* INTO instrument FROM public.cycle c
    JOIN public.instrument i ON i.org_id = c.org_id AND i.id = c.instrument_id
    WHERE c.org_id = tenant AND c.id = target AND c.kind = 'imported'
      AND c.import_id IS NOT NULL AND c.aggregated_at IS NULL AND c.withdrawn_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the cycle takes no imported forms' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT count(*) INTO items FROM public.item i
    WHERE i.org_id = tenant AND i.instrument_id = instrument.id;
  INSERT INTO public.response
    (org_id, id, cycle_id, subject_id, rater_group, item_values, level_values, submitted_day)
  SELECT s.org_id, gen_random_uuid(), target, s.id, f.rater_group, f.form, '{}', current_date
  FROM (SELECT x.subject, x.rater_group, x.form::smallint[] AS form
        FROM unnest(subjects, rater_groups, given) AS x(subject, rater_group, form)) f
  JOIN public.subject s ON s.org_id = tenant AND s.id = f.subject AND s.cycle_id = target
  WHERE cardinality(f.form) = items AND (
    SELECT bool_and(v IS NULL OR v BETWEEN instrument.scale_min AND instrument.scale_max)
    FROM unnest(f.form) v);
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written <> cardinality(subjects) THEN
    RAISE EXCEPTION 'a form does not fit its cycle' USING ERRCODE = 'check_violation';
  END IF;
  RETURN written;
END $$;

CREATE OR REPLACE FUNCTION app.aggregate_cycle(target uuid, withheld uuid[]) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_nestloop = off SET work_mem = '64MB' SET jit = off AS $$
DECLARE tenant uuid := app.current_org(); asked uuid; threshold integer; answer jsonb;
BEGIN
  UPDATE public.cycle SET aggregated_at = now()
    WHERE org_id = tenant AND id = target AND kind = 'imported' AND closed_at IS NOT NULL
      AND aggregated_at IS NULL AND withdrawn_at IS NULL
    RETURNING instrument_id, team_threshold INTO asked, threshold;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the cycle is open, withdrawn or aggregated' USING ERRCODE = 'restrict_violation';
  END IF;
  WITH form AS MATERIALIZED (
    SELECT row_number() OVER () AS form, s.team_id AS team, r.item_values AS given,
      array_position(r.item_values, NULL) IS NULL AS is_complete
    FROM public.response r
    JOIN public.subject s ON s.org_id = r.org_id AND s.id = r.subject_id
    WHERE r.org_id = tenant AND r.cycle_id = target AND r.rater_group <> 'self'
  ), cut AS MATERIALIZED (
    SELECT team, count(*) >= threshold AND team <> ALL (withheld) AS is_enough
    FROM form GROUP BY team
  ), place AS MATERIALIZED (
    SELECT i.position AS item, q.position AS quality FROM public.item i
    JOIN public.quality q ON q.org_id = i.org_id AND q.id = i.quality_id
    WHERE i.org_id = tenant AND i.instrument_id = asked
  ), answer AS MATERIALIZED (
    SELECT f.form, f.team, f.is_complete, p.item, p.quality, v.value::integer AS value
    FROM form f JOIN cut ON cut.team = f.team AND cut.is_enough
    CROSS JOIN LATERAL unnest(f.given) WITH ORDINALITY AS v(value, position)
    JOIN place p ON p.item = v.position WHERE v.value IS NOT NULL
  ), rater AS (
    SELECT form, team, quality, count(*) AS answered, sum(value) AS total FROM answer
    GROUP BY GROUPING SETS ((form, team, quality), (form, team))
  ), totals AS (
    SELECT team, quality, answered, count(*) AS n, sum(total) AS total, sum(total * total) AS squares
    FROM rater GROUP BY team, quality, answered
  ), counts AS (
    SELECT team, item, value, count(*) AS n FROM answer GROUP BY team, item, value
  ), complete AS (
    SELECT team, item, sum(value) AS total, sum(value * value) AS squares
    FROM answer WHERE is_complete GROUP BY team, item
  )
  SELECT jsonb_build_object(
    'tooFew', (SELECT coalesce(jsonb_agg(team), '[]') FROM cut WHERE NOT is_enough),
    'totals', (SELECT coalesce(jsonb_agg(jsonb_build_array(team, quality, answered, n, total, squares)), '[]') FROM totals),
    'counts', (SELECT coalesce(jsonb_agg(jsonb_build_array(team, item, value, n)), '[]') FROM counts),
    'complete', (SELECT coalesce(jsonb_agg(jsonb_build_array(team, item, total, squares)), '[]') FROM complete))
  INTO answer;
  RETURN answer;
END $$;
