-- Rated cycles: who rates whom stands in one table, what was answered in another behind the wall, and
-- after closing nothing joins them. A release freezes what may be told.

ALTER TABLE public.cycle
  ADD COLUMN form text NOT NULL DEFAULT 'full',
  ADD COLUMN purpose text,
  ADD COLUMN questions text[] NOT NULL DEFAULT '{}',
  ADD COLUMN comment_threshold smallint NOT NULL DEFAULT 5,
  ADD COLUMN closes_on date,
  ADD COLUMN releases_on date,
  ADD COLUMN is_held boolean NOT NULL DEFAULT false,
  ADD COLUMN opened_by_id uuid,
  ADD COLUMN cancelled_at timestamptz(3),
  ADD COLUMN cancelled_by_id uuid,
  ADD COLUMN cloned_from_id uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT cycle_form CHECK (form IN ('full', 'pulse')),
  ADD CONSTRAINT cycle_questions CHECK (cardinality(questions) <= 3),
  ADD CONSTRAINT cycle_comment_threshold CHECK (comment_threshold BETWEEN 3 AND 10),
  ADD CONSTRAINT cycle_days CHECK (releases_on IS NULL OR closes_on IS NULL OR releases_on >= closes_on);

-- Who might rate whom, before launch.
CREATE TABLE public.nomination (
  org_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, subject_id uuid NOT NULL,
  person_id uuid NOT NULL, rater_group text NOT NULL,
  proposed_at timestamptz(3) NOT NULL, proposed_by_id uuid NOT NULL,
  approved_at timestamptz(3), approved_by_id uuid,
  CONSTRAINT nomination_pkey PRIMARY KEY (org_id, id)
);
-- Who rates whom, and by day whether they are done; never what they answered.
CREATE TABLE public.participation (
  org_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, subject_id uuid NOT NULL,
  person_id uuid NOT NULL, rater_group text NOT NULL, done_on date, declined_on date,
  CONSTRAINT participation_pkey PRIMARY KEY (org_id, id)
);
-- The link of a rater from outside; its secret is derived from the id, the row holds its SHA-256.
CREATE TABLE public.rater_link (
  org_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, person_id uuid NOT NULL,
  token_hash bytea NOT NULL, expires_at timestamptz(3) NOT NULL, revoked_at timestamptz(3),
  CONSTRAINT rater_link_pkey PRIMARY KEY (org_id, id)
);
-- A rater's unfinished form, sealed with a key that is not in the database.
CREATE TABLE public.rating_draft (
  org_id uuid NOT NULL, participation_id uuid NOT NULL, sealed bytea NOT NULL,
  revision integer NOT NULL, saved_on date NOT NULL,
  CONSTRAINT rating_draft_pkey PRIMARY KEY (org_id, participation_id)
);
ALTER TABLE public.response
  ADD COLUMN secret_hash bytea,
  ADD COLUMN together text,
  ADD COLUMN speed text,
  ADD CONSTRAINT response_together CHECK (together IN ('daily', 'weekly', 'monthly', 'rarely')),
  ADD CONSTRAINT response_speed CHECK (speed IN ('usual', 'fast'));
ALTER TABLE public.comment
  ADD COLUMN secret_hash bytea,
  ADD CONSTRAINT comment_length CHECK (char_length(body) BETWEEN 1 AND 4000);

