-- With search_path = '' PostgreSQL still looks for types and tables in the caller's temporary schema,
-- and there before its own catalogue: a temporary domain named uuid, whose check calls a function of
-- the caller's, would run that function as the owner and read what only the owner may read. Naming
-- the temporary schema moves it to the end.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN
    SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('app', 'auth') AND p.prokind = 'f'
      AND p.proname NOT IN ('current_org', 'current_user_id', 'current_token')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, pg_temp', f);
  END LOOP;
END $$;

-- These three stand in every policy. Bodies of this form are read once, here; they mean the same
-- whoever calls, and can still be merged into the statement that calls them.
CREATE OR REPLACE FUNCTION app.current_org() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(pg_catalog.current_setting('app.org_id', true), '')::uuid;

CREATE OR REPLACE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(pg_catalog.current_setting('app.user_id', true), '')::uuid;

CREATE OR REPLACE FUNCTION app.current_token() RETURNS bytea LANGUAGE sql STABLE
  RETURN decode(nullif(pg_catalog.current_setting('app.token_hash', true), ''), 'hex');
