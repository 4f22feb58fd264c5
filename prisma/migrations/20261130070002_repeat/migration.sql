-- A cycle may be repeated every quarter or half-year: the draft of its next round is prepared once for each
-- day on which that would begin, also by two jobs at a time, or after one that died.
ALTER TABLE public.cycle
  ADD COLUMN repeat_months smallint,
  ADD COLUMN prepared_for date,
  ADD CONSTRAINT cycle_repeat CHECK (repeat_months IS NULL OR (kind = 'rated' AND repeat_months IN (3, 6))),
  ADD CONSTRAINT cycle_prepared CHECK (prepared_for IS NULL OR cloned_from_id IS NOT NULL);
CREATE UNIQUE INDEX cycle_org_id_cloned_from_id_prepared_for_key
  ON public.cycle (org_id, cloned_from_id, prepared_for);
