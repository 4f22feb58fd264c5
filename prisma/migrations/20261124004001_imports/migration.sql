-- Imports behind the wall: bytes in, forms in, one aggregate out. Nobody but these functions (of the
-- owner) reads an uploaded byte or an answer; who may call which stands in grants.sql.

ALTER TABLE "import" ADD COLUMN "created_teams" UUID[];

-- CreateTable
CREATE TABLE "import_problem" (
    "org_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "column_name" TEXT,
    "code" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "params" JSONB NOT NULL,

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("org_id","import_id","n")
);

-- AddForeignKey
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "import"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A refused value may be a name or a slip of the pen: whoever uploaded the file reads it, no other admin.
ALTER TABLE public.import_problem ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_problem FORCE ROW LEVEL SECURITY;
CREATE POLICY keeper ON public.import_problem TO CURRENT_ROLE
  USING (org_id = (SELECT app.current_org())) WITH CHECK (org_id = (SELECT app.current_org()));
CREATE POLICY uploader ON public.import_problem FOR SELECT
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.import i WHERE i.org_id = import_problem.org_id AND i.id = import_id
      AND i.created_by_id = (SELECT app.current_user_id())));

-- A file may hold self-ratings and raters of no named group; both are kept as what they are.
ALTER TABLE public.response DROP CONSTRAINT response_group;
ALTER TABLE public.response ADD CONSTRAINT response_group CHECK (rater_group IN
  ('self', 'manager', 'counterpart', 'board', 'peers', 'reports', 'partners', 'others', 'all'));

-- What has happened to a cycle stays so: otherwise an aggregate could be asked for a second time.
CREATE FUNCTION app.keep_cycle_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (OLD.aggregated_at IS NOT NULL AND NEW.aggregated_at IS DISTINCT FROM OLD.aggregated_at)
     OR (OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at)
     OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
    RAISE EXCEPTION 'what has happened to a cycle cannot be taken back'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_facts_kept BEFORE UPDATE ON public.cycle
  FOR EACH ROW EXECUTE FUNCTION app.keep_cycle_facts();

-- ------------------------------------------------------------------ the file
-- One piece of an uploaded file, from 0; NULL after the last. For the jobs role.
CREATE FUNCTION app.import_bytes(target uuid, piece integer) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (SELECT c.bytes FROM public.import_chunk c
    WHERE c.org_id = app.current_org() AND c.import_id = target AND c.n = piece);
END $$;

