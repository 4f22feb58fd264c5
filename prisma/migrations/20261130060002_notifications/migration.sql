-- What members are told in the product: a kind and what it is about, never a text, a name or a third person.
-- Whoever is asked to rate is told of the cycle: no row holds a rater and whom they rate.
CREATE TABLE public.notification (
  org_id uuid NOT NULL, id uuid NOT NULL, member_id uuid NOT NULL, kind text NOT NULL,
  target_kind text NOT NULL, target_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL, read_at timestamptz(3),
  CONSTRAINT notification_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT notification_kind CHECK ((kind, target_kind) IN (
    ('rating-asked', 'cycle'), ('rating-reminder', 'cycle'), ('raters-proposed', 'cycle'),
    ('cycle-released', 'cycle'), ('cycle-unpublished', 'cycle'), ('report-ready', 'subject'),
    ('perception-asked', 'perception'), ('first-role-asked', 'first-role-round'),
    ('import-committed', 'import'), ('import-failed', 'import')))
);
CREATE INDEX notification_org_id_member_id_created_at_idx ON public.notification (org_id, member_id, created_at);
CREATE INDEX notification_org_id_created_at_idx ON public.notification (org_id, created_at);
-- What is told again before it was read is told once.
CREATE UNIQUE INDEX notification_one_unread ON public.notification (org_id, member_id, kind, target_id)
  WHERE read_at IS NULL;
ALTER TABLE public.notification ADD CONSTRAINT notification_org_id_member_id_fkey
  FOREIGN KEY (org_id, member_id) REFERENCES public.member (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notification FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.notification USING (org_id = (SELECT app.current_org()))
  WITH CHECK (org_id = (SELECT app.current_org()));
