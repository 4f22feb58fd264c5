-- What was valid on a day, found by the last day first: of a history of ten thousand changes only the
-- cells of that day are read. A range index would find them too, but not for a tenant: its operators are
-- not leakproof, so that row-level security keeps them out of the index.
CREATE INDEX ownership_org_id_team_id_to_day_from_day_idx
  ON public.ownership (org_id, team_id, to_day, from_day);