-- Replaces what a check has found; a list of {n, line, column, code, value, params}. For the jobs role.
CREATE FUNCTION app.note_problems(target uuid, found jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM public.import_problem p WHERE p.org_id = app.current_org() AND p.import_id = target;
  INSERT INTO public.import_problem (org_id, import_id, n, line, column_name, code, value, params)
    SELECT app.current_org(), target, f.n, f.line, f."column", f.code, f.value, f.params
    FROM jsonb_to_recordset(found)
      AS f(n integer, line integer, "column" text, code text, value text, params jsonb);
END $$;

-- Deletes the file and its problems once the import has ended in one way or another.
CREATE FUNCTION app.discard_import(target uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM public.import i WHERE i.org_id = app.current_org() AND i.id = target
    AND coalesce(i.committed_at, i.cancelled_at, i.failed_at, i.undone_at) IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the import has not ended' USING ERRCODE = 'restrict_violation';
  END IF;
  DELETE FROM public.import_chunk c WHERE c.org_id = app.current_org() AND c.import_id = target;
  DELETE FROM public.import_problem p WHERE p.org_id = app.current_org() AND p.import_id = target;
END $$;

-- ------------------------------------------------------------------ the forms
-- Writes forms of an imported cycle before it is aggregated; each of `given` is an array's text, an
-- element for every item of the cycle's instrument. For the jobs role.
CREATE FUNCTION app.import_rows(target uuid, subjects uuid[], rater_groups text[], given text[])
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE instrument public.instrument; items integer; written integer;
BEGIN
  SELECT i.* INTO instrument FROM public.cycle c
    JOIN public.instrument i ON i.org_id = c.org_id AND i.id = c.instrument_id
    WHERE c.org_id = app.current_org() AND c.id = target AND c.kind = 'imported'
      AND c.import_id IS NOT NULL AND c.aggregated_at IS NULL AND c.withdrawn_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the cycle takes no imported forms' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT count(*) INTO items FROM public.item i
    WHERE i.org_id = app.current_org() AND i.instrument_id = instrument.id;
  INSERT INTO public.response
    (org_id, id, cycle_id, subject_id, rater_group, item_values, level_values, submitted_day)
  SELECT s.org_id, gen_random_uuid(), target, s.id, f.rater_group, f.form, '{}', current_date
  FROM (SELECT x.subject, x.rater_group, x.form::smallint[] AS form
        FROM unnest(subjects, rater_groups, given) AS x(subject, rater_group, form)) f
  JOIN public.subject s ON s.org_id = app.current_org() AND s.id = f.subject AND s.cycle_id = target
  WHERE cardinality(f.form) = items AND (
    SELECT bool_and(v IS NULL OR v BETWEEN instrument.scale_min AND instrument.scale_max)
    FROM unnest(f.form) v);
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written <> cardinality(subjects) THEN
    RAISE EXCEPTION 'a form does not fit its cycle' USING ERRCODE = 'check_violation';
  END IF;
  RETURN written;
END $$;

-- The one aggregate of a closed imported cycle: per team with enough forms, what every released
-- figure follows from; of any other team the id alone. `withheld` are teams with enough forms of too
-- few raters. Qualities and items go by position; a null quality is all items. For the jobs role.
CREATE FUNCTION app.aggregate_cycle(target uuid, withheld uuid[]) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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

-- ------------------------------------------------------------------ taking back
-- Deletes what raters answered in an imported cycle and what was released of it; the cycle stays as
-- a tombstone. For the application.
CREATE FUNCTION app.withdraw_cycle(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  UPDATE public.cycle SET withdrawn_at = now(), withdrawn_by_id = app.current_user_id()
    WHERE org_id = tenant AND id = target AND kind = 'imported' AND withdrawn_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM public.response WHERE org_id = tenant AND cycle_id = target;
  DELETE FROM public.comment WHERE org_id = tenant AND cycle_id = target;
  DELETE FROM public.release_cell c USING public.release r
    WHERE r.org_id = tenant AND r.cycle_id = target AND c.org_id = tenant AND c.release_id = r.id;
  DELETE FROM public.release WHERE org_id = tenant AND cycle_id = target;
  RETURN true;
END $$;

-- Withdraws every cycle of a committed import; the import stays as a tombstone. For the application.
CREATE FUNCTION app.undo_import(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.import SET undone_at = now(), version = version + 1
    WHERE org_id = app.current_org() AND id = target AND committed_at IS NOT NULL AND undone_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM app.withdraw_cycle(c.id) FROM public.cycle c
    WHERE c.org_id = app.current_org() AND c.import_id = target;
  PERFORM app.discard_import(target);
  RETURN true;
END $$;

-- ------------------------------------------------------------------ the queue
-- As before, and with the queue's heartbeat: work that was killed is taken up again within a minute.
CREATE OR REPLACE FUNCTION app.queue_job(queue text, org uuid, target uuid) RETURNS void
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO pgboss.job (id, name, data, priority, start_after, created_on, keep_until, policy,
    expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff, heartbeat_seconds)
  SELECT gen_random_uuid(), q.name, jsonb_build_object('orgId', org, 'id', target), 0, now(), now(),
    now() + q.retention_seconds * interval '1s', q.policy, q.expire_seconds, q.deletion_seconds,
    q.retry_limit, q.retry_delay, q.retry_backoff, q.heartbeat_seconds
  FROM pgboss.queue q WHERE q.name = queue;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no queue %', queue USING ERRCODE = 'undefined_object';
  END IF;
END $$;
