-- The joint talent plan: what a team's CTO and CIO need, where, and how each of them rates the places
-- alone. What one of them rates is hidden from everybody else until both have handed in.

CREATE TABLE public.talent_plan (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, name text NOT NULL,
  cto_person_id uuid NOT NULL, cio_person_id uuid NOT NULL, weights smallint[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, opened_at timestamptz(3),
  cto_submitted_at timestamptz(3), cio_submitted_at timestamptz(3), revealed_at timestamptz(3),
  agreed_at timestamptz(3), version integer NOT NULL DEFAULT 1,
  CONSTRAINT talent_plan_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.talent_hub (
  org_id uuid NOT NULL, id uuid NOT NULL, plan_id uuid NOT NULL,
  name text NOT NULL, place text NOT NULL DEFAULT '', time_zone text, version integer NOT NULL DEFAULT 1,
  CONSTRAINT talent_hub_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.talent_demand (
  org_id uuid NOT NULL, id uuid NOT NULL, plan_id uuid NOT NULL, role text NOT NULL, side text NOT NULL,
  responsibility_id uuid, skills text[], start_quarter text NOT NULL, seats smallint NOT NULL,
  level text NOT NULL, location text NOT NULL DEFAULT '', is_critical boolean NOT NULL DEFAULT false,
  hub_id uuid, backup_hub_id uuid, version integer NOT NULL DEFAULT 1,
  CONSTRAINT talent_demand_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.talent_sheet (
  org_id uuid NOT NULL, id uuid NOT NULL, plan_id uuid NOT NULL, side text NOT NULL,
  person_id uuid NOT NULL, weights smallint[], submitted_at timestamptz(3),
  CONSTRAINT talent_sheet_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.talent_rating (
  org_id uuid NOT NULL, id uuid NOT NULL, sheet_id uuid NOT NULL, plan_id uuid NOT NULL,
  hub_id uuid NOT NULL, criterion text NOT NULL, value smallint NOT NULL,
  CONSTRAINT talent_rating_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.talent_agreement (
  org_id uuid NOT NULL, id uuid NOT NULL, plan_id uuid NOT NULL, hub_id uuid NOT NULL,
  accountable_position_id uuid, accountable_person_id uuid, seats smallint NOT NULL,
  cto_seats smallint NOT NULL, cio_seats smallint NOT NULL, shared_seats smallint NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT talent_agreement_pkey PRIMARY KEY (org_id, id)
);

-- ------------------------------------------------------------------ references, always with the tenant
CREATE INDEX talent_plan_org_id_team_id_idx ON public.talent_plan (org_id, team_id);
CREATE UNIQUE INDEX talent_hub_org_id_plan_id_id_key ON public.talent_hub (org_id, plan_id, id);
CREATE INDEX talent_demand_org_id_plan_id_idx ON public.talent_demand (org_id, plan_id);
CREATE UNIQUE INDEX talent_sheet_org_id_plan_id_id_key ON public.talent_sheet (org_id, plan_id, id);
CREATE UNIQUE INDEX talent_sheet_org_id_plan_id_side_person_id_key
  ON public.talent_sheet (org_id, plan_id, side, person_id);
CREATE UNIQUE INDEX talent_rating_org_id_sheet_id_hub_id_criterion_key
  ON public.talent_rating (org_id, sheet_id, hub_id, criterion);
CREATE UNIQUE INDEX talent_agreement_org_id_plan_id_hub_id_key
  ON public.talent_agreement (org_id, plan_id, hub_id);

ALTER TABLE public.talent_plan
  ADD CONSTRAINT talent_plan_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_plan_org_id_cto_person_id_fkey FOREIGN KEY (org_id, cto_person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_plan_org_id_cio_person_id_fkey FOREIGN KEY (org_id, cio_person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.talent_hub
  ADD CONSTRAINT talent_hub_org_id_plan_id_fkey FOREIGN KEY (org_id, plan_id)
    REFERENCES public.talent_plan (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.talent_demand
  ADD CONSTRAINT talent_demand_org_id_plan_id_fkey FOREIGN KEY (org_id, plan_id)
    REFERENCES public.talent_plan (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_demand_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_demand_org_id_plan_id_hub_id_fkey FOREIGN KEY (org_id, plan_id, hub_id)
    REFERENCES public.talent_hub (org_id, plan_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_demand_org_id_plan_id_backup_hub_id_fkey FOREIGN KEY (org_id, plan_id, backup_hub_id)
    REFERENCES public.talent_hub (org_id, plan_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.talent_sheet
  ADD CONSTRAINT talent_sheet_org_id_plan_id_fkey FOREIGN KEY (org_id, plan_id)
    REFERENCES public.talent_plan (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_sheet_org_id_person_id_fkey FOREIGN KEY (org_id, person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.talent_rating
  ADD CONSTRAINT talent_rating_org_id_plan_id_sheet_id_fkey FOREIGN KEY (org_id, plan_id, sheet_id)
    REFERENCES public.talent_sheet (org_id, plan_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_rating_org_id_plan_id_hub_id_fkey FOREIGN KEY (org_id, plan_id, hub_id)
    REFERENCES public.talent_hub (org_id, plan_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.talent_agreement
  ADD CONSTRAINT talent_agreement_org_id_plan_id_hub_id_fkey FOREIGN KEY (org_id, plan_id, hub_id)
    REFERENCES public.talent_hub (org_id, plan_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_agreement_org_id_accountable_position_id_fkey FOREIGN KEY (org_id, accountable_position_id)
    REFERENCES public.position (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT talent_agreement_org_id_accountable_person_id_fkey FOREIGN KEY (org_id, accountable_person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what a row may hold
ALTER TABLE public.talent_plan
  ADD CONSTRAINT talent_plan_two_people CHECK (cto_person_id <> cio_person_id),
  ADD CONSTRAINT talent_plan_weights CHECK (weights IS NOT NULL AND cardinality(weights) = 8 AND 0 <= ALL (weights) AND 0 < ANY (weights)),
  ADD CONSTRAINT talent_plan_revealed CHECK (revealed_at IS NULL OR
    (opened_at IS NOT NULL AND cto_submitted_at IS NOT NULL AND cio_submitted_at IS NOT NULL)),
  ADD CONSTRAINT talent_plan_agreed CHECK (agreed_at IS NULL OR revealed_at IS NOT NULL);
CREATE UNIQUE INDEX talent_hub_name ON public.talent_hub (org_id, plan_id, lower(name));
ALTER TABLE public.talent_demand
  ADD CONSTRAINT talent_demand_side CHECK (side IN ('cto', 'cio', 'both')),
  ADD CONSTRAINT talent_demand_skills CHECK (skills IS NOT NULL AND cardinality(skills) BETWEEN 1 AND 12),
  ADD CONSTRAINT talent_demand_quarter CHECK (start_quarter ~ '^20[0-9][0-9]-Q[1-4]$'),
  ADD CONSTRAINT talent_demand_seats CHECK (seats BETWEEN 1 AND 500),
  ADD CONSTRAINT talent_demand_level CHECK (level IN ('junior', 'mid', 'senior', 'lead')),
  ADD CONSTRAINT talent_demand_backup CHECK (backup_hub_id <> hub_id);
ALTER TABLE public.talent_sheet
  ADD CONSTRAINT talent_sheet_side CHECK (side IN ('cto', 'cio')),
  ADD CONSTRAINT talent_sheet_weights CHECK (weights IS NOT NULL AND cardinality(weights) = 8 AND 0 <= ALL (weights) AND 0 < ANY (weights));
ALTER TABLE public.talent_rating
  ADD CONSTRAINT talent_rating_criterion CHECK (criterion IN
    ('supply', 'cost', 'overlap', 'retention', 'culture', 'legal', 'presence', 'speed')),
  ADD CONSTRAINT talent_rating_value CHECK (value BETWEEN 0 AND 4);
ALTER TABLE public.talent_agreement
  ADD CONSTRAINT talent_agreement_one_accountable
    CHECK (num_nonnulls(accountable_position_id, accountable_person_id) = 1),
  ADD CONSTRAINT talent_agreement_seats CHECK (least(cto_seats, cio_seats, shared_seats) >= 0
    AND seats = cto_seats + cio_seats + shared_seats AND seats BETWEEN 1 AND 2000);

-- ------------------------------------------------------------------ policies
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['talent_plan', 'talent_hub', 'talent_demand', 'talent_sheet', 'talent_rating',
    'talent_agreement']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    IF t NOT IN ('talent_sheet', 'talent_rating') THEN
      EXECUTE format(
        'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
        'WITH CHECK (org_id = (SELECT app.current_org()))', t);
    END IF;
  END LOOP;
END $$;

-- A sheet is its author's until both sides have handed in; then it is everybody's to read, and nobody's
-- to change. Which plans are revealed is written by the functions below alone.
CREATE POLICY readers ON public.talent_sheet FOR SELECT
  USING (org_id = (SELECT app.current_org()) AND (
    EXISTS (SELECT 1 FROM public.member m WHERE m.org_id = talent_sheet.org_id
      AND m.person_id = talent_sheet.person_id AND m.user_id = (SELECT app.current_user_id())
      AND m.removed_at IS NULL)
    OR (submitted_at IS NOT NULL AND EXISTS (SELECT 1 FROM public.talent_plan p
      WHERE p.org_id = talent_sheet.org_id AND p.id = plan_id AND p.revealed_at IS NOT NULL))));
CREATE POLICY author ON public.talent_sheet
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.member m WHERE m.org_id = talent_sheet.org_id
      AND m.person_id = talent_sheet.person_id AND m.user_id = (SELECT app.current_user_id())
      AND m.removed_at IS NULL))
  WITH CHECK (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.member m JOIN public.talent_plan p ON p.org_id = m.org_id
    WHERE m.org_id = talent_sheet.org_id AND m.person_id = talent_sheet.person_id
      AND m.user_id = (SELECT app.current_user_id()) AND m.removed_at IS NULL
      AND p.id = talent_sheet.plan_id AND p.opened_at IS NOT NULL AND p.revealed_at IS NULL
      AND talent_sheet.person_id =
        CASE talent_sheet.side WHEN 'cto' THEN p.cto_person_id ELSE p.cio_person_id END));

CREATE POLICY readers ON public.talent_rating FOR SELECT
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.talent_sheet s WHERE s.org_id = talent_rating.org_id AND s.id = sheet_id));
CREATE POLICY author ON public.talent_rating
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.talent_sheet s JOIN public.member m
      ON m.org_id = s.org_id AND m.person_id = s.person_id
    WHERE s.org_id = talent_rating.org_id AND s.id = sheet_id AND s.submitted_at IS NULL
      AND m.user_id = (SELECT app.current_user_id()) AND m.removed_at IS NULL))
  WITH CHECK (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.talent_sheet s JOIN public.member m
      ON m.org_id = s.org_id AND m.person_id = s.person_id
    WHERE s.org_id = talent_rating.org_id AND s.id = sheet_id AND s.submitted_at IS NULL
      AND m.user_id = (SELECT app.current_user_id()) AND m.removed_at IS NULL));

-- ------------------------------------------------------------------ facts that cannot be undone
-- What somebody handed in was about these people, these weights and these hubs.
CREATE FUNCTION app.keep_talent_plan() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF coalesce(OLD.cto_submitted_at, OLD.cio_submitted_at) IS NOT NULL
     AND (NEW.cto_person_id, NEW.cio_person_id, NEW.weights, NEW.opened_at, NEW.team_id)
       IS DISTINCT FROM (OLD.cto_person_id, OLD.cio_person_id, OLD.weights, OLD.opened_at, OLD.team_id) THEN
    RAISE EXCEPTION 'a plan that was rated is about what it was about' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS DISTINCT FROM OLD.revealed_at THEN
    RAISE EXCEPTION 'what was revealed stays revealed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER talent_plan_kept BEFORE UPDATE ON public.talent_plan
  FOR EACH ROW EXECUTE FUNCTION app.keep_talent_plan();

CREATE FUNCTION app.keep_talent_sheet() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.talent_plan p WHERE p.org_id = OLD.org_id AND p.id = OLD.plan_id
             AND p.revealed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'ratings are fixed once both sides see them' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.submitted_at IS NOT NULL AND NEW.weights IS DISTINCT FROM OLD.weights THEN
    RAISE EXCEPTION 'a sheet that was handed in is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER talent_sheet_kept BEFORE UPDATE OR DELETE ON public.talent_sheet
  FOR EACH ROW EXECUTE FUNCTION app.keep_talent_sheet();

CREATE FUNCTION app.keep_talent_rating() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.talent_sheet s WHERE s.org_id = coalesce(NEW.org_id, OLD.org_id)
             AND s.id = coalesce(NEW.sheet_id, OLD.sheet_id) AND s.submitted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'ratings that were handed in are not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER talent_rating_kept BEFORE INSERT OR UPDATE OR DELETE ON public.talent_rating
  FOR EACH ROW EXECUTE FUNCTION app.keep_talent_rating();

-- ------------------------------------------------------------------ doors for the application
-- Hands in the current user's sheet, complete or not at all; the second one to do so reveals both.
CREATE FUNCTION app.submit_talent_sheet(plan uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE p public.talent_plan; own public.talent_sheet; hubs integer; ratings integer; is_second boolean;
BEGIN
  SELECT * INTO p FROM public.talent_plan t
    WHERE t.org_id = app.current_org() AND t.id = submit_talent_sheet.plan FOR UPDATE;
  SELECT s.* INTO own FROM public.talent_sheet s
    JOIN public.member m ON m.org_id = s.org_id AND m.person_id = s.person_id
    WHERE s.org_id = p.org_id AND s.plan_id = p.id AND s.submitted_at IS NULL
      AND m.user_id = app.current_user_id() AND m.removed_at IS NULL
      AND s.person_id = CASE s.side WHEN 'cto' THEN p.cto_person_id ELSE p.cio_person_id END;
  IF own.id IS NULL OR p.opened_at IS NULL OR p.revealed_at IS NOT NULL THEN
    RAISE EXCEPTION 'no sheet to hand in' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT count(*) INTO hubs FROM public.talent_hub h WHERE h.org_id = p.org_id AND h.plan_id = p.id;
  SELECT count(*) INTO ratings FROM public.talent_rating r WHERE r.org_id = p.org_id AND r.sheet_id = own.id;
  IF hubs < 2 OR ratings <> hubs * 8 THEN
    RAISE EXCEPTION 'a sheet is handed in whole' USING ERRCODE = 'check_violation';
  END IF;
  is_second := CASE own.side WHEN 'cto' THEN p.cio_submitted_at ELSE p.cto_submitted_at END IS NOT NULL;
  UPDATE public.talent_sheet s SET submitted_at = now() WHERE s.org_id = p.org_id AND s.id = own.id;
  UPDATE public.talent_plan t SET version = t.version + 1,
    cto_submitted_at = CASE own.side WHEN 'cto' THEN now() ELSE t.cto_submitted_at END,
    cio_submitted_at = CASE own.side WHEN 'cio' THEN now() ELSE t.cio_submitted_at END,
    revealed_at = CASE WHEN is_second THEN now() END
    WHERE t.org_id = p.org_id AND t.id = p.id;
  RETURN is_second;
END $$;

-- Takes the current user's sheet back, as long as the other side has not handed in.
CREATE FUNCTION app.take_back_talent_sheet(plan uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE p public.talent_plan; own public.talent_sheet;
BEGIN
  SELECT * INTO p FROM public.talent_plan t
    WHERE t.org_id = app.current_org() AND t.id = take_back_talent_sheet.plan FOR UPDATE;
  SELECT s.* INTO own FROM public.talent_sheet s
    JOIN public.member m ON m.org_id = s.org_id AND m.person_id = s.person_id
    WHERE s.org_id = p.org_id AND s.plan_id = p.id AND s.submitted_at IS NOT NULL
      AND m.user_id = app.current_user_id() AND m.removed_at IS NULL;
  IF own.id IS NULL OR p.revealed_at IS NOT NULL THEN
    RAISE EXCEPTION 'no sheet to take back' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE public.talent_sheet s SET submitted_at = NULL WHERE s.org_id = p.org_id AND s.id = own.id;
  UPDATE public.talent_plan t SET version = t.version + 1,
    cto_submitted_at = CASE own.side WHEN 'cio' THEN t.cto_submitted_at END,
    cio_submitted_at = CASE own.side WHEN 'cto' THEN t.cio_submitted_at END
    WHERE t.org_id = p.org_id AND t.id = p.id;
END $$;
