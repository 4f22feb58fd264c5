-- Tenancy and the wall, in the database: policies, constraints and functions that hold whatever the
-- application forgets. Who may call or touch what stands in grants.sql.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA app;

-- The transaction's tenant and user; unset means NULL, and NULL sees nothing.
CREATE FUNCTION app.current_org() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(pg_catalog.current_setting('app.org_id', true), '')::uuid $$;

CREATE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(pg_catalog.current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION app.current_token() RETURNS bytea LANGUAGE sql STABLE AS
$$ SELECT decode(nullif(pg_catalog.current_setting('app.token_hash', true), ''), 'hex') $$;

-- ------------------------------------------------------------------ policies
DO $$
DECLARE t text;
BEGIN
  FOR t IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables b USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'org_id' AND b.table_type = 'BASE TABLE'
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    IF t NOT IN ('member', 'team_membership', 'team_grant', 'subject_grant', 'self_scorecard', 'self_answer') THEN
      EXECUTE format(
        'CREATE POLICY tenant ON public.%I USING (org_id = (SELECT app.current_org())) '
        'WITH CHECK (org_id = (SELECT app.current_org()))', t);
    END IF;
  END LOOP;
END $$;

-- A user sees their own memberships before a tenant is chosen (to choose one).
CREATE POLICY tenant ON public.member
  USING (org_id = (SELECT app.current_org()) OR user_id = (SELECT app.current_user_id()))
  WITH CHECK (org_id = (SELECT app.current_org()));

CREATE POLICY tenant ON public.team_membership
  USING (org_id = (SELECT app.current_org()) OR EXISTS (
    SELECT 1 FROM public.member m
    WHERE m.org_id = team_membership.org_id AND m.person_id = team_membership.person_id
      AND m.user_id = (SELECT app.current_user_id())))
  WITH CHECK (org_id = (SELECT app.current_org()));

CREATE POLICY tenant ON public.team_grant
  USING (org_id = (SELECT app.current_org()) OR EXISTS (
    SELECT 1 FROM public.member m
    WHERE m.org_id = team_grant.org_id AND m.id = team_grant.member_id
      AND m.user_id = (SELECT app.current_user_id())))
  WITH CHECK (org_id = (SELECT app.current_org()));

CREATE POLICY tenant ON public.subject_grant
  USING (org_id = (SELECT app.current_org()) OR EXISTS (
    SELECT 1 FROM public.member m
    WHERE m.org_id = subject_grant.org_id AND m.id = subject_grant.member_id
      AND m.user_id = (SELECT app.current_user_id())))
  WITH CHECK (org_id = (SELECT app.current_org()));

ALTER TABLE public.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.organisation
  USING (id = (SELECT app.current_org()) OR EXISTS (
    SELECT 1 FROM public.member m
    WHERE m.org_id = organisation.id AND m.user_id = (SELECT app.current_user_id())))
  WITH CHECK (id = (SELECT app.current_org()));

-- The definer functions of the owner may call the roll of organisations; nobody else may.
CREATE POLICY roll_call ON public.organisation FOR SELECT TO CURRENT_ROLE USING (true);

-- Whoever holds an invitation's secret sees that one invitation.
CREATE POLICY invitee ON public.invitation FOR SELECT
  USING (token_hash = (SELECT app.current_token()));

-- A self-rating is its author's until they share it; only the author ever writes it.
CREATE POLICY readers ON public.self_scorecard FOR SELECT
  USING (org_id = (SELECT app.current_org())
    AND (user_id = (SELECT app.current_user_id()) OR (submitted_at IS NOT NULL AND shared_with <> 'me')));
CREATE POLICY author ON public.self_scorecard
  USING (org_id = (SELECT app.current_org()) AND user_id = (SELECT app.current_user_id()))
  WITH CHECK (org_id = (SELECT app.current_org()) AND user_id = (SELECT app.current_user_id()));

CREATE POLICY readers ON public.self_answer FOR SELECT
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.self_scorecard s WHERE s.org_id = self_answer.org_id AND s.id = scorecard_id));
CREATE POLICY author ON public.self_answer
  USING (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.self_scorecard s WHERE s.org_id = self_answer.org_id AND s.id = scorecard_id
      AND s.user_id = (SELECT app.current_user_id()) AND s.submitted_at IS NULL))
  WITH CHECK (org_id = (SELECT app.current_org()) AND EXISTS (
    SELECT 1 FROM public.self_scorecard s WHERE s.org_id = self_answer.org_id AND s.id = scorecard_id
      AND s.user_id = (SELECT app.current_user_id()) AND s.submitted_at IS NULL));

-- ------------------------------------------------------------------ what a row may hold
ALTER TABLE public.member
  ADD CONSTRAINT member_role CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  ADD CONSTRAINT member_viewer_scope CHECK ((role = 'viewer') = (viewer_scope IS NOT NULL)
    AND (viewer_scope IS NULL OR viewer_scope IN ('organisation', 'granted')));
ALTER TABLE public.invitation
  ADD CONSTRAINT invitation_role CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  ADD CONSTRAINT invitation_viewer_scope CHECK ((role = 'viewer') = (viewer_scope IS NOT NULL)
    AND (viewer_scope IS NULL OR viewer_scope IN ('organisation', 'granted')));
ALTER TABLE public.team_grant ADD CONSTRAINT team_grant_kind CHECK (kind IN ('lead', 'viewer'));
CREATE UNIQUE INDEX team_grant_once ON public.team_grant (org_id, member_id, team_id, kind)
  WHERE withdrawn_at IS NULL;
ALTER TABLE public.team ADD CONSTRAINT team_path_ends_here CHECK (path[cardinality(path)] = id);
CREATE UNIQUE INDEX team_sibling_name ON public.team
  (org_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name))
  WHERE archived_at IS NULL;
