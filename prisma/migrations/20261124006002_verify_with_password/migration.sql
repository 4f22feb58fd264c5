-- A link proves the mailbox, not who chose the password: a stranger may have signed up with the
-- address. So the password is proven too, and the credential's row is locked while the link is used:
-- a sign-up at this very moment either comes after and changes nothing, or makes the proof worthless.
DROP FUNCTION auth.verify_address(bytea);
CREATE FUNCTION auth.verify_address(secret bytea, proven_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE who uuid;
BEGIN
  SELECT c.user_id INTO who FROM auth.token t JOIN auth.credential c ON c.user_id = t.user_id
    WHERE t.hash = secret AND c.password_hash = proven_hash FOR SHARE OF c;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE auth.token SET consumed_at = now()
    WHERE hash = secret AND purpose = 'verify' AND consumed_at IS NULL AND expires_at > now();
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE auth."user" SET verified_at = coalesce(verified_at, now()) WHERE id = who;
  PERFORM auth.record_event(who, 'address-verified');
  RETURN who;
END $$;
