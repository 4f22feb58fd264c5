-- Who rates is proved to the database, not told to it; what was promised at launch cannot be got round by
-- changing an address, a seat or a record afterwards.

-- Who is rating in a cycle: a member by the hash of their session's secret, which no role can read, or
-- somebody from outside by the token of their link, of which only the hash is stored. A link that was voided
-- takes its seat with it: whoever has the address or the account now is not whom the cycle asked.
CREATE OR REPLACE FUNCTION app.current_rater(target uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE who uuid;
BEGIN
  SELECT l.person_id INTO who FROM public.rater_link l
    WHERE l.org_id = app.current_org() AND l.cycle_id = target AND l.revoked_at IS NULL AND l.expires_at > now()
      AND l.token_hash = sha256(convert_to(nullif(current_setting('app.link_token', true), ''), 'UTF8'));
  IF who IS NULL THEN
    SELECT m.person_id INTO who FROM public.member m
      JOIN auth.session s ON s.user_id = m.user_id AND s.ended_at IS NULL AND s.expires_at > now()
      WHERE m.org_id = app.current_org() AND m.removed_at IS NULL
        AND s.token_hash = decode(nullif(current_setting('app.session_hash', true), ''), 'hex');
  END IF;
  IF EXISTS (SELECT 1 FROM public.rater_link l WHERE l.org_id = app.current_org() AND l.cycle_id = target
             AND l.person_id = who AND l.revoked_at IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  RETURN who;
END $$;

-- A link says which it is: its secret follows from the id by a key that is not in the database, so that a row
-- written past the application opens nothing.
DROP FUNCTION auth.find_rater_link(bytea);
CREATE FUNCTION auth.find_rater_link(secret bytea)
RETURNS TABLE (org_id uuid, link_id uuid, cycle_id uuid, person_id uuid, expires_at timestamptz, is_revoked boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid;
BEGIN
  PERFORM set_config('app.token_hash', encode(secret, 'hex'), true);
  SELECT l.org_id INTO org FROM public.rater_link l WHERE l.token_hash = secret;
  IF org IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.org_id', org::text, true);
  RETURN QUERY SELECT l.org_id, l.id, l.cycle_id, l.person_id, l.expires_at::timestamptz, l.revoked_at IS NOT NULL
    FROM public.rater_link l WHERE l.org_id = org AND l.token_hash = secret;
END $$;

-- Links are made in the transaction of the launch and never again.
CREATE FUNCTION app.keep_links() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.cycle c WHERE c.org_id = NEW.org_id AND c.id = NEW.cycle_id
                 AND c.opened_at = now()::timestamptz(3)) THEN
    RAISE EXCEPTION 'links are given out at launch' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rater_link_kept BEFORE INSERT ON public.rater_link
  FOR EACH ROW EXECUTE FUNCTION app.keep_links();

-- Who holds a position in a team whose leadership is rated as a body, at launch: they are rated, also once
-- they have left that seat.
CREATE TABLE public.body_member (
  org_id uuid NOT NULL, subject_id uuid NOT NULL, person_id uuid NOT NULL,
  CONSTRAINT body_member_pkey PRIMARY KEY (org_id, subject_id, person_id)
);
-- By what people are known again in another cycle, whatever record they stand in: digests of address and
-- account at launch, made with a key that is not in the database.
CREATE TABLE public.rater_identity (
  org_id uuid NOT NULL, cycle_id uuid NOT NULL, person_id uuid NOT NULL, digest bytea NOT NULL,
  CONSTRAINT rater_identity_pkey PRIMARY KEY (org_id, cycle_id, person_id, digest)
);
CREATE INDEX body_member_org_id_person_id_idx ON public.body_member (org_id, person_id);

DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('body_member', 'subject_id', 'subject'), ('body_member', 'person_id', 'person'),
    ('rater_identity', 'cycle_id', 'cycle'), ('rater_identity', 'person_id', 'person')
  ) AS x(child, field, parent)
  LOOP
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (org_id, %I) '
      'REFERENCES public.%I (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE',
      one.child, one.child || '_org_id_' || one.field || '_fkey', one.field, one.parent);
  END LOOP;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['body_member', 'rater_identity']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
      'WITH CHECK (org_id = (SELECT app.current_org()))', t);
  END LOOP;
END $$;

CREATE FUNCTION app.keep_bodies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.body_member (org_id, subject_id, person_id)
    SELECT DISTINCT s.org_id, s.id, h.person_id FROM public.subject s
    JOIN public.holding h ON h.org_id = s.org_id AND h.team_id = s.team_id
      AND daterange(h.from_day, h.to_day, '[)') @> app.today()
    WHERE s.org_id = NEW.org_id AND s.cycle_id = NEW.id AND s.person_id IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_keeps_bodies AFTER UPDATE OF opened_at ON public.cycle FOR EACH ROW
  WHEN (OLD.opened_at IS NULL AND NEW.opened_at IS NOT NULL AND NEW.kind = 'rated')
  EXECUTE FUNCTION app.keep_bodies();

-- What was deleted at closing is gone from its page within a minute, however small the table.
ALTER TABLE public.response SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
ALTER TABLE public.comment SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
ALTER TABLE public.participation SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
