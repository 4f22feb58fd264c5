-- What matters most in a role: up to three qualities, named by the manager in their form and by whoever is
-- rated. The manager's choice is an answer and stands with the form; the subject's is a row of their own.

ALTER TABLE public.response
  ADD COLUMN important text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT response_important CHECK (
    cardinality(important) <= CASE WHEN rater_group = 'manager' THEN 3 ELSE 0 END);

-- Which qualities a subject holds to matter most; an empty choice is one that was taken back.
CREATE TABLE public.subject_importance (
  org_id uuid NOT NULL, subject_id uuid NOT NULL, qualities text[] NOT NULL, version integer NOT NULL DEFAULT 1,
  CONSTRAINT subject_importance_pkey PRIMARY KEY (org_id, subject_id),
  CONSTRAINT subject_importance_few CHECK (cardinality(qualities) <= 3)
);
-- What is published of both; of several managers how many named a quality.
CREATE TABLE public.release_importance (
  org_id uuid NOT NULL, release_id uuid NOT NULL, subject_id uuid NOT NULL, author text NOT NULL,
  quality_key text NOT NULL, choices smallint NOT NULL,
  CONSTRAINT release_importance_pkey PRIMARY KEY (org_id, release_id, subject_id, author, quality_key),
  CONSTRAINT release_importance_author CHECK (author IN ('manager', 'self')),
  CONSTRAINT release_importance_choices CHECK (choices >= 1)
);
CREATE INDEX release_importance_org_id_subject_id_idx ON public.release_importance (org_id, subject_id);

DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('subject_importance', 'subject_id', 'subject'),
    ('release_importance', 'release_id', 'release'), ('release_importance', 'subject_id', 'subject')
  ) AS x(child, field, parent)
  LOOP
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (org_id, %I) '
      'REFERENCES public.%I (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE',
      one.child, one.child || '_org_id_' || one.field || '_fkey', one.field, one.parent);
  END LOOP;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['subject_importance', 'release_importance']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;

CREATE TRIGGER release_importance_frozen BEFORE UPDATE OR DELETE ON public.release_importance
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- A subject, and nobody else, says so while answers are taken: not before anybody is asked, and not after
-- seeing results.
-- Who is rated as a body says nothing, as a body does not rate itself.
CREATE FUNCTION app.keep_importance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE one uuid;
BEGIN
  SELECT s.cycle_id INTO one FROM public.subject s
    JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id AND e.user_id = app.current_user_id()
    WHERE s.org_id = NEW.org_id AND s.id = NEW.subject_id;
  IF one IS NULL OR NOT app.is_rating(one) THEN
    RAISE EXCEPTION 'what matters is said by who is rated, while answers are taken' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subject_importance_kept BEFORE INSERT OR UPDATE ON public.subject_importance
  FOR EACH ROW EXECUTE FUNCTION app.keep_importance();

-- A cycle that ends without results leaves no answer behind, this one neither.
CREATE FUNCTION app.forget_importance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.subject_importance i USING public.subject s
    WHERE i.org_id = NEW.org_id AND s.org_id = NEW.org_id AND s.id = i.subject_id AND s.cycle_id = NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_forgets_importance AFTER UPDATE OF cancelled_at ON public.cycle FOR EACH ROW
  WHEN (OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL) EXECUTE FUNCTION app.forget_importance();

