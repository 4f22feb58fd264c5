-- Snapshots: what a team's structure was on a day, frozen. Scenarios: what it might become.

CREATE TABLE public.snapshot (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL,
  kind text NOT NULL, name text, taken_on date NOT NULL, taken_at timestamptz(3) NOT NULL,
  content jsonb NOT NULL, hash text NOT NULL, created_by_id uuid,
  CONSTRAINT snapshot_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.scenario (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, name text NOT NULL,
  base_day date NOT NULL, base jsonb NOT NULL, edits jsonb NOT NULL, version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL, created_by_id uuid NOT NULL, changed_at timestamptz(3) NOT NULL,
  merged_at timestamptz(3), merged_by_id uuid, merged_on date,
  dropped_at timestamptz(3), dropped_by_id uuid,
  CONSTRAINT scenario_pkey PRIMARY KEY (org_id, id)
);

CREATE INDEX snapshot_org_id_team_id_taken_on_idx ON public.snapshot (org_id, team_id, taken_on);
CREATE INDEX scenario_org_id_team_id_idx ON public.scenario (org_id, team_id);
-- However many changes a day sees, it leaves one automatic snapshot.
CREATE UNIQUE INDEX snapshot_one_a_day ON public.snapshot (org_id, team_id, taken_on) WHERE kind <> 'manual';

ALTER TABLE public.snapshot
  ADD CONSTRAINT snapshot_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT snapshot_org_id_created_by_id_fkey FOREIGN KEY (org_id, created_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.scenario
  ADD CONSTRAINT scenario_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT scenario_org_id_created_by_id_fkey FOREIGN KEY (org_id, created_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT scenario_org_id_merged_by_id_fkey FOREIGN KEY (org_id, merged_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT scenario_org_id_dropped_by_id_fkey FOREIGN KEY (org_id, dropped_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE public.snapshot
  ADD CONSTRAINT snapshot_kind CHECK (kind IN ('manual', 'change', 'monthly')),
  ADD CONSTRAINT snapshot_named_by_hand CHECK ((kind = 'manual') = (name IS NOT NULL)),
  ADD CONSTRAINT snapshot_hash CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE public.scenario
  ADD CONSTRAINT scenario_merged CHECK (
    (merged_at IS NULL) = (merged_by_id IS NULL) AND (merged_at IS NULL) = (merged_on IS NULL)),
  ADD CONSTRAINT scenario_dropped CHECK ((dropped_at IS NULL) = (dropped_by_id IS NULL)),
  ADD CONSTRAINT scenario_one_end CHECK (merged_at IS NULL OR dropped_at IS NULL);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['snapshot', 'scenario']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;

-- A snapshot is written once. Only the automatic one of the day that is still running follows the
-- day's later changes: at midnight in the organisation's zone it is frozen like the others.
CREATE FUNCTION app.keep_snapshot() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE today date;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.kind <> 'manual' THEN
    SELECT (now() AT TIME ZONE o.time_zone)::date INTO today
      FROM public.organisation o WHERE o.id = OLD.org_id;
    IF OLD.taken_on = today
      AND (NEW.org_id, NEW.id, NEW.team_id, NEW.kind, NEW.taken_on)
        = (OLD.org_id, OLD.id, OLD.team_id, OLD.kind, OLD.taken_on) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a snapshot is kept as it was taken' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER snapshot_kept BEFORE UPDATE OR DELETE ON public.snapshot
  FOR EACH ROW EXECUTE FUNCTION app.keep_snapshot();
CREATE TRIGGER snapshot_not_emptied BEFORE TRUNCATE ON public.snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- What was merged or dropped stays as it was.
CREATE FUNCTION app.keep_ended_scenario() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.merged_at IS NOT NULL OR OLD.dropped_at IS NOT NULL OR NEW.base IS DISTINCT FROM OLD.base
    OR NEW.base_day <> OLD.base_day OR NEW.team_id <> OLD.team_id THEN
    RAISE EXCEPTION 'an ended scenario and the base of any are kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scenario_kept BEFORE UPDATE ON public.scenario
  FOR EACH ROW EXECUTE FUNCTION app.keep_ended_scenario();
