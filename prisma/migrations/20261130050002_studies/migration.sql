-- Retranslation studies: judges sort shuffled levels into qualities and say how effective each is. Not
-- anonymous to the database, but no screen tells what one judge answered: only a closed study has figures.

CREATE TABLE public.study (
  org_id uuid NOT NULL, id uuid NOT NULL, instrument_id uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL, opened_by_id uuid NOT NULL,
  closed_at timestamptz(3), closed_by_id uuid, result jsonb,
  CONSTRAINT study_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT study_org_id_instrument_id_fkey FOREIGN KEY (org_id, instrument_id)
    REFERENCES public.instrument (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_org_id_opened_by_id_fkey FOREIGN KEY (org_id, opened_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_org_id_closed_by_id_fkey FOREIGN KEY (org_id, closed_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_end CHECK (result IS NULL OR closed_at IS NOT NULL)
);
CREATE INDEX study_org_id_instrument_id_idx ON public.study (org_id, instrument_id);
CREATE UNIQUE INDEX study_one_open ON public.study (org_id, instrument_id) WHERE closed_at IS NULL;

CREATE TABLE public.study_judge (
  org_id uuid NOT NULL, study_id uuid NOT NULL, person_id uuid NOT NULL, seed integer NOT NULL, done_on date,
  CONSTRAINT study_judge_pkey PRIMARY KEY (org_id, study_id, person_id),
  CONSTRAINT study_judge_org_id_study_id_fkey FOREIGN KEY (org_id, study_id)
    REFERENCES public.study (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_judge_org_id_person_id_fkey FOREIGN KEY (org_id, person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX study_judge_org_id_person_id_idx ON public.study_judge (org_id, person_id);

CREATE TABLE public.study_answer (
  org_id uuid NOT NULL, study_id uuid NOT NULL, person_id uuid NOT NULL, anchor_id uuid NOT NULL,
  quality_id uuid, rating smallint,
  CONSTRAINT study_answer_pkey PRIMARY KEY (org_id, study_id, person_id, anchor_id),
  CONSTRAINT study_answer_org_id_study_id_person_id_fkey FOREIGN KEY (org_id, study_id, person_id)
    REFERENCES public.study_judge (org_id, study_id, person_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_answer_org_id_anchor_id_fkey FOREIGN KEY (org_id, anchor_id)
    REFERENCES public.anchor (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_answer_org_id_quality_id_fkey FOREIGN KEY (org_id, quality_id)
    REFERENCES public.quality (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT study_answer_rating CHECK (rating BETWEEN 1 AND 5)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['study', 'study_judge', 'study_answer']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;

-- What was closed is over, and what was handed in stays as it is. Closing waits for what is being written.
CREATE FUNCTION app.keep_study() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE is_over boolean;
BEGIN
  IF TG_TABLE_NAME = 'study' THEN
    is_over := OLD.closed_at IS NOT NULL;
  ELSE
    SELECT s.closed_at IS NOT NULL INTO is_over FROM public.study s
      WHERE s.org_id = NEW.org_id AND s.id = NEW.study_id FOR SHARE;
    IF TG_TABLE_NAME = 'study_judge' AND TG_OP = 'UPDATE' THEN
      is_over := is_over OR OLD.done_on IS NOT NULL;
    ELSIF TG_TABLE_NAME = 'study_answer' THEN
      is_over := is_over OR EXISTS (SELECT 1 FROM public.study_judge j WHERE j.org_id = NEW.org_id
        AND j.study_id = NEW.study_id AND j.person_id = NEW.person_id AND j.done_on IS NOT NULL);
    END IF;
  END IF;
  IF is_over THEN
    RAISE EXCEPTION 'what was handed in or closed is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER study_kept BEFORE UPDATE ON public.study
  FOR EACH ROW EXECUTE FUNCTION app.keep_study();
CREATE TRIGGER study_judge_kept BEFORE INSERT OR UPDATE ON public.study_judge
  FOR EACH ROW EXECUTE FUNCTION app.keep_study();
CREATE TRIGGER study_answer_kept BEFORE INSERT OR UPDATE ON public.study_answer
  FOR EACH ROW EXECUTE FUNCTION app.keep_study();