ALTER TABLE public.team_membership
  ADD CONSTRAINT team_membership_days CHECK (to_day IS NULL OR to_day > from_day),
  ADD CONSTRAINT team_membership_once EXCLUDE USING gist (
    org_id WITH =, team_id WITH =, person_id WITH =, daterange(from_day, to_day, '[)') WITH &&);
ALTER TABLE public.instrument
  ADD CONSTRAINT instrument_scale CHECK (scale_max - scale_min BETWEEN 1 AND 10);
ALTER TABLE public.cycle
  ADD CONSTRAINT cycle_kind CHECK (kind IN ('self', 'rated', 'imported')),
  ADD CONSTRAINT cycle_thresholds CHECK (group_threshold BETWEEN 3 AND 10 AND team_threshold BETWEEN 3 AND 10);
CREATE UNIQUE INDEX cycle_one_open_self ON public.cycle (org_id) WHERE kind = 'self' AND closed_at IS NULL;
ALTER TABLE public.subject
  ADD CONSTRAINT subject_person_or_team CHECK (person_id IS NOT NULL OR team_id IS NOT NULL);
ALTER TABLE public.self_scorecard
  ADD CONSTRAINT self_scorecard_shared CHECK (shared_with IN ('me', 'leads', 'organisation'));
CREATE UNIQUE INDEX self_scorecard_one_draft ON public.self_scorecard (org_id, cycle_id, person_id)
  WHERE submitted_at IS NULL;
ALTER TABLE public.self_answer
  ADD CONSTRAINT self_answer_kind CHECK (kind IN ('item', 'level')),
  ADD CONSTRAINT self_answer_value CHECK (value IS NULL OR NOT is_not_observed);
ALTER TABLE public.response ADD CONSTRAINT response_group CHECK (rater_group IN
  ('manager', 'counterpart', 'board', 'peers', 'reports', 'partners', 'all'));
ALTER TABLE public.release_cell
  ADD CONSTRAINT release_cell_level CHECK (level IN ('quality', 'item')),
  ADD CONSTRAINT release_cell_state CHECK (state IN ('published', 'extreme', 'suppressed')),
  -- A suppressed cell is a marker: a reason and no number at all.
  ADD CONSTRAINT release_cell_marker CHECK (state <> 'suppressed' OR (reason IS NOT NULL
    AND n IS NULL AND mean IS NULL AND sd IS NULL AND r_wg_j IS NULL AND r_star_wg_j IS NULL
    AND ad_m_j IS NULL AND cardinality(coalesce(histogram, '{}')) = 0 AND agreement IS NULL));

-- ------------------------------------------------------------------ facts that cannot be undone
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_entry_frozen BEFORE UPDATE OR DELETE ON public.audit_entry
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON public.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER release_frozen BEFORE UPDATE ON public.release
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER release_cell_frozen BEFORE UPDATE ON public.release_cell
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- The promise made to raters can only become stricter once the cycle is open.
CREATE FUNCTION app.keep_thresholds() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.opened_at IS NOT NULL
     AND (NEW.group_threshold < OLD.group_threshold OR NEW.team_threshold < OLD.team_threshold) THEN
    RAISE EXCEPTION 'thresholds can only be raised after launch' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_thresholds_kept BEFORE UPDATE ON public.cycle
  FOR EACH ROW EXECUTE FUNCTION app.keep_thresholds();

-- An instrument's questions never change once a cycle asks them: answers would change meaning.
CREATE FUNCTION app.keep_instrument() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.cycle c
             WHERE c.org_id = OLD.org_id AND c.instrument_id = OLD.instrument_id) THEN
    RAISE EXCEPTION 'an instrument in use is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER item_kept BEFORE UPDATE OR DELETE ON public.item
  FOR EACH ROW EXECUTE FUNCTION app.keep_instrument();
CREATE TRIGGER quality_kept BEFORE UPDATE OR DELETE ON public.quality
  FOR EACH ROW EXECUTE FUNCTION app.keep_instrument();

-- ------------------------------------------------------------------ doors for the application
-- The tail of an organisation's audit chain, locked until the transaction ends.
CREATE FUNCTION app.audit_head() RETURNS TABLE (seq integer, hash text)
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || app.current_org()::text, 0));
  RETURN QUERY SELECT a.seq, a.hash FROM public.audit_entry a
    WHERE a.org_id = app.current_org() ORDER BY a.seq DESC LIMIT 1;
END $$;

-- Work is queued inside the business transaction; the payload is the organisation and an id, no more.
CREATE FUNCTION app.enqueue(queue text, target uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF app.current_org() IS NULL THEN
    RAISE EXCEPTION 'no organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM app.queue_job(queue, app.current_org(), target);
END $$;

CREATE FUNCTION app.queue_job(queue text, org uuid, target uuid) RETURNS void
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO pgboss.job (id, name, data, priority, start_after, created_on, keep_until, policy,
    expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff)
  SELECT gen_random_uuid(), q.name, jsonb_build_object('orgId', org, 'id', target), 0, now(), now(),
    now() + q.retention_seconds * interval '1s', q.policy,
    q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff
  FROM pgboss.queue q WHERE q.name = queue;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no queue %', queue USING ERRCODE = 'undefined_object';
  END IF;
END $$;

-- The newest applied migration, for readiness; the bookkeeping table itself is the migrator's.
CREATE FUNCTION app.migration_level() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT migration_name FROM public._prisma_migrations
   WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1 $$;

-- Work for all organisations starts from their ids; each then runs as a job of its own.
CREATE FUNCTION app.organisation_ids() RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN QUERY SELECT o.id FROM public.organisation o ORDER BY o.id;
END $$;