-- What is published of one subject's ratings by others, by rater group.
CREATE TABLE public.subject_cell (
  org_id uuid NOT NULL, release_id uuid NOT NULL, subject_id uuid NOT NULL, rater_group text NOT NULL,
  level text NOT NULL, key text NOT NULL, state text NOT NULL, reason text,
  n_from smallint, mean double precision, sd double precision, agreement text, histogram integer[] NOT NULL DEFAULT '{}',
  CONSTRAINT subject_cell_pkey PRIMARY KEY (org_id, release_id, subject_id, rater_group, level, key)
);
CREATE TABLE public.release_comment (
  org_id uuid NOT NULL, id uuid NOT NULL, release_id uuid NOT NULL, subject_id uuid NOT NULL,
  question smallint NOT NULL, place smallint NOT NULL, rater_group text, body text NOT NULL,
  CONSTRAINT release_comment_pkey PRIMARY KEY (org_id, id)
);
-- When a subject may read their report, and that they did.
CREATE TABLE public.subject_release (
  org_id uuid NOT NULL, release_id uuid NOT NULL, subject_id uuid NOT NULL,
  shared_at timestamptz(3), shared_by_id uuid, read_at timestamptz(3),
  CONSTRAINT subject_release_pkey PRIMARY KEY (org_id, release_id, subject_id)
);
-- One behaviour that a subject chose to work on.
CREATE TABLE public.subject_action (
  org_id uuid NOT NULL, id uuid NOT NULL, release_id uuid NOT NULL, subject_id uuid NOT NULL,
  item_key text NOT NULL, body text NOT NULL, due_on date NOT NULL,
  created_at timestamptz(3) NOT NULL, ended_at timestamptz(3), version integer NOT NULL DEFAULT 1,
  CONSTRAINT subject_action_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.coach_note (
  org_id uuid NOT NULL, id uuid NOT NULL, subject_id uuid NOT NULL, member_id uuid NOT NULL,
  body text NOT NULL, written_at timestamptz(3) NOT NULL, version integer NOT NULL DEFAULT 1,
  CONSTRAINT coach_note_pkey PRIMARY KEY (org_id, id)
);

-- ------------------------------------------------------------------ references, always with the tenant
CREATE UNIQUE INDEX nomination_org_id_subject_id_person_id_key ON public.nomination (org_id, subject_id, person_id);
CREATE INDEX nomination_org_id_cycle_id_idx ON public.nomination (org_id, cycle_id);
CREATE UNIQUE INDEX participation_org_id_subject_id_person_id_key ON public.participation (org_id, subject_id, person_id);
CREATE INDEX participation_org_id_cycle_id_idx ON public.participation (org_id, cycle_id);
CREATE INDEX participation_org_id_person_id_idx ON public.participation (org_id, person_id);
CREATE INDEX rater_link_org_id_cycle_id_person_id_idx ON public.rater_link (org_id, cycle_id, person_id);
-- Whose address changed gets another link; only one of them works.
CREATE UNIQUE INDEX rater_link_one_live ON public.rater_link (org_id, cycle_id, person_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX rater_link_token_hash_key ON public.rater_link (token_hash);
CREATE INDEX subject_cell_org_id_subject_id_idx ON public.subject_cell (org_id, subject_id);
CREATE INDEX release_comment_org_id_subject_id_idx ON public.release_comment (org_id, subject_id);
CREATE INDEX subject_release_org_id_subject_id_idx ON public.subject_release (org_id, subject_id);
CREATE INDEX subject_action_org_id_subject_id_idx ON public.subject_action (org_id, subject_id);
CREATE INDEX coach_note_org_id_subject_id_idx ON public.coach_note (org_id, subject_id);

DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('nomination', 'cycle_id', 'cycle'), ('nomination', 'subject_id', 'subject'),
    ('nomination', 'person_id', 'person'),
    ('participation', 'cycle_id', 'cycle'), ('participation', 'subject_id', 'subject'),
    ('participation', 'person_id', 'person'),
    ('rater_link', 'cycle_id', 'cycle'), ('rater_link', 'person_id', 'person'),
    ('rating_draft', 'participation_id', 'participation'),
    ('subject_cell', 'release_id', 'release'), ('subject_cell', 'subject_id', 'subject'),
    ('release_comment', 'release_id', 'release'), ('release_comment', 'subject_id', 'subject'),
    ('subject_release', 'release_id', 'release'), ('subject_release', 'subject_id', 'subject'),
    ('subject_action', 'release_id', 'release'), ('subject_action', 'subject_id', 'subject'),
    ('coach_note', 'subject_id', 'subject'), ('coach_note', 'member_id', 'member')
  ) AS x(child, field, parent)
  LOOP
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (org_id, %I) '
      'REFERENCES public.%I (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE',
      one.child, one.child || '_org_id_' || one.field || '_fkey', one.field, one.parent);
  END LOOP;
END $$;

