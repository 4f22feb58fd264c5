-- Which role first, as an organisation keeps it: results that never change, its own weight sets, and
-- rounds in which several people answer, each alone until all answers are revealed at once.

CREATE TABLE public.weight_set (
  org_id uuid NOT NULL, id uuid NOT NULL,
  key text NOT NULL, name text NOT NULL, definition jsonb NOT NULL, based_on text NOT NULL,
  created_at timestamptz(3) NOT NULL, created_by_id uuid NOT NULL,
  published_at timestamptz(3), published_by_id uuid, version integer NOT NULL DEFAULT 1,
  CONSTRAINT weight_set_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.first_role_run (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL,
  made_on date NOT NULL, made_by_id uuid NOT NULL,
  answers text NOT NULL, respondents smallint NOT NULL, differences jsonb,
  weight_set_id uuid, weight_set_key text NOT NULL,
  result jsonb NOT NULL, rules_version text NOT NULL,
  CONSTRAINT first_role_run_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.first_role_round (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL, opened_by_id uuid NOT NULL,
  weight_set_id uuid, weight_set_key text NOT NULL,
  revealed_at timestamptz(3), revealed_by_id uuid,
  concluded_at timestamptz(3), concluded_by_id uuid, run_id uuid,
  cancelled_at timestamptz(3), cancelled_by_id uuid,
  CONSTRAINT first_role_round_pkey PRIMARY KEY (org_id, id)
);
-- Whether somebody has answered is everybody's to know; what they answered stands in a table of its own.
CREATE TABLE public.first_role_respondent (
  org_id uuid NOT NULL, round_id uuid NOT NULL, person_id uuid NOT NULL, user_id uuid NOT NULL,
  submitted_at timestamptz(3),
  CONSTRAINT first_role_respondent_pkey PRIMARY KEY (org_id, round_id, person_id)
);
CREATE TABLE public.first_role_answer (
  org_id uuid NOT NULL, round_id uuid NOT NULL, person_id uuid NOT NULL, user_id uuid NOT NULL,
  answers text NOT NULL, saved_at timestamptz(3) NOT NULL,
  CONSTRAINT first_role_answer_pkey PRIMARY KEY (org_id, round_id, person_id)
);

-- ------------------------------------------------------------------ references, always with the tenant
CREATE UNIQUE INDEX weight_set_org_id_key_key ON public.weight_set (org_id, key);
CREATE INDEX first_role_run_org_id_team_id_idx ON public.first_role_run (org_id, team_id);
CREATE INDEX first_role_round_org_id_team_id_idx ON public.first_role_round (org_id, team_id);
CREATE INDEX first_role_respondent_org_id_person_id_idx
  ON public.first_role_respondent (org_id, person_id);

ALTER TABLE public.weight_set
  ADD CONSTRAINT weight_set_org_id_created_by_id_fkey FOREIGN KEY (org_id, created_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.first_role_run
  ADD CONSTRAINT first_role_run_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT first_role_run_org_id_made_by_id_fkey FOREIGN KEY (org_id, made_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT first_role_run_org_id_weight_set_id_fkey FOREIGN KEY (org_id, weight_set_id)
    REFERENCES public.weight_set (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.first_role_round
  ADD CONSTRAINT first_role_round_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT first_role_round_org_id_opened_by_id_fkey FOREIGN KEY (org_id, opened_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT first_role_round_org_id_weight_set_id_fkey FOREIGN KEY (org_id, weight_set_id)
    REFERENCES public.weight_set (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT first_role_round_org_id_run_id_fkey FOREIGN KEY (org_id, run_id)
    REFERENCES public.first_role_run (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.first_role_respondent
  ADD CONSTRAINT first_role_respondent_org_id_round_id_fkey FOREIGN KEY (org_id, round_id)
    REFERENCES public.first_role_round (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT first_role_respondent_org_id_person_id_fkey FOREIGN KEY (org_id, person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.first_role_answer
  ADD CONSTRAINT first_role_answer_org_id_round_id_person_id_fkey
    FOREIGN KEY (org_id, round_id, person_id)
    REFERENCES public.first_role_respondent (org_id, round_id, person_id)
    ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ policies
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['weight_set', 'first_role_run', 'first_role_round',
    'first_role_respondent', 'first_role_answer']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    IF t NOT IN ('first_role_respondent', 'first_role_answer') THEN
      EXECUTE format(
        'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
        'WITH CHECK (org_id = (SELECT app.current_org()))', t);
    END IF;
  END LOOP;
END $$;

CREATE POLICY tenant ON public.first_role_respondent FOR SELECT
  USING (org_id = (SELECT app.current_org()));
CREATE POLICY invited ON public.first_role_respondent FOR INSERT
  WITH CHECK (org_id = (SELECT app.current_org()) AND submitted_at IS NULL);
CREATE POLICY own ON public.first_role_respondent FOR UPDATE
  USING (org_id = (SELECT app.current_org()) AND user_id = (SELECT app.current_user_id()))
  WITH CHECK (org_id = (SELECT app.current_org()) AND user_id = (SELECT app.current_user_id()));

-- Answers are their author's until the round is revealed; what was never submitted stays so for good.
CREATE POLICY author ON public.first_role_answer
  USING (org_id = (SELECT app.current_org()) AND user_id = (SELECT app.current_user_id()))
  WITH CHECK (org_id = (SELECT app.current_org()) AND user_id = (SELECT app.current_user_id())
    AND EXISTS (
      SELECT 1 FROM public.first_role_respondent p
      WHERE p.org_id = first_role_answer.org_id AND p.round_id = first_role_answer.round_id
        AND p.person_id = first_role_answer.person_id
        AND p.user_id = first_role_answer.user_id AND p.submitted_at IS NULL));
CREATE POLICY revealed ON public.first_role_answer FOR SELECT
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.first_role_round r
    JOIN public.first_role_respondent p ON p.org_id = r.org_id AND p.round_id = r.id
    WHERE r.org_id = first_role_answer.org_id AND r.id = first_role_answer.round_id
      AND r.revealed_at IS NOT NULL
      AND p.person_id = first_role_answer.person_id AND p.submitted_at IS NOT NULL));

-- ------------------------------------------------------------------ what a row may hold
ALTER TABLE public.weight_set
  ADD CONSTRAINT weight_set_published CHECK ((published_at IS NULL) = (published_by_id IS NULL));
ALTER TABLE public.first_role_run
  ADD CONSTRAINT first_role_run_answers CHECK (answers ~ '^[a-z]{14}$'),
  ADD CONSTRAINT first_role_run_respondents CHECK (respondents >= 1),
  ADD CONSTRAINT first_role_run_differences CHECK ((respondents > 1) = (differences IS NOT NULL));
ALTER TABLE public.first_role_round
  ADD CONSTRAINT first_role_round_concluded CHECK (
    (concluded_at IS NULL) = (run_id IS NULL) AND (concluded_at IS NULL OR revealed_at IS NOT NULL)),
  ADD CONSTRAINT first_role_round_ended_once CHECK (concluded_at IS NULL OR cancelled_at IS NULL);
CREATE UNIQUE INDEX first_role_round_one_open ON public.first_role_round (org_id, team_id)
  WHERE concluded_at IS NULL AND cancelled_at IS NULL;
ALTER TABLE public.first_role_answer
  ADD CONSTRAINT first_role_answer_answers CHECK (answers ~ '^[a-z-]{14}$');

-- ------------------------------------------------------------------ facts that cannot be undone
CREATE TRIGGER first_role_run_kept BEFORE UPDATE OR DELETE ON public.first_role_run
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER first_role_run_all_kept BEFORE TRUNCATE ON public.first_role_run
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER weight_set_kept BEFORE UPDATE OR DELETE ON public.weight_set
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER first_role_round_kept BEFORE UPDATE OR DELETE ON public.first_role_round
  FOR EACH ROW WHEN (OLD.concluded_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL)
  EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER first_role_respondent_kept BEFORE UPDATE ON public.first_role_respondent
  FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION app.refuse_change();

-- A round is revealed once, and only what at least two have submitted; it never changes its terms.
CREATE FUNCTION app.guard_first_role_round() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (NEW.team_id, NEW.opened_at, NEW.opened_by_id, NEW.weight_set_id, NEW.weight_set_key)
    IS DISTINCT FROM (OLD.team_id, OLD.opened_at, OLD.opened_by_id, OLD.weight_set_id, OLD.weight_set_key)
    OR (OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS DISTINCT FROM OLD.revealed_at) THEN
    RAISE EXCEPTION 'a round never changes its terms' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.revealed_at IS NOT NULL AND OLD.revealed_at IS NULL AND (
    SELECT count(*) FROM public.first_role_respondent p
    WHERE p.org_id = NEW.org_id AND p.round_id = NEW.id AND p.submitted_at IS NOT NULL) < 2 THEN
    RAISE EXCEPTION 'fewer than two have answered' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER first_role_round_guarded BEFORE UPDATE ON public.first_role_round
  FOR EACH ROW EXECUTE FUNCTION app.guard_first_role_round();

-- Whoever answers holds the round for that moment: none can be revealed while an answer is under way,
-- and none is taken afterwards.
CREATE FUNCTION app.guard_first_role_answer() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM public.first_role_round r
  WHERE r.org_id = NEW.org_id AND r.id = NEW.round_id
    AND r.revealed_at IS NULL AND r.cancelled_at IS NULL
  FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this round takes no more answers' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER first_role_answer_guarded BEFORE INSERT OR UPDATE ON public.first_role_answer
  FOR EACH ROW EXECUTE FUNCTION app.guard_first_role_answer();
CREATE TRIGGER first_role_respondent_guarded BEFORE INSERT OR UPDATE ON public.first_role_respondent
  FOR EACH ROW EXECUTE FUNCTION app.guard_first_role_answer();

-- What is submitted is whole.
CREATE FUNCTION app.guard_first_role_submission() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM public.first_role_answer a
  WHERE a.org_id = NEW.org_id AND a.round_id = NEW.round_id AND a.person_id = NEW.person_id
    AND a.answers ~ '^[a-z]{14}$';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'answers are missing' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER first_role_respondent_whole BEFORE UPDATE ON public.first_role_respondent
  FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION app.guard_first_role_submission();
