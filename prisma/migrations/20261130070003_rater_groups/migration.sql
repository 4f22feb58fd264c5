-- Which rater groups a cycle asks: all of them, or some; settled at launch.
ALTER TABLE public.cycle
  ADD COLUMN rater_groups text[] NOT NULL DEFAULT '{manager,counterpart,board,peers,reports,partners}',
  ADD CONSTRAINT cycle_rater_groups CHECK (cardinality(rater_groups) > 0
    AND rater_groups <@ '{manager,counterpart,board,peers,reports,partners}'::text[]);
CREATE TRIGGER cycle_groups_kept BEFORE UPDATE OF rater_groups ON public.cycle FOR EACH ROW
  WHEN (OLD.opened_at IS NOT NULL AND OLD.rater_groups IS DISTINCT FROM NEW.rater_groups)
  EXECUTE FUNCTION app.refuse_change();
