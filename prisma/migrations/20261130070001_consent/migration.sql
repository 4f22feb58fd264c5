-- Whether somebody's ratings may enter their team's figures is theirs to say, and only until these are made.
CREATE FUNCTION app.keep_consent() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.person e WHERE e.org_id = NEW.org_id AND e.id = NEW.person_id
                 AND e.user_id = app.current_user_id()) THEN
    RAISE EXCEPTION 'consent is given and taken back by who is rated' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM public.cycle c WHERE c.org_id = NEW.org_id AND c.id = NEW.cycle_id
             AND c.aggregated_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a released cycle keeps what was agreed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subject_consent_kept BEFORE UPDATE OF consented_at ON public.subject FOR EACH ROW
  WHEN (OLD.consented_at IS DISTINCT FROM NEW.consented_at) EXECUTE FUNCTION app.keep_consent();
