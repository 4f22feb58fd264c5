-- Who is asked to judge in a study is told in the product, too.
ALTER TABLE public.notification DROP CONSTRAINT notification_kind;
ALTER TABLE public.notification ADD CONSTRAINT notification_kind CHECK ((kind, target_kind) IN (
  ('rating-asked', 'cycle'), ('rating-reminder', 'cycle'), ('raters-proposed', 'cycle'),
  ('cycle-released', 'cycle'), ('cycle-unpublished', 'cycle'), ('report-ready', 'subject'),
  ('perception-asked', 'perception'), ('first-role-asked', 'first-role-round'),
  ('study-asked', 'study'), ('import-committed', 'import'), ('import-failed', 'import')));