-- ------------------------------------------------------------------ policies
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['nomination', 'participation', 'rater_link', 'rating_draft', 'subject_cell',
    'release_comment', 'subject_release', 'subject_action', 'coach_note']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;
-- Whoever holds a link's secret sees that one link, before any organisation is known.
CREATE POLICY rater ON public.rater_link FOR SELECT USING (token_hash = (SELECT app.current_token()));

-- ------------------------------------------------------------------ what a row may hold
ALTER TABLE public.nomination ADD CONSTRAINT nomination_group CHECK (rater_group IN
  ('manager', 'counterpart', 'board', 'peers', 'reports', 'partners'));
ALTER TABLE public.participation ADD CONSTRAINT participation_group CHECK (rater_group IN
  ('manager', 'counterpart', 'board', 'peers', 'reports', 'partners')),
  ADD CONSTRAINT participation_end CHECK (done_on IS NULL OR declined_on IS NULL);
-- A suppressed cell is a marker: a reason and no number at all; words carry none either.
ALTER TABLE public.subject_cell
  ADD CONSTRAINT subject_cell_group CHECK (rater_group IN
    ('manager', 'counterpart', 'board', 'peers', 'reports', 'partners', 'colleagues')),
  ADD CONSTRAINT subject_cell_level CHECK (level IN ('quality', 'item', 'level')),
  ADD CONSTRAINT subject_cell_state CHECK (state IN ('published', 'coarse', 'extreme', 'suppressed')),
  ADD CONSTRAINT subject_cell_marker CHECK (
    (state IN ('published', 'coarse')) = (mean IS NOT NULL)
    AND (state IN ('published', 'coarse') OR (n_from IS NULL AND sd IS NULL AND agreement IS NULL
      AND cardinality(histogram) = 0))
    AND (state <> 'coarse' OR (sd IS NULL AND agreement IS NULL AND cardinality(histogram) = 0))
    AND (state = 'published' OR reason IS NOT NULL)),
  ADD CONSTRAINT subject_cell_band CHECK (n_from IN (1, 3, 6, 10)),
  ADD CONSTRAINT subject_cell_precision CHECK (mean = round(mean::numeric, 1) AND sd = round(sd::numeric, 1));
ALTER TABLE public.subject_action ADD CONSTRAINT subject_action_body CHECK (char_length(body) BETWEEN 1 AND 1000);
ALTER TABLE public.coach_note ADD CONSTRAINT coach_note_body CHECK (char_length(body) BETWEEN 1 AND 4000);

CREATE TRIGGER subject_cell_frozen BEFORE UPDATE OR DELETE ON public.subject_cell
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER release_comment_frozen BEFORE UPDATE OR DELETE ON public.release_comment
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- What was promised at launch can only become stricter, and what has happened stays so.
CREATE FUNCTION app.keep_cycle() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.opened_at IS NOT NULL AND OLD.kind = 'rated' AND (
       (NEW.name, NEW.instrument_id, NEW.form, NEW.purpose, NEW.questions, NEW.is_held)
         IS DISTINCT FROM (OLD.name, OLD.instrument_id, OLD.form, OLD.purpose, OLD.questions, OLD.is_held)
       OR NEW.comment_threshold < OLD.comment_threshold
       OR NEW.closes_on < OLD.closes_on OR (NEW.closes_on IS NULL) <> (OLD.closes_on IS NULL)
       OR NEW.releases_on < OLD.releases_on OR (NEW.releases_on IS NULL) <> (OLD.releases_on IS NULL)) THEN
    RAISE EXCEPTION 'what raters were told is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at)
     OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)
     OR (OLD.cancelled_at IS NOT NULL AND NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at)
     OR (OLD.aggregated_at IS NOT NULL AND NEW.aggregated_at IS DISTINCT FROM OLD.aggregated_at)
     OR (OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at) THEN
    RAISE EXCEPTION 'what has happened to a cycle cannot be taken back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_kept BEFORE UPDATE ON public.cycle
  FOR EACH ROW EXECUTE FUNCTION app.keep_cycle();

