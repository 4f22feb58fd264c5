-- What a seat is called, what kind it is, whom it reports to and which needle it feeds holds from a day
-- to a day. The stretches of a seat follow one another over its whole life; what stands in the seat's
-- own row is the last of them, for whoever needs a name and no day.
CREATE TABLE public.position_fact (
  org_id uuid NOT NULL, position_id uuid NOT NULL, team_id uuid NOT NULL,
  name text NOT NULL, kind text NOT NULL, reports_to_id uuid,
  feeds_outward boolean NOT NULL, feeds_inward boolean NOT NULL,
  from_day date NOT NULL, to_day date,
  CONSTRAINT position_fact_pkey PRIMARY KEY (org_id, position_id, from_day),
  CONSTRAINT position_fact_org_id_position_id_team_id_fkey FOREIGN KEY (org_id, position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT position_fact_org_id_reports_to_id_fkey FOREIGN KEY (org_id, reports_to_id)
    REFERENCES public.position (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT position_fact_kind CHECK (kind IN ('cto', 'cio', 'converged', 'other')),
  CONSTRAINT position_fact_days CHECK (to_day IS NULL OR to_day > from_day),
  CONSTRAINT position_fact_not_its_own_head CHECK (reports_to_id <> position_id),
  CONSTRAINT position_fact_one EXCLUDE USING gist (
    org_id WITH =, position_id WITH =, daterange(from_day, to_day, '[)') WITH &&),
  CONSTRAINT position_fact_one_outward EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, daterange(from_day, to_day, '[)') WITH &&) WHERE (feeds_outward),
  CONSTRAINT position_fact_one_inward EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, daterange(from_day, to_day, '[)') WITH &&) WHERE (feeds_inward)
);
CREATE INDEX position_fact_org_id_team_id_idx ON public.position_fact (org_id, team_id);
ALTER TABLE public.position_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.position_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.position_fact USING (org_id = (SELECT app.current_org()))
  WITH CHECK (org_id = (SELECT app.current_org()));

-- What was so far said of seats held for their whole life.
DO $$
DECLARE org uuid;
BEGIN
  FOR org IN SELECT app.organisation_ids() LOOP
    PERFORM set_config('app.org_id', org::text, true);
    INSERT INTO public.position_fact (org_id, position_id, team_id, name, kind, reports_to_id,
        feeds_outward, feeds_inward, from_day, to_day)
      SELECT p.org_id, p.id, p.team_id, p.name, p.kind, p.reports_to_id, p.feeds_outward, p.feeds_inward,
        p.from_day, p.to_day
      FROM public.position p WHERE p.org_id = org;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;

-- One needle at a time is a matter of days now, and kept where the days are.
ALTER TABLE public.position
  DROP CONSTRAINT position_one_outward,
  DROP CONSTRAINT position_one_inward;

-- A new seat begins with one stretch; a life that is cut or grown takes its stretches with it.
CREATE FUNCTION app.fit_position_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.position_fact (org_id, position_id, team_id, name, kind, reports_to_id,
        feeds_outward, feeds_inward, from_day, to_day)
      VALUES (NEW.org_id, NEW.id, NEW.team_id, NEW.name, NEW.kind, NEW.reports_to_id,
        NEW.feeds_outward, NEW.feeds_inward, NEW.from_day, NEW.to_day);
    RETURN NULL;
  END IF;
  DELETE FROM public.position_fact f WHERE f.org_id = NEW.org_id AND f.position_id = NEW.id
    AND (f.to_day <= NEW.from_day OR f.from_day >= NEW.to_day);
  UPDATE public.position_fact f SET from_day = NEW.from_day
    WHERE f.org_id = NEW.org_id AND f.position_id = NEW.id AND f.from_day <> NEW.from_day
      AND f.from_day = (SELECT min(x.from_day) FROM public.position_fact x
        WHERE x.org_id = NEW.org_id AND x.position_id = NEW.id);
  UPDATE public.position_fact f SET to_day = NEW.to_day
    WHERE f.org_id = NEW.org_id AND f.position_id = NEW.id AND f.to_day IS DISTINCT FROM NEW.to_day
      AND f.from_day = (SELECT max(x.from_day) FROM public.position_fact x
        WHERE x.org_id = NEW.org_id AND x.position_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER position_facts_fit AFTER INSERT OR UPDATE OF from_day, to_day ON public.position
  FOR EACH ROW EXECUTE FUNCTION app.fit_position_facts();

-- The seat's own row follows its last stretch.
CREATE FUNCTION app.follow_position_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE row public.position_fact;
BEGIN
  IF TG_OP = 'DELETE' THEN row := OLD; ELSE row := NEW; END IF;
  UPDATE public.position p
    SET name = f.name, kind = f.kind, reports_to_id = f.reports_to_id,
      feeds_outward = f.feeds_outward, feeds_inward = f.feeds_inward
    FROM (SELECT x.* FROM public.position_fact x
      WHERE x.org_id = row.org_id AND x.position_id = row.position_id
      ORDER BY x.from_day DESC LIMIT 1) f
    WHERE p.org_id = row.org_id AND p.id = row.position_id
      AND (p.name, p.kind, p.reports_to_id, p.feeds_outward, p.feeds_inward)
        IS DISTINCT FROM (f.name, f.kind, f.reports_to_id, f.feeds_outward, f.feeds_inward);
  RETURN NULL;
END $$;
CREATE TRIGGER position_facts_followed AFTER INSERT OR UPDATE OR DELETE ON public.position_fact
  FOR EACH ROW EXECUTE FUNCTION app.follow_position_facts();
