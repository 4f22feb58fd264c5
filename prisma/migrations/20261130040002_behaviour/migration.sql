-- Asking again about exactly one behaviour: a cycle of a third form asks the raters of each subject about the
-- item that the subject chose to work on.

ALTER TABLE public.cycle DROP CONSTRAINT cycle_form,
  ADD CONSTRAINT cycle_form CHECK (form IN ('full', 'pulse', 'behaviour'));

-- How a chosen behaviour ended; null where another was chosen instead.
ALTER TABLE public.subject_action
  ADD COLUMN outcome text,
  ADD CONSTRAINT subject_action_outcome CHECK (outcome IS NULL OR (outcome IN ('done', 'dropped') AND ended_at IS NOT NULL));

-- Which behaviour raters are asked about, and whose choice it follows: fixed at launch.
ALTER TABLE public.subject
  ADD COLUMN item_key text,
  ADD COLUMN action_id uuid,
  ADD CONSTRAINT subject_item CHECK ((item_key IS NULL) = (action_id IS NULL)),
  ADD CONSTRAINT subject_org_id_action_id_fkey FOREIGN KEY (org_id, action_id)
    REFERENCES public.subject_action (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- The newest behaviour that whoever is rated as this subject still works on, of those the instrument asks.
CREATE FUNCTION app.chosen_action(tenant uuid, target uuid, instrument uuid) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.id FROM public.subject s
    JOIN public.subject o ON o.org_id = s.org_id AND (o.person_id = s.person_id
      OR (s.person_id IS NULL AND o.person_id IS NULL AND o.team_id = s.team_id))
    JOIN public.subject_action a ON a.org_id = o.org_id AND a.subject_id = o.id AND a.ended_at IS NULL
    JOIN public.item i ON i.org_id = a.org_id AND i.instrument_id = instrument AND i.key = a.item_key
    WHERE s.org_id = tenant AND s.id = target
    ORDER BY a.created_at DESC, a.id DESC LIMIT 1 $$;

CREATE FUNCTION app.fix_behaviours() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.subject s SET action_id = a.id, item_key = a.item_key
    FROM public.subject_action a
    WHERE s.org_id = NEW.org_id AND s.cycle_id = NEW.id AND a.org_id = s.org_id
      AND a.id = app.chosen_action(s.org_id, s.id, NEW.instrument_id);
  IF EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = NEW.org_id AND s.cycle_id = NEW.id
             AND s.item_key IS NULL) THEN
    RAISE EXCEPTION 'a subject works on no behaviour' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_fixes_behaviours BEFORE UPDATE OF opened_at ON public.cycle FOR EACH ROW
  WHEN (OLD.opened_at IS NULL AND NEW.opened_at IS NOT NULL AND NEW.form = 'behaviour')
  EXECUTE FUNCTION app.fix_behaviours();

-- Nobody names a behaviour for somebody else, and what raters were asked stays so.
CREATE FUNCTION app.keep_behaviour() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' OR EXISTS (SELECT 1 FROM public.cycle c WHERE c.org_id = NEW.org_id AND c.id = NEW.cycle_id
             AND c.opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a behaviour is fixed at launch' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subject_behaviour_fixed BEFORE INSERT ON public.subject FOR EACH ROW
  WHEN (NEW.item_key IS NOT NULL) EXECUTE FUNCTION app.keep_behaviour();
CREATE TRIGGER subject_behaviour_kept BEFORE UPDATE OF item_key, action_id ON public.subject FOR EACH ROW
  WHEN ((OLD.item_key, OLD.action_id) IS DISTINCT FROM (NEW.item_key, NEW.action_id))
  EXECUTE FUNCTION app.keep_behaviour();

-- Takes a form and forgets whose it was; says what became of it. A replay is not compared with what was
-- received: that would tell. `words` are [{question, body}], `matters` are keys of qualities, from managers
-- alone. For the application.
CREATE OR REPLACE FUNCTION app.submit_response(target uuid, secret bytea, items smallint[], levels smallint[],
  words jsonb, worked text, pace text, matters text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org(); seat public.participation; instrument public.instrument;
  asked integer; qualities integer; place integer; form text; open_questions integer; is_open boolean;
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
  IF form = 'behaviour' THEN
    -- One item and no scale: the place of the behaviour that was fixed at launch, and no other.
    qualities := 0;
    SELECT i.position INTO place FROM public.item i JOIN public.subject s ON s.org_id = i.org_id AND s.item_key = i.key
      WHERE i.org_id = tenant AND i.instrument_id = instrument.id AND s.id = seat.subject_id;
  END IF;
  IF octet_length(secret) <> 32 OR cardinality(items) <> asked OR cardinality(levels) <> qualities
     OR num_nonnulls(VARIADIC items || levels) = 0
     OR (form = 'behaviour' AND (items[place] IS NULL OR num_nonnulls(VARIADIC items) <> 1
       OR cardinality(matters) > 0))
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
