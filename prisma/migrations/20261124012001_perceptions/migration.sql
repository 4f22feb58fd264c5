-- Perceptions: rounds in which people say who they think is accountable. Who was asked and whether they
-- are done stands in one table, what was answered in another behind the wall, and nothing joins them.

CREATE TABLE public.perception_round (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL,
  opened_on date NOT NULL, opened_at timestamptz(3) NOT NULL, opened_by_id uuid, closes_on date,
  closed_at timestamptz(3), closed_by_id uuid, cancelled_at timestamptz(3), cancelled_by_id uuid,
  aggregated_at timestamptz(3),
  CONSTRAINT perception_round_pkey PRIMARY KEY (org_id, id)
);
-- What is asked and between whom one chooses, as both stood on the opening day.
CREATE TABLE public.perception_question (
  org_id uuid NOT NULL, round_id uuid NOT NULL, responsibility_id uuid NOT NULL, place smallint NOT NULL,
  CONSTRAINT perception_question_pkey PRIMARY KEY (org_id, round_id, responsibility_id)
);
CREATE TABLE public.perception_option (
  org_id uuid NOT NULL, round_id uuid NOT NULL, position_id uuid NOT NULL, place smallint NOT NULL,
  CONSTRAINT perception_option_pkey PRIMARY KEY (org_id, round_id, position_id)
);
CREATE TABLE public.perception_invitation (
  org_id uuid NOT NULL, round_id uuid NOT NULL, person_id uuid NOT NULL, done_on date,
  CONSTRAINT perception_invitation_pkey PRIMARY KEY (org_id, round_id, person_id)
);
-- One row an answer, under an id of its own: not even the rows of one form belong together.
CREATE TABLE public.perception_answer (
  org_id uuid NOT NULL, id uuid NOT NULL, round_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  choice text NOT NULL, position_id uuid,
  CONSTRAINT perception_answer_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.perception_result (
  org_id uuid NOT NULL, round_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  state text NOT NULL, reason text, n smallint, unsure smallint, clarity double precision,
  is_clear boolean, counts jsonb, majority text, majority_position_id uuid,
  CONSTRAINT perception_result_pkey PRIMARY KEY (org_id, round_id, responsibility_id)
);
-- What the people in the room made of a row: written once each, the latest counts.
CREATE TABLE public.perception_settlement (
  org_id uuid NOT NULL, id uuid NOT NULL, round_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  position_id uuid, note text, settled_on date NOT NULL, settled_by_id uuid,
  CONSTRAINT perception_settlement_pkey PRIMARY KEY (org_id, id)
);

-- ------------------------------------------------------------------ references, always with the tenant
CREATE INDEX perception_round_org_id_team_id_idx ON public.perception_round (org_id, team_id);
CREATE INDEX perception_invitation_org_id_person_id_idx ON public.perception_invitation (org_id, person_id);
CREATE INDEX perception_answer_org_id_round_id_idx ON public.perception_answer (org_id, round_id);
CREATE INDEX perception_settlement_org_id_round_id_idx ON public.perception_settlement (org_id, round_id);

ALTER TABLE public.perception_round
  ADD CONSTRAINT perception_round_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.perception_question
  ADD CONSTRAINT perception_question_org_id_round_id_fkey FOREIGN KEY (org_id, round_id)
    REFERENCES public.perception_round (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_question_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.perception_option
  ADD CONSTRAINT perception_option_org_id_round_id_fkey FOREIGN KEY (org_id, round_id)
    REFERENCES public.perception_round (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_option_org_id_position_id_fkey FOREIGN KEY (org_id, position_id)
    REFERENCES public.position (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.perception_invitation
  ADD CONSTRAINT perception_invitation_org_id_round_id_fkey FOREIGN KEY (org_id, round_id)
    REFERENCES public.perception_round (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_invitation_org_id_person_id_fkey FOREIGN KEY (org_id, person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.perception_answer
  ADD CONSTRAINT perception_answer_org_id_round_id_responsibility_id_fkey
    FOREIGN KEY (org_id, round_id, responsibility_id)
    REFERENCES public.perception_question (org_id, round_id, responsibility_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_answer_org_id_round_id_position_id_fkey
    FOREIGN KEY (org_id, round_id, position_id)
    REFERENCES public.perception_option (org_id, round_id, position_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.perception_result
  ADD CONSTRAINT perception_result_org_id_round_id_responsibility_id_fkey
    FOREIGN KEY (org_id, round_id, responsibility_id)
    REFERENCES public.perception_question (org_id, round_id, responsibility_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_result_org_id_round_id_majority_position_id_fkey
    FOREIGN KEY (org_id, round_id, majority_position_id)
    REFERENCES public.perception_option (org_id, round_id, position_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.perception_settlement
  ADD CONSTRAINT perception_settlement_org_id_round_id_responsibility_id_fkey
    FOREIGN KEY (org_id, round_id, responsibility_id)
    REFERENCES public.perception_question (org_id, round_id, responsibility_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_settlement_org_id_position_id_fkey FOREIGN KEY (org_id, position_id)
    REFERENCES public.position (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT perception_settlement_org_id_settled_by_id_fkey FOREIGN KEY (org_id, settled_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ policies
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['perception_round', 'perception_question', 'perception_option',
    'perception_invitation', 'perception_answer', 'perception_result', 'perception_settlement']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;

-- ------------------------------------------------------------------ what a row may hold
ALTER TABLE public.perception_round
  ADD CONSTRAINT perception_round_days CHECK (closes_on IS NULL OR closes_on >= opened_on),
  ADD CONSTRAINT perception_round_end CHECK (cancelled_at IS NULL OR closed_at IS NULL),
  ADD CONSTRAINT perception_round_aggregate CHECK (aggregated_at IS NULL OR closed_at IS NOT NULL);
CREATE UNIQUE INDEX perception_round_one_open ON public.perception_round (org_id, team_id)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
ALTER TABLE public.perception_answer
  ADD CONSTRAINT perception_answer_choice CHECK (choice IN ('position', 'nobody', 'unsure')
    AND (choice = 'position') = (position_id IS NOT NULL));
-- Each state holds what it may and nothing beside it; a suppressed row is a reason without a number.
ALTER TABLE public.perception_result
  ADD CONSTRAINT perception_result_state CHECK (state IN ('full', 'clarity', 'alike', 'coarse', 'suppressed')),
  ADD CONSTRAINT perception_result_reason CHECK (reason IN ('too-few', 'few', 'same-people')),
  ADD CONSTRAINT perception_result_majority CHECK (
    (majority IS NULL OR majority IN ('position', 'nobody'))
    AND (majority IS NOT DISTINCT FROM 'position') = (majority_position_id IS NOT NULL)
    AND (majority IS NULL OR state IN ('full', 'alike'))),
  ADD CONSTRAINT perception_result_figures CHECK (
    (state = 'full') = (n IS NOT NULL) AND (state = 'full') = (counts IS NOT NULL)
    AND (state = 'full') = (unsure IS NOT NULL)
    AND (state IN ('full', 'clarity')) = (clarity IS NOT NULL)
    AND (state = 'suppressed') = (is_clear IS NULL)
    AND (state IN ('full', 'alike') OR reason IS NOT NULL)),
  ADD CONSTRAINT perception_result_range CHECK (n >= 5 AND clarity BETWEEN 0 AND 1);
ALTER TABLE public.perception_settlement
  ADD CONSTRAINT perception_settlement_note CHECK (char_length(note) <= 500);

CREATE TRIGGER perception_result_frozen BEFORE UPDATE OR DELETE ON public.perception_result
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER perception_settlement_kept BEFORE UPDATE OR DELETE ON public.perception_settlement
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- What has happened to a round stays so: otherwise it could be aggregated a second time.
CREATE FUNCTION app.keep_round_facts() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)
     OR (OLD.cancelled_at IS NOT NULL AND NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at)
     OR (OLD.aggregated_at IS NOT NULL AND NEW.aggregated_at IS DISTINCT FROM OLD.aggregated_at) THEN
    RAISE EXCEPTION 'what has happened to a round cannot be taken back'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER perception_round_facts_kept BEFORE UPDATE ON public.perception_round
  FOR EACH ROW EXECUTE FUNCTION app.keep_round_facts();

-- ------------------------------------------------------------------ doors
-- The day it is in the tenant's zone.
CREATE FUNCTION app.today() RETURNS date
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (SELECT (now() AT TIME ZONE o.time_zone)::date FROM public.organisation o
    WHERE o.id = app.current_org());
END $$;

-- Takes the current user's form of an open round and forgets whose it was; says what became of it. A
-- form has one answer for each question: {responsibilityId, choice, positionId}. For the application.
CREATE FUNCTION app.submit_perception(target uuid, given jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org(); respondent uuid; done date; is_open boolean; asked integer; fitting integer;
BEGIN
  SELECT m.person_id INTO respondent FROM public.member m
    WHERE m.org_id = tenant AND m.user_id = app.current_user_id() AND m.removed_at IS NULL;
  -- Closing waits for forms that are being taken; forms that come after it find the round closed.
  SELECT r.closed_at IS NULL AND r.cancelled_at IS NULL
      AND (r.closes_on IS NULL OR r.closes_on >= app.today()) INTO is_open
    FROM public.perception_round r WHERE r.org_id = tenant AND r.id = target FOR SHARE;
  -- Two submissions of one respondent follow one another: the second finds the first.
  SELECT i.done_on INTO done FROM public.perception_invitation i
    WHERE i.org_id = tenant AND i.round_id = target AND i.person_id = respondent FOR UPDATE;
  IF NOT FOUND THEN RETURN 'not-invited'; END IF;
  IF done IS NOT NULL THEN RETURN 'already-received'; END IF;
  IF NOT is_open THEN RETURN 'closed'; END IF;
  SELECT count(*) INTO asked FROM public.perception_question q
    WHERE q.org_id = tenant AND q.round_id = target;
  SELECT count(DISTINCT q.responsibility_id) INTO fitting
    FROM jsonb_to_recordset(given) AS g("responsibilityId" uuid, choice text, "positionId" uuid)
    JOIN public.perception_question q
      ON q.org_id = tenant AND q.round_id = target AND q.responsibility_id = g."responsibilityId"
    LEFT JOIN public.perception_option o
      ON o.org_id = tenant AND o.round_id = target AND o.position_id = g."positionId"
    WHERE g.choice IN ('position', 'nobody', 'unsure') AND (g.choice = 'position') = (o.position_id IS NOT NULL);
  IF fitting <> asked OR jsonb_array_length(given) <> asked THEN RETURN 'misfit'; END IF;
  UPDATE public.perception_invitation SET done_on = app.today()
    WHERE org_id = tenant AND round_id = target AND person_id = respondent;
  INSERT INTO public.perception_answer (org_id, id, round_id, responsibility_id, choice, position_id)
    SELECT tenant, gen_random_uuid(), target, g."responsibilityId", g.choice,
      CASE WHEN g.choice = 'position' THEN g."positionId" END
    FROM jsonb_to_recordset(given) AS g("responsibilityId" uuid, choice text, "positionId" uuid)
    ORDER BY random();
  RETURN 'received';
END $$;

-- Ends the answering. Background work, which has no user, only after the closing day has passed.
CREATE FUNCTION app.close_perception(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.perception_round r SET closed_at = now(), closed_by_id = app.current_user_id()
    WHERE r.org_id = app.current_org() AND r.id = target AND r.closed_at IS NULL
      AND r.cancelled_at IS NULL
      AND (app.current_user_id() IS NOT NULL OR r.closes_on < app.today());
  RETURN FOUND;
END $$;

-- Ends a round without results and deletes what was answered. For the application.
CREATE FUNCTION app.cancel_perception(target uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org();
BEGIN
  UPDATE public.perception_round r SET cancelled_at = now(), cancelled_by_id = app.current_user_id()
    WHERE r.org_id = tenant AND r.id = target AND r.closed_at IS NULL AND r.cancelled_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM public.perception_answer a WHERE a.org_id = tenant AND a.round_id = target;
  RETURN true;
END $$;

-- The one aggregate of a closed round, for the jobs role: for each question how many named whom. With
-- fewer than five who named somebody the sizes of the groups without their names, with fewer than
-- three nothing. In passing both tables are written anew in random order, so that neither the place
-- of a row nor its transaction tells who answered what.
CREATE FUNCTION app.aggregate_perception(target uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid := app.current_org(); answer jsonb;
BEGIN
  UPDATE public.perception_round r SET aggregated_at = now()
    WHERE r.org_id = tenant AND r.id = target AND r.closed_at IS NOT NULL AND r.aggregated_at IS NULL
      AND r.cancelled_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the round is open, cancelled or aggregated' USING ERRCODE = 'restrict_violation';
  END IF;
  WITH gone AS (
    DELETE FROM public.perception_answer a WHERE a.org_id = tenant AND a.round_id = target RETURNING a.*
  )
  INSERT INTO public.perception_answer (org_id, id, round_id, responsibility_id, choice, position_id)
    SELECT g.org_id, gen_random_uuid(), g.round_id, g.responsibility_id, g.choice, g.position_id
    FROM gone g ORDER BY random();
  WITH gone AS (
    DELETE FROM public.perception_invitation i WHERE i.org_id = tenant AND i.round_id = target RETURNING i.*
  )
  INSERT INTO public.perception_invitation (org_id, round_id, person_id, done_on)
    SELECT g.org_id, g.round_id, g.person_id, g.done_on FROM gone g ORDER BY random();
  WITH named AS (
    SELECT a.responsibility_id, a.position_id, count(*) AS n FROM public.perception_answer a
    WHERE a.org_id = tenant AND a.round_id = target AND a.choice <> 'unsure'
    GROUP BY a.responsibility_id, a.position_id
  ), question AS (
    SELECT q.responsibility_id, q.place, coalesce(sum(x.n), 0) AS n,
      jsonb_agg(x.n ORDER BY x.n DESC) AS sizes,
      jsonb_agg(jsonb_build_object('positionId', x.position_id, 'count', x.n)
        ORDER BY x.n DESC, x.position_id) AS choices,
      (SELECT count(*) FROM public.perception_answer u WHERE u.org_id = tenant AND u.round_id = target
        AND u.responsibility_id = q.responsibility_id AND u.choice = 'unsure') AS unsure
    FROM public.perception_question q LEFT JOIN named x ON x.responsibility_id = q.responsibility_id
    WHERE q.org_id = tenant AND q.round_id = target GROUP BY q.responsibility_id, q.place
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object('responsibilityId', q.responsibility_id,
      'sizes', CASE WHEN q.n >= 3 THEN q.sizes END,
      'choices', CASE WHEN q.n >= 5 THEN q.choices END,
      'unsure', CASE WHEN q.n >= 5 THEN q.unsure END) ORDER BY q.place), '[]')
    INTO answer FROM question q;
  RETURN answer;
END $$;

-- Queues a round's closing for when its last day has ended in the tenant's zone. For the application.
CREATE FUNCTION app.close_perception_later(target uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO pgboss.job (id, name, data, priority, start_after, created_on, keep_until, policy,
    expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff, heartbeat_seconds)
  SELECT gen_random_uuid(), q.name, jsonb_build_object('orgId', r.org_id, 'id', r.id), 0, due.at, now(),
    due.at + q.retention_seconds * interval '1s', q.policy, q.expire_seconds, q.deletion_seconds,
    q.retry_limit, q.retry_delay, q.retry_backoff, q.heartbeat_seconds
  FROM public.perception_round r
  JOIN public.organisation o ON o.id = r.org_id
  CROSS JOIN LATERAL (SELECT (r.closes_on + 1)::timestamp AT TIME ZONE o.time_zone AS at) due
  JOIN pgboss.queue q ON q.name = 'perceptions.close'
  WHERE r.org_id = app.current_org() AND r.id = target AND r.closes_on IS NOT NULL;
END $$;
