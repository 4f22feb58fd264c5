-- A submitted self-rating never changes, whoever asks: only who may see it does, and it is not deleted.
CREATE FUNCTION app.keep_submitted() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL AND (
    NEW.submitted_at, NEW.cycle_id, NEW.person_id, NEW.user_id, NEW.started_at, NEW.revision)
    IS DISTINCT FROM (
    OLD.submitted_at, OLD.cycle_id, OLD.person_id, OLD.user_id, OLD.started_at, OLD.revision) THEN
    RAISE EXCEPTION 'a submitted self-rating is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER self_scorecard_kept BEFORE UPDATE ON public.self_scorecard
  FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();

CREATE POLICY draft_only ON public.self_scorecard AS RESTRICTIVE FOR DELETE
  USING (submitted_at IS NULL);

-- The latest submitted self-ratings of an organisation, for lists and for the shared layer.
CREATE INDEX self_scorecard_submitted ON public.self_scorecard (org_id, person_id, submitted_at DESC)
  WHERE submitted_at IS NOT NULL;
