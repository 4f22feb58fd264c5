-- The temporary schema last, as everywhere: see docs/decisions/0013-definer-functions-name-their-schemas.md.
ALTER FUNCTION app.guard_first_role_round() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION app.guard_first_role_answer() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION app.guard_first_role_submission() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION app.keep_talent_plan() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION app.keep_talent_sheet() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION app.keep_talent_rating() SET search_path = pg_catalog, pg_temp;
