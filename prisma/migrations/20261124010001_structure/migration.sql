-- Structure: positions and who holds them, responsibilities and who owns them, all with validity in
-- time. Days are half-open [from_day, to_day); a missing to_day is open, a missing from_day is ever.

CREATE TABLE public.responsibility (
  org_id uuid NOT NULL, id uuid NOT NULL,
  key text, origin text, place smallint NOT NULL,
  from_day date, to_day date, version integer NOT NULL DEFAULT 1,
  CONSTRAINT responsibility_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.responsibility_version (
  org_id uuid NOT NULL, id uuid NOT NULL, responsibility_id uuid NOT NULL,
  wording jsonb NOT NULL, direction text NOT NULL, from_day date, to_day date,
  CONSTRAINT responsibility_version_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.position (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL,
  name text NOT NULL, kind text NOT NULL, reports_to_id uuid,
  feeds_outward boolean NOT NULL DEFAULT false, feeds_inward boolean NOT NULL DEFAULT false,
  from_day date NOT NULL, to_day date, version integer NOT NULL DEFAULT 1,
  CONSTRAINT position_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.holding (
  org_id uuid NOT NULL, id uuid NOT NULL, position_id uuid NOT NULL, team_id uuid NOT NULL,
  person_id uuid NOT NULL, from_day date NOT NULL, to_day date, version integer NOT NULL DEFAULT 1,
  CONSTRAINT holding_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.importance (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  weight double precision NOT NULL, from_day date NOT NULL, to_day date,
  CONSTRAINT importance_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.dependency (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  on_id uuid NOT NULL, severity smallint NOT NULL, from_day date NOT NULL, to_day date,
  CONSTRAINT dependency_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.ownership (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  position_id uuid NOT NULL, letters text NOT NULL, share smallint,
  from_day date NOT NULL, to_day date, version integer NOT NULL DEFAULT 1,
  CONSTRAINT ownership_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.ownership_change (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  position_id uuid NOT NULL, from_day date NOT NULL, to_day date,
  letters_before text NOT NULL, letters_after text NOT NULL, share_before smallint, share_after smallint,
  is_correction boolean NOT NULL, reason text, changed_by_id uuid, changed_at timestamptz(3) NOT NULL,
  CONSTRAINT ownership_change_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.joint_agreement (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, responsibility_id uuid NOT NULL,
  text text NOT NULL, one_position_id uuid NOT NULL, other_position_id uuid NOT NULL,
  from_day date NOT NULL, to_day date, version integer NOT NULL DEFAULT 1,
  CONSTRAINT joint_agreement_pkey PRIMARY KEY (org_id, id)
);
CREATE TABLE public.waiver (
  org_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL, rule text NOT NULL,
  responsibility_id uuid, position_id uuid, reason text NOT NULL, expires_day date NOT NULL,
  given_at timestamptz(3) NOT NULL, given_by_id uuid, withdrawn_at timestamptz(3), withdrawn_by_id uuid,
  CONSTRAINT waiver_pkey PRIMARY KEY (org_id, id)
);

-- ------------------------------------------------------------------ references, always with the tenant
CREATE UNIQUE INDEX position_org_id_id_team_id_key ON public.position (org_id, id, team_id);
CREATE INDEX position_org_id_team_id_idx ON public.position (org_id, team_id);
CREATE INDEX holding_org_id_position_id_idx ON public.holding (org_id, position_id);
CREATE INDEX holding_org_id_person_id_idx ON public.holding (org_id, person_id);
CREATE INDEX responsibility_version_org_id_responsibility_id_idx
  ON public.responsibility_version (org_id, responsibility_id);
CREATE INDEX importance_org_id_team_id_idx ON public.importance (org_id, team_id);
CREATE INDEX dependency_org_id_team_id_idx ON public.dependency (org_id, team_id);
CREATE INDEX ownership_org_id_team_id_from_day_idx ON public.ownership (org_id, team_id, from_day);
CREATE INDEX ownership_org_id_position_id_idx ON public.ownership (org_id, position_id);
CREATE INDEX ownership_change_org_id_team_id_from_day_idx
  ON public.ownership_change (org_id, team_id, from_day);
CREATE INDEX joint_agreement_org_id_team_id_idx ON public.joint_agreement (org_id, team_id);
CREATE INDEX waiver_org_id_team_id_idx ON public.waiver (org_id, team_id);

ALTER TABLE public.responsibility_version ADD CONSTRAINT responsibility_version_org_id_responsibility_id_fkey
  FOREIGN KEY (org_id, responsibility_id) REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.position
  ADD CONSTRAINT position_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT position_org_id_reports_to_id_fkey FOREIGN KEY (org_id, reports_to_id)
    REFERENCES public.position (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.holding
  ADD CONSTRAINT holding_org_id_position_id_team_id_fkey FOREIGN KEY (org_id, position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT holding_org_id_person_id_fkey FOREIGN KEY (org_id, person_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.importance
  ADD CONSTRAINT importance_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT importance_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.dependency
  ADD CONSTRAINT dependency_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT dependency_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT dependency_org_id_on_id_fkey FOREIGN KEY (org_id, on_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.ownership
  ADD CONSTRAINT ownership_org_id_position_id_team_id_fkey FOREIGN KEY (org_id, position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT ownership_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.ownership_change
  ADD CONSTRAINT ownership_change_org_id_position_id_team_id_fkey FOREIGN KEY (org_id, position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT ownership_change_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT ownership_change_org_id_changed_by_id_fkey FOREIGN KEY (org_id, changed_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.joint_agreement
  ADD CONSTRAINT joint_agreement_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT joint_agreement_org_id_one_position_id_team_id_fkey FOREIGN KEY (org_id, one_position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT joint_agreement_org_id_other_position_id_team_id_fkey FOREIGN KEY (org_id, other_position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.waiver
  ADD CONSTRAINT waiver_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
    REFERENCES public.team (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT waiver_org_id_responsibility_id_fkey FOREIGN KEY (org_id, responsibility_id)
    REFERENCES public.responsibility (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT waiver_org_id_position_id_team_id_fkey FOREIGN KEY (org_id, position_id, team_id)
    REFERENCES public.position (org_id, id, team_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT waiver_org_id_given_by_id_fkey FOREIGN KEY (org_id, given_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ policies
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['responsibility', 'responsibility_version', 'position', 'holding', 'importance',
    'dependency', 'ownership', 'ownership_change', 'joint_agreement', 'waiver']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    IF t <> 'holding' THEN
      EXECUTE format(
        'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
        'WITH CHECK (org_id = (SELECT app.current_org()))', t);
    END IF;
  END LOOP;
END $$;

-- A user sees which positions they hold before a tenant is chosen: it says what they may do there.
CREATE POLICY tenant ON public.holding
  USING (org_id = (SELECT app.current_org()) OR EXISTS (
    SELECT 1 FROM public.member m
    WHERE m.org_id = holding.org_id AND m.person_id = holding.person_id
      AND m.user_id = (SELECT app.current_user_id())))
  WITH CHECK (org_id = (SELECT app.current_org()));

-- ------------------------------------------------------------------ what a row may hold
ALTER TABLE public.responsibility
  ADD CONSTRAINT responsibility_days CHECK (to_day IS NULL OR from_day IS NULL OR to_day > from_day);
CREATE UNIQUE INDEX responsibility_key ON public.responsibility (org_id, key) WHERE key IS NOT NULL;
ALTER TABLE public.responsibility_version
  ADD CONSTRAINT responsibility_version_days CHECK (to_day IS NULL OR from_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT responsibility_version_direction CHECK (direction IN ('outward', 'shared', 'inward')),
  ADD CONSTRAINT responsibility_version_one EXCLUDE USING gist (
    org_id WITH =, responsibility_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
ALTER TABLE public.position
  ADD CONSTRAINT position_kind CHECK (kind IN ('cto', 'cio', 'converged', 'other')),
  ADD CONSTRAINT position_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT position_not_its_own_head CHECK (reports_to_id <> id),
  ADD CONSTRAINT position_one_outward EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, daterange(from_day, to_day, '[)') WITH &&) WHERE (feeds_outward),
  ADD CONSTRAINT position_one_inward EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, daterange(from_day, to_day, '[)') WITH &&) WHERE (feeds_inward);
ALTER TABLE public.holding
  ADD CONSTRAINT holding_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT holding_one_holder EXCLUDE USING gist (
    org_id WITH =, position_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
ALTER TABLE public.importance
  ADD CONSTRAINT importance_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT importance_weight CHECK (weight BETWEEN 0 AND 10),
  ADD CONSTRAINT importance_one EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, responsibility_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
-- Severity 0 is a proposal that the team has dismissed.
ALTER TABLE public.dependency
  ADD CONSTRAINT dependency_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT dependency_severity CHECK (severity BETWEEN 0 AND 3),
  ADD CONSTRAINT dependency_not_on_itself CHECK (on_id <> responsibility_id),
  ADD CONSTRAINT dependency_one EXCLUDE USING gist (org_id WITH =, team_id WITH =,
    responsibility_id WITH =, on_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
ALTER TABLE public.ownership
  ADD CONSTRAINT ownership_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT ownership_letters CHECK (letters ~ '^A?R?C?I?$' AND letters <> ''),
  ADD CONSTRAINT ownership_share CHECK (share BETWEEN 0 AND 100),
  ADD CONSTRAINT ownership_one EXCLUDE USING gist (
    org_id WITH =, responsibility_id WITH =, position_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
ALTER TABLE public.ownership_change
  ADD CONSTRAINT ownership_change_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT ownership_change_letters CHECK (letters_before ~ '^A?R?C?I?$' AND letters_after ~ '^A?R?C?I?$');
ALTER TABLE public.joint_agreement
  ADD CONSTRAINT joint_agreement_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT joint_agreement_two CHECK (one_position_id <> other_position_id),
  ADD CONSTRAINT joint_agreement_one EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, responsibility_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
ALTER TABLE public.waiver
  ADD CONSTRAINT waiver_rule CHECK (rule ~ '^O([1-9]|1[0-7])$');
CREATE UNIQUE INDEX waiver_once ON public.waiver (org_id, team_id, rule,
  coalesce(responsibility_id, '00000000-0000-0000-0000-000000000000'::uuid),
  coalesce(position_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE withdrawn_at IS NULL;

-- The log of changes is written once.
CREATE TRIGGER ownership_change_kept BEFORE UPDATE OR DELETE ON public.ownership_change
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- Who holds a position today edits that team's structure: the session's one statement says so.
CREATE OR REPLACE FUNCTION auth.principal(secret bytea) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s auth.session; u auth."user"; answer json;
BEGIN
  SELECT * INTO s FROM auth.session x
    WHERE x.token_hash = secret AND x.ended_at IS NULL AND x.expires_at > now()
      AND x.last_seen_at > now() - interval '14 days';
  IF NOT FOUND THEN RETURN NULL; END IF;
  -- At most one write in five minutes: last use is shown to the owner of the session, not measured.
  IF s.last_seen_at < now() - interval '5 minutes' THEN
    UPDATE auth.session SET last_seen_at = now() WHERE id = s.id;
  END IF;
  SELECT * INTO u FROM auth."user" x WHERE x.id = s.user_id;
  PERFORM set_config('app.user_id', u.id::text, true);
  SELECT json_build_object(
    'sessionId', s.id, 'userId', u.id, 'email', u.email, 'name', u.name,
    'isVerified', u.verified_at IS NOT NULL, 'authenticatedAt', s.created_at,
    'memberships', coalesce((
      SELECT json_agg(json_build_object(
        'orgId', o.id, 'slug', o.slug, 'orgName', o.name, 'timeZone', o.time_zone,
        'memberId', m.id, 'personId', m.person_id, 'role', m.role, 'viewerScope', m.viewer_scope,
        'belongs', coalesce((SELECT json_agg(DISTINCT b.team_id) FROM public.team_membership b
          WHERE b.org_id = m.org_id AND b.person_id = m.person_id
            AND b.from_day <= (now() AT TIME ZONE o.time_zone)::date
            AND (b.to_day IS NULL OR b.to_day > (now() AT TIME ZONE o.time_zone)::date)), '[]'),
        'holds', coalesce((SELECT json_agg(DISTINCT h.team_id) FROM public.holding h
          WHERE h.org_id = m.org_id AND h.person_id = m.person_id
            AND h.from_day <= (now() AT TIME ZONE o.time_zone)::date
            AND (h.to_day IS NULL OR h.to_day > (now() AT TIME ZONE o.time_zone)::date)), '[]'),
        'leads', coalesce((SELECT json_agg(g.team_id) FROM public.team_grant g
          WHERE g.org_id = m.org_id AND g.member_id = m.id AND g.kind = 'lead' AND g.withdrawn_at IS NULL), '[]'),
        'views', coalesce((SELECT json_agg(g.team_id) FROM public.team_grant g
          WHERE g.org_id = m.org_id AND g.member_id = m.id AND g.kind = 'viewer' AND g.withdrawn_at IS NULL), '[]'),
        'coaches', coalesce((SELECT json_agg(g.person_id) FROM public.subject_grant g
          WHERE g.org_id = m.org_id AND g.member_id = m.id AND g.withdrawn_at IS NULL), '[]')
      ) ORDER BY lower(o.name), o.id)
      FROM public.member m JOIN public.organisation o ON o.id = m.org_id
      WHERE m.user_id = u.id AND m.removed_at IS NULL), '[]'))
  INTO answer;
  RETURN answer;
END $$;