-- Takes a form and forgets whose it was; says what became of it. A replay is not compared with what was
-- received: that would tell. `words` are [{question, body}], `matters` are keys of qualities, from managers
-- alone. For the application.
DROP FUNCTION app.submit_response(uuid, bytea, smallint[], smallint[], jsonb, text, text);
CREATE FUNCTION app.submit_response(target uuid, secret bytea, items smallint[], levels smallint[],
  words jsonb, worked text, pace text, matters text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org(); seat public.participation; instrument public.instrument;
  asked integer; qualities integer; form text; open_questions integer; is_open boolean;
BEGIN
  SELECT p.* INTO seat FROM public.participation p WHERE p.org_id = tenant AND p.id = target
    AND p.person_id = app.current_rater(p.cycle_id);
  IF NOT FOUND THEN RETURN 'not-asked'; END IF;
  is_open := app.is_rating(seat.cycle_id);
  -- Two submissions of one rater follow one another: the second finds the first.
  SELECT p.* INTO seat FROM public.participation p WHERE p.org_id = tenant AND p.id = target FOR UPDATE;
  IF seat.done_on IS NOT NULL THEN RETURN 'already-received'; END IF;
  IF NOT is_open THEN RETURN 'closed'; END IF;
  SELECT i.* INTO instrument FROM public.cycle c
    JOIN public.instrument i ON i.org_id = c.org_id AND i.id = c.instrument_id
    WHERE c.org_id = tenant AND c.id = seat.cycle_id;
  SELECT c.form, cardinality(c.questions) INTO form, open_questions
    FROM public.cycle c WHERE c.org_id = tenant AND c.id = seat.cycle_id;
  SELECT count(*) INTO asked FROM public.item i WHERE i.org_id = tenant AND i.instrument_id = instrument.id;
  SELECT count(*) INTO qualities FROM public.quality q WHERE q.org_id = tenant AND q.instrument_id = instrument.id;
  IF form = 'pulse' THEN asked := 0; END IF;
  IF octet_length(secret) <> 32 OR cardinality(items) <> asked OR cardinality(levels) <> qualities
     OR num_nonnulls(VARIADIC items || levels) = 0
     OR EXISTS (SELECT 1 FROM unnest(items) v WHERE v NOT BETWEEN instrument.scale_min AND instrument.scale_max)
     OR EXISTS (SELECT 1 FROM unnest(levels) v WHERE v NOT BETWEEN 1 AND 5)
     OR cardinality(matters) > 3 OR (cardinality(matters) > 0 AND seat.rater_group <> 'manager')
     OR (SELECT count(DISTINCT q.key) FROM public.quality q WHERE q.org_id = tenant
         AND q.instrument_id = instrument.id AND q.key = ANY (matters)) <> cardinality(matters)
     OR EXISTS (SELECT 1 FROM jsonb_to_recordset(words) AS w(question smallint, body text)
                WHERE w.question NOT BETWEEN 1 AND open_questions OR char_length(w.body) NOT BETWEEN 1 AND 4000) THEN
    RETURN 'misfit';
  END IF;
  UPDATE public.participation SET done_on = app.today(), declined_on = NULL
    WHERE org_id = tenant AND id = target;
  DELETE FROM public.rating_draft WHERE org_id = tenant AND participation_id = target;
  INSERT INTO public.response (org_id, id, cycle_id, subject_id, rater_group, item_values, level_values,
      submitted_day, secret_hash, together, speed, important)
    VALUES (tenant, gen_random_uuid(), seat.cycle_id, seat.subject_id, seat.rater_group, items, levels,
      app.today(), secret, worked, pace, matters);
  INSERT INTO public.comment (org_id, id, cycle_id, subject_id, rater_group, question, body, secret_hash)
    SELECT tenant, gen_random_uuid(), seat.cycle_id, seat.subject_id, seat.rater_group, w.question, w.body, secret
    FROM jsonb_to_recordset(words) AS w(question smallint, body text) ORDER BY random();
  RETURN 'received';
END $$;

-- Ends the answering and cuts what could still join a form with its rater: receipts and days go, and both
-- tables are written anew in random order. Background work, which has no user, only after the last day.
CREATE OR REPLACE FUNCTION app.close_cycle(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  UPDATE public.cycle c SET closed_at = now(), closed_by_id = app.current_user_id(), version = version + 1
    WHERE c.org_id = tenant AND c.id = target AND c.kind = 'rated' AND c.opened_at IS NOT NULL
      AND c.closed_at IS NULL AND c.cancelled_at IS NULL
      AND (app.current_user_id() IS NOT NULL OR c.closes_on < app.today());
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM public.rating_draft d USING public.participation p
    WHERE d.org_id = tenant AND p.org_id = tenant AND p.id = d.participation_id AND p.cycle_id = target;
  WITH gone AS (DELETE FROM public.response r WHERE r.org_id = tenant AND r.cycle_id = target RETURNING r.*)
  INSERT INTO public.response (org_id, id, cycle_id, subject_id, rater_group, item_values, level_values,
      submitted_day, together, speed, important)
    SELECT g.org_id, gen_random_uuid(), g.cycle_id, g.subject_id, g.rater_group, g.item_values,
      g.level_values, app.today(), g.together, g.speed, g.important
    FROM gone g ORDER BY random();
  WITH gone AS (DELETE FROM public.comment c WHERE c.org_id = tenant AND c.cycle_id = target RETURNING c.*)
  INSERT INTO public.comment (org_id, id, cycle_id, subject_id, rater_group, question, body)
    SELECT g.org_id, gen_random_uuid(), g.cycle_id, g.subject_id, g.rater_group, g.question, g.body
    FROM gone g ORDER BY random();
  WITH gone AS (DELETE FROM public.participation p WHERE p.org_id = tenant AND p.cycle_id = target RETURNING p.*)
  INSERT INTO public.participation (org_id, id, cycle_id, subject_id, person_id, rater_group, done_on, declined_on)
    SELECT g.org_id, gen_random_uuid(), g.cycle_id, g.subject_id, g.person_id, g.rater_group, g.done_on, g.declined_on
    FROM gone g ORDER BY random();
  RETURN true;
END $$;

-- What managers, who answer by name, and subjects hold to matter most in a closed cycle: for the release,
-- between its one aggregate and its end. For the jobs role.
CREATE FUNCTION app.ratings_importance(target uuid)
RETURNS TABLE (subject_id uuid, author text, quality_key text, choices integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  PERFORM 1 FROM public.cycle c WHERE c.org_id = tenant AND c.id = target AND c.kind = 'rated'
    AND c.aggregated_at IS NOT NULL AND c.released_at IS NULL AND c.cancelled_at IS NULL
    AND c.withdrawn_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the cycle is not at its release' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN QUERY
    SELECT r.subject_id, 'manager', q.key, count(*)::integer
      FROM public.response r CROSS JOIN LATERAL unnest(r.important) AS q(key)
      WHERE r.org_id = tenant AND r.cycle_id = target AND r.rater_group = 'manager'
      GROUP BY r.subject_id, q.key
    UNION ALL
    SELECT s.id, 'self', q.key, 1
      FROM public.subject_importance i
      JOIN public.subject s ON s.org_id = i.org_id AND s.id = i.subject_id
      CROSS JOIN LATERAL unnest(i.qualities) AS q(key)
      WHERE i.org_id = tenant AND s.cycle_id = target
    ORDER BY 1, 2, 3;
END $$;
