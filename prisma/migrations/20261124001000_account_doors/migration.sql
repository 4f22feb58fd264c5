-- More doors to schema auth: signing in and out, the repeated sign-up, one's own name, and notices.

-- A session for whoever has just proven `proven_hash`. The credential's row is locked, so a password
-- that changes at this moment either ends this session too or makes the proof worthless.
CREATE FUNCTION auth.sign_in(new_id uuid, who uuid, proven_hash text, secret bytea, device_name text,
  until timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM auth.credential c
    WHERE c.user_id = who AND c.password_hash = proven_hash FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM auth.start_session(new_id, who, secret, device_name, until);
  RETURN true;
END $$;

-- Ends the session whose cookie this is.
CREATE FUNCTION auth.sign_out(secret bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE who uuid;
BEGIN
  UPDATE auth.session SET ended_at = now() WHERE token_hash = secret AND ended_at IS NULL
    RETURNING user_id INTO who;
  IF FOUND THEN PERFORM auth.record_event(who, 'signed-out'); END IF;
END $$;

-- An address that signed up before and was never confirmed nor used may choose anew. Answers whether
-- the address is confirmed, NULL when there is no account.
CREATE FUNCTION auth.sign_up_again(address text, display_name text, hashed_password text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE u auth."user";
BEGIN
  SELECT * INTO u FROM auth."user" x WHERE x.email = address FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF u.verified_at IS NULL AND NOT EXISTS (SELECT 1 FROM auth.session s WHERE s.user_id = u.id) THEN
    UPDATE auth."user" SET name = display_name WHERE id = u.id;
    UPDATE auth.credential SET password_hash = hashed_password, changed_at = now() WHERE user_id = u.id;
    PERFORM auth.record_event(u.id, 'signed-up-again');
  END IF;
  RETURN u.verified_at IS NOT NULL;
END $$;

CREATE FUNCTION auth.rename_user(who uuid, display_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE auth."user" SET name = display_name WHERE id = who;
  PERFORM auth.record_event(who, 'renamed');
END $$;

-- A mail whose link opens nothing ('exists', 'changed'): the outbox row, and its job.
CREATE FUNCTION auth.queue_notice(new_id uuid, address text, what text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF what NOT IN ('exists', 'changed') THEN
    RAISE EXCEPTION 'no notice %', what USING ERRCODE = 'invalid_parameter_value';
  END IF;
  INSERT INTO auth.token (id, user_id, purpose, hash, expires_at)
    SELECT new_id, u.id, what, pg_catalog.sha256(pg_catalog.uuid_send(gen_random_uuid())),
      now() + interval '1 day'
    FROM auth."user" u WHERE u.email = address;
  IF FOUND THEN PERFORM app.queue_job('mail.account', NULL, new_id); END IF;
END $$;

-- A session unused for 14 days is over, so it is not listed either.
CREATE OR REPLACE FUNCTION auth.list_sessions(who uuid)
RETURNS TABLE (id uuid, device text, created_at timestamptz, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT s.id, s.device, s.created_at, s.last_seen_at FROM auth.session s
   WHERE s.user_id = who AND s.ended_at IS NULL AND s.expires_at > now()
     AND s.last_seen_at > now() - interval '14 days'
   ORDER BY s.last_seen_at DESC, s.id $$;