-- Who is rated, and who might rate them, is settled at launch; only a subject's consent comes later.
CREATE FUNCTION app.keep_launched() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE one uuid := coalesce(NEW.cycle_id, OLD.cycle_id); tenant uuid := coalesce(NEW.org_id, OLD.org_id);
BEGIN
  IF TG_TABLE_NAME = 'subject' AND TG_OP = 'UPDATE' THEN
    IF (NEW.person_id, NEW.team_id, NEW.team_path, NEW.cycle_id)
         IS NOT DISTINCT FROM (OLD.person_id, OLD.team_id, OLD.team_path, OLD.cycle_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM public.cycle c WHERE c.org_id = tenant AND c.id = one
             AND c.kind = 'rated' AND c.opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a launched cycle keeps its subjects and raters' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER subject_kept BEFORE INSERT OR UPDATE OR DELETE ON public.subject
  FOR EACH ROW EXECUTE FUNCTION app.keep_launched();
CREATE TRIGGER nomination_kept BEFORE INSERT OR UPDATE OR DELETE ON public.nomination
  FOR EACH ROW EXECUTE FUNCTION app.keep_launched();

-- A link was meant for whoever reads that mailbox then, or had no account then: with either changed, it and
-- what was begun are void.
CREATE FUNCTION app.void_rater_links() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.rater_link SET revoked_at = now()
    WHERE org_id = NEW.org_id AND person_id = NEW.id AND revoked_at IS NULL;
  DELETE FROM public.rating_draft d USING public.participation p
    WHERE d.org_id = NEW.org_id AND p.org_id = NEW.org_id AND p.id = d.participation_id AND p.person_id = NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER person_voids_rater_links AFTER UPDATE OF email, user_id ON public.person FOR EACH ROW
  WHEN (OLD.email IS DISTINCT FROM NEW.email OR OLD.user_id IS DISTINCT FROM NEW.user_id)
  EXECUTE FUNCTION app.void_rater_links();

-- Until when the link of a cycle works: a day longer than forms are taken, so that it can say so.
CREATE FUNCTION app.rater_link_end(tenant uuid, closes_on date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce((closes_on + 2)::timestamp AT TIME ZONE o.time_zone, now() + interval '90 days')
  FROM public.organisation o WHERE o.id = tenant $$;
CREATE FUNCTION app.extend_rater_links() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.rater_link SET expires_at = app.rater_link_end(NEW.org_id, NEW.closes_on)
    WHERE org_id = NEW.org_id AND cycle_id = NEW.id AND revoked_at IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_extends_rater_links AFTER UPDATE OF closes_on ON public.cycle FOR EACH ROW
  WHEN (OLD.closes_on IS DISTINCT FROM NEW.closes_on) EXECUTE FUNCTION app.extend_rater_links();

-- Queues a letter for a time to come: nobody gets one by night.
CREATE FUNCTION app.send_later(target uuid, due timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.current_org() IS NULL THEN
    RAISE EXCEPTION 'no organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO pgboss.job (id, name, data, priority, start_after, created_on, keep_until, policy,
    expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff)
  SELECT gen_random_uuid(), q.name, jsonb_build_object('orgId', app.current_org(), 'id', target), 0, due, now(),
    due + q.retention_seconds * interval '1s', q.policy,
    q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff
  FROM pgboss.queue q WHERE q.name = 'mail.send';
END $$;

-- ------------------------------------------------------------------ doors
-- Who is rating in a cycle: a member who is signed in, or whoever holds an outside rater's link.
CREATE FUNCTION app.current_rater(target uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce(
    (SELECT l.person_id FROM public.rater_link l WHERE l.org_id = app.current_org()
       AND l.cycle_id = target AND l.token_hash = app.current_token()
       AND l.revoked_at IS NULL AND l.expires_at > now()),
    (SELECT m.person_id FROM public.member m WHERE m.org_id = app.current_org()
       AND m.user_id = app.current_user_id() AND m.removed_at IS NULL));
END $$;

-- Whether a cycle takes forms, held so until the transaction ends: closing waits for it.
CREATE FUNCTION app.is_rating(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE is_open boolean;
BEGIN
  SELECT c.kind = 'rated' AND c.opened_at IS NOT NULL AND c.closed_at IS NULL AND c.cancelled_at IS NULL
      AND (c.closes_on IS NULL OR c.closes_on >= app.today()) INTO is_open
    FROM public.cycle c WHERE c.org_id = app.current_org() AND c.id = target FOR SHARE;
  RETURN coalesce(is_open, false);
END $$;

-- Launches a draft: approved nominations become participations, teams stand as they are today.
CREATE FUNCTION app.open_cycle(target uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  PERFORM 1 FROM public.cycle c WHERE c.org_id = tenant AND c.id = target AND c.kind = 'rated'
    AND c.opened_at IS NULL AND c.cancelled_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 'no-draft'; END IF;
  IF EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = tenant AND s.cycle_id = target
             AND NOT EXISTS (SELECT 1 FROM public.nomination n WHERE n.org_id = tenant
               AND n.subject_id = s.id AND n.approved_at IS NOT NULL))
     OR NOT EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = tenant AND s.cycle_id = target) THEN
    RETURN 'no-raters';
  END IF;
  UPDATE public.subject s SET team_path = t.path FROM public.team t
    WHERE s.org_id = tenant AND s.cycle_id = target AND t.org_id = tenant AND t.id = s.team_id;
  INSERT INTO public.participation (org_id, id, cycle_id, subject_id, person_id, rater_group)
    SELECT n.org_id, gen_random_uuid(), n.cycle_id, n.subject_id, n.person_id, n.rater_group
    FROM public.nomination n JOIN public.subject s ON s.org_id = n.org_id AND s.id = n.subject_id
    WHERE n.org_id = tenant AND n.cycle_id = target AND n.approved_at IS NOT NULL
      AND n.person_id IS DISTINCT FROM s.person_id
    ORDER BY random();
  UPDATE public.cycle SET opened_at = now(), opened_by_id = app.current_user_id(), version = version + 1
    WHERE org_id = tenant AND id = target;
  RETURN 'opened';
END $$;

-- Takes a subject out of a draft, with those who might have rated them.
CREATE FUNCTION app.remove_subject(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  PERFORM 1 FROM public.subject s JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    WHERE s.org_id = tenant AND s.id = target AND c.kind = 'rated' AND c.opened_at IS NULL
      AND c.cancelled_at IS NULL FOR UPDATE OF c;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM public.nomination n WHERE n.org_id = tenant AND n.subject_id = target;
  DELETE FROM public.subject s WHERE s.org_id = tenant AND s.id = target;
  RETURN true;
END $$;

-- Takes a form and forgets whose it was; says what became of it. A replay is not compared with what was
-- received: that would tell. `words` are [{question, body}]. For the application.
CREATE FUNCTION app.submit_response(target uuid, secret bytea, items smallint[], levels smallint[],
  words jsonb, worked text, pace text) RETURNS text
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
     OR EXISTS (SELECT 1 FROM jsonb_to_recordset(words) AS w(question smallint, body text)
                WHERE w.question NOT BETWEEN 1 AND open_questions OR char_length(w.body) NOT BETWEEN 1 AND 4000) THEN
    RETURN 'misfit';
  END IF;
  UPDATE public.participation SET done_on = app.today(), declined_on = NULL
    WHERE org_id = tenant AND id = target;
  DELETE FROM public.rating_draft WHERE org_id = tenant AND participation_id = target;
  INSERT INTO public.response (org_id, id, cycle_id, subject_id, rater_group, item_values, level_values,
      submitted_day, secret_hash, together, speed)
    VALUES (tenant, gen_random_uuid(), seat.cycle_id, seat.subject_id, seat.rater_group, items, levels,
      app.today(), secret, worked, pace);
  INSERT INTO public.comment (org_id, id, cycle_id, subject_id, rater_group, question, body, secret_hash)
    SELECT tenant, gen_random_uuid(), seat.cycle_id, seat.subject_id, seat.rater_group, w.question, w.body, secret
    FROM jsonb_to_recordset(words) AS w(question smallint, body text) ORDER BY random();
  RETURN 'received';
END $$;

-- Takes a form back by the secret that its receipt alone holds, and asks its rater again.
CREATE FUNCTION app.withdraw_response(target uuid, secret bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org(); seat public.participation; is_open boolean;
BEGIN
  SELECT p.* INTO seat FROM public.participation p WHERE p.org_id = tenant AND p.id = target
    AND p.person_id = app.current_rater(p.cycle_id);
  IF NOT FOUND THEN RETURN 'not-asked'; END IF;
  is_open := app.is_rating(seat.cycle_id);
  SELECT p.* INTO seat FROM public.participation p WHERE p.org_id = tenant AND p.id = target FOR UPDATE;
  IF NOT is_open THEN RETURN 'closed'; END IF;
  IF seat.done_on IS NULL THEN RETURN 'no-receipt'; END IF;
  DELETE FROM public.response r WHERE r.org_id = tenant AND r.subject_id = seat.subject_id
    AND r.rater_group = seat.rater_group AND r.secret_hash = secret;
  IF NOT FOUND THEN RETURN 'no-receipt'; END IF;
  DELETE FROM public.comment c WHERE c.org_id = tenant AND c.subject_id = seat.subject_id
    AND c.rater_group = seat.rater_group AND c.secret_hash = secret;
  UPDATE public.participation SET done_on = NULL WHERE org_id = tenant AND id = target;
  RETURN 'withdrawn';
END $$;

-- Ends the answering and cuts what could still join a form with its rater: receipts and days go, and both
-- tables are written anew in random order. Background work, which has no user, only after the last day.
CREATE FUNCTION app.close_cycle(target uuid) RETURNS boolean
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
      submitted_day, together, speed)
    SELECT g.org_id, gen_random_uuid(), g.cycle_id, g.subject_id, g.rater_group, g.item_values,
      g.level_values, app.today(), g.together, g.speed
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

-- Ends a cycle without results and deletes what was answered. For the application.
CREATE FUNCTION app.cancel_cycle(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  UPDATE public.cycle c SET cancelled_at = now(), cancelled_by_id = app.current_user_id(), version = version + 1
    WHERE c.org_id = tenant AND c.id = target AND c.kind = 'rated' AND c.closed_at IS NULL
      AND c.cancelled_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM public.rating_draft d USING public.participation p
    WHERE d.org_id = tenant AND p.org_id = tenant AND p.id = d.participation_id AND p.cycle_id = target;
  DELETE FROM public.comment c WHERE c.org_id = tenant AND c.cycle_id = target;
  DELETE FROM public.response r WHERE r.org_id = tenant AND r.cycle_id = target;
  RETURN true;
END $$;

-- The link of an outside rater, and what the transaction may then see of that organisation.
CREATE FUNCTION auth.find_rater_link(secret bytea)
RETURNS TABLE (org_id uuid, cycle_id uuid, person_id uuid, expires_at timestamptz, is_revoked boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid;
BEGIN
  PERFORM set_config('app.token_hash', encode(secret, 'hex'), true);
  SELECT l.org_id INTO org FROM public.rater_link l WHERE l.token_hash = secret;
  IF org IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.org_id', org::text, true);
  RETURN QUERY SELECT l.org_id, l.cycle_id, l.person_id, l.expires_at::timestamptz, l.revoked_at IS NOT NULL
    FROM public.rater_link l WHERE l.org_id = org AND l.token_hash = secret;
END $$;

-- The one aggregate of a closed rated cycle, for the jobs role. A cut is a subject's rater group: named
-- groups by themselves; peers and reports as colleagues where one of them is too small; others below the
-- threshold by their name alone. Of each cut what every released figure follows from; never a form.
CREATE FUNCTION app.aggregate_ratings(target uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET work_mem = '64MB' SET jit = off
-- What is joined here has no statistics, and looks small to a planner that then tries every pair.
SET enable_nestloop = off AS $$
DECLARE tenant uuid := app.current_org(); one public.cycle; answer jsonb;
BEGIN
  UPDATE public.cycle SET aggregated_at = now()
    WHERE org_id = tenant AND id = target AND kind = 'rated' AND closed_at IS NOT NULL
      AND aggregated_at IS NULL AND withdrawn_at IS NULL AND cancelled_at IS NULL
    RETURNING * INTO one;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the cycle is open, cancelled or aggregated' USING ERRCODE = 'restrict_violation';
  END IF;
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
      r.item_values AS given, r.level_values AS levels
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
