-- Letters are queued as a set: a cycle of thousands of raters is launched in as many statements as one of three.
DROP FUNCTION app.send_later(uuid, timestamptz);
CREATE FUNCTION app.send_later(targets uuid[], due timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.current_org() IS NULL THEN
    RAISE EXCEPTION 'no organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO pgboss.job (id, name, data, priority, start_after, created_on, keep_until, policy,
    expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff)
  SELECT gen_random_uuid(), q.name, jsonb_build_object('orgId', app.current_org(), 'id', t.target), 0, due, now(),
    due + q.retention_seconds * interval '1s', q.policy,
    q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff
  FROM pgboss.queue q CROSS JOIN unnest(targets) AS t(target) WHERE q.name = 'mail.send';
END $$;
