-- Accounts: the application has no grants on the tables of schema auth; these functions are its doors.

-- One statement a request: session secret's hash → user, session and memberships, or no row.
CREATE FUNCTION auth.principal(secret bytea) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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

CREATE FUNCTION auth.record_event(who uuid, what text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
$$ INSERT INTO auth.account_event (id, user_id, kind) VALUES (gen_random_uuid(), who, what) $$;

-- A new account, or nothing when the address is taken (the caller decides what to say).
CREATE FUNCTION auth.sign_up(new_id uuid, address text, display_name text, hashed_password text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO auth."user" (id, email, name) VALUES (new_id, address, display_name)
    ON CONFLICT (email) DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO auth.credential (user_id, password_hash) VALUES (new_id, hashed_password);
  PERFORM auth.record_event(new_id, 'signed-up');
  RETURN true;
END $$;

CREATE FUNCTION auth.find_credential(address text)
RETURNS TABLE (user_id uuid, password_hash text, is_verified boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT u.id, c.password_hash, u.verified_at IS NOT NULL
   FROM auth."user" u JOIN auth.credential c ON c.user_id = u.id WHERE u.email = address $$;

CREATE FUNCTION auth.start_session(new_id uuid, who uuid, secret bytea, device_name text, until timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO auth.session (id, user_id, token_hash, device, expires_at)
    VALUES (new_id, who, secret, left(device_name, 200), until);
  PERFORM auth.record_event(who, 'signed-in');
END $$;

CREATE FUNCTION auth.list_sessions(who uuid)
RETURNS TABLE (id uuid, device text, created_at timestamptz, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT s.id, s.device, s.created_at, s.last_seen_at FROM auth.session s
   WHERE s.user_id = who AND s.ended_at IS NULL AND s.expires_at > now()
   ORDER BY s.last_seen_at DESC $$;

-- Ends one session of a user, or all but one. Takes effect at the next request.
CREATE FUNCTION auth.end_session(who uuid, session_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE auth.session SET ended_at = now() WHERE id = session_id AND user_id = who AND ended_at IS NULL;
  IF FOUND THEN PERFORM auth.record_event(who, 'session-ended'); END IF;
  RETURN FOUND;
END $$;

CREATE FUNCTION auth.end_other_sessions(who uuid, kept uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE ended integer;
BEGIN
  UPDATE auth.session SET ended_at = now()
    WHERE user_id = who AND id IS DISTINCT FROM kept AND ended_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  PERFORM auth.record_event(who, 'other-sessions-ended');
  RETURN ended;
END $$;

CREATE FUNCTION auth.change_password(who uuid, hashed_password text, kept_session uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE auth.credential SET password_hash = hashed_password, changed_at = now() WHERE user_id = who;
  UPDATE auth.session SET ended_at = now()
    WHERE user_id = who AND id IS DISTINCT FROM kept_session AND ended_at IS NULL;
  PERFORM auth.record_event(who, 'password-changed');
END $$;

-- A one-use link for an address; older ones of the same purpose die. NULL when there is no account.
-- The mail itself is queued in the same transaction; its payload names the token row only.
CREATE FUNCTION auth.issue_token(new_id uuid, address text, what text, secret bytea, until timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE who uuid;
BEGIN
  SELECT u.id INTO who FROM auth."user" u
    WHERE u.email = address AND (what <> 'verify' OR u.verified_at IS NULL);
  IF who IS NULL THEN RETURN NULL; END IF;
  UPDATE auth.token SET consumed_at = now()
    WHERE user_id = who AND purpose = what AND consumed_at IS NULL;
  INSERT INTO auth.token (id, user_id, purpose, hash, expires_at) VALUES (new_id, who, what, secret, until);
  PERFORM app.queue_job('mail.account', NULL, new_id);
  PERFORM auth.record_event(who, what || '-requested');
  RETURN who;
END $$;

CREATE FUNCTION auth.find_token(secret bytea) RETURNS TABLE (user_id uuid, purpose text, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT t.user_id, t.purpose, u.email FROM auth.token t JOIN auth."user" u ON u.id = t.user_id
   WHERE t.hash = secret AND t.consumed_at IS NULL AND t.expires_at > now() $$;

-- Consuming a verify token proves the address.
CREATE FUNCTION auth.verify_address(secret bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE who uuid;
BEGIN
  UPDATE auth.token SET consumed_at = now()
    WHERE hash = secret AND purpose = 'verify' AND consumed_at IS NULL AND expires_at > now()
    RETURNING user_id INTO who;
  IF who IS NULL THEN RETURN NULL; END IF;
  UPDATE auth."user" SET verified_at = coalesce(verified_at, now()) WHERE id = who;
  PERFORM auth.record_event(who, 'address-verified');
  RETURN who;
END $$;

-- Consuming a reset token sets the password, proves the address and ends every session.
CREATE FUNCTION auth.reset_password(secret bytea, hashed_password text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE who uuid;
BEGIN
  UPDATE auth.token SET consumed_at = now()
    WHERE hash = secret AND purpose = 'reset' AND consumed_at IS NULL AND expires_at > now()
    RETURNING user_id INTO who;
  IF who IS NULL THEN RETURN NULL; END IF;
  UPDATE auth."user" SET verified_at = coalesce(verified_at, now()) WHERE id = who;
  UPDATE auth.credential SET password_hash = hashed_password, changed_at = now() WHERE user_id = who;
  UPDATE auth.session SET ended_at = now() WHERE user_id = who AND ended_at IS NULL;
  PERFORM auth.record_event(who, 'password-reset');
  RETURN who;
END $$;

-- For the jobs role: what a queued account mail is about, and that it went out.
CREATE FUNCTION auth.account_mail(token_id uuid) RETURNS TABLE (purpose text, email text, name text, is_live boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT t.purpose, u.email, u.name, t.consumed_at IS NULL AND t.expires_at > now()
   FROM auth.token t JOIN auth."user" u ON u.id = t.user_id WHERE t.id = token_id $$;

CREATE FUNCTION auth.account_mail_sent(token_id uuid, has_failed boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
$$ UPDATE auth.token SET attempts = attempts + 1,
     sent_at = CASE WHEN has_failed THEN sent_at ELSE now() END,
     failed_at = CASE WHEN has_failed THEN now() ELSE failed_at END
   WHERE id = token_id $$;

-- An invitation link's holder, before any membership: organisation, role and state, nothing else.
CREATE FUNCTION auth.find_invitation(secret bytea)
RETURNS TABLE (org_id uuid, invitation_id uuid, org_slug text, org_name text, email text, role text,
  team_name text, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE org uuid;
BEGIN
  PERFORM set_config('app.token_hash', encode(secret, 'hex'), true);
  SELECT i.org_id INTO org FROM public.invitation i WHERE i.token_hash = secret;
  IF org IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.org_id', org::text, true);
  RETURN QUERY SELECT i.org_id, i.id, o.slug, o.name, i.email, i.role, t.name,
      i.expires_at::timestamptz, i.accepted_at::timestamptz, i.revoked_at::timestamptz
    FROM public.invitation i JOIN public.organisation o ON o.id = i.org_id
    LEFT JOIN public.team t ON t.org_id = i.org_id AND t.id = i.team_id
    WHERE i.org_id = org AND i.token_hash = secret;
END $$;
