-- `found` is a variable of every function of this language; the argument that hid it gets another name.
DROP FUNCTION app.note_problems(uuid, jsonb);

-- Replaces what a check has found; a list of {n, line, column, code, value, params}. For the jobs role.
CREATE FUNCTION app.note_problems(target uuid, problems jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM public.import_problem p WHERE p.org_id = app.current_org() AND p.import_id = target;
  INSERT INTO public.import_problem (org_id, import_id, n, line, column_name, code, value, params)
    SELECT app.current_org(), target, f.n, f.line, f."column", f.code, f.value, f.params
    FROM jsonb_to_recordset(problems)
      AS f(n integer, line integer, "column" text, code text, value text, params jsonb);
END $$;
