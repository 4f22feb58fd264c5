-- KPIs: what a responsibility is measured by, and what was read from it day by day.

CREATE TABLE public.kpi (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  name text NOT NULL, unit text NOT NULL, good text NOT NULL, target double precision,
  owner_position_id uuid, stale_after_days smallint NOT NULL,
  created_at timestamptz(3) NOT NULL, retired_at timestamptz(3), retired_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT kpi_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT kpi_good CHECK (good IN ('up', 'down')),
  CONSTRAINT kpi_target CHECK (target BETWEEN -1e12 AND 1e12),
  CONSTRAINT kpi_stale CHECK (stale_after_days BETWEEN 1 AND 1000),
  CONSTRAINT kpi_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT kpi_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT kpi_org_id_owner_position_id_team_id_fkey FOREIGN KEY (org_id, owner_position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX kpi_org_id_team_id_idx ON public.kpi (org_id, team_id);
CREATE UNIQUE INDEX kpi_name_once ON public.kpi (org_id, team_id, responsibility_id, lower(name))
  WHERE retired_at IS NULL;

CREATE TABLE public.kpi_reading (
  org_id uuid NOT NULL, kpi_id uuid NOT NULL, day date NOT NULL,
  value double precision NOT NULL, note text,
  read_at timestamptz(3) NOT NULL, read_by_id uuid, version integer NOT NULL DEFAULT 1,
  -- One reading a day; another for the same day corrects it.
  CONSTRAINT kpi_reading_pkey PRIMARY KEY (org_id, kpi_id, day),
  CONSTRAINT kpi_reading_value CHECK (value BETWEEN -1e12 AND 1e12),
  CONSTRAINT kpi_reading_org_id_kpi_id_fkey FOREIGN KEY (org_id, kpi_id)
    REFERENCES public.kpi (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT kpi_reading_org_id_read_by_id_fkey FOREIGN KEY (org_id, read_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['kpi', 'kpi_reading'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;
