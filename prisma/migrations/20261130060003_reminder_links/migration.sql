-- Whoever is reminded by mail can end that, by a link in the mail or by a switch of their own: for every cycle
-- of that organisation, until they take it back.
ALTER TABLE public.person ADD COLUMN reminders_ended_at timestamptz(3);
-- The link's secret is derived from the id, the row holds its SHA-256.
CREATE TABLE public.reminder_link (
  org_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, token_hash bytea NOT NULL,
  CONSTRAINT reminder_link_pkey PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX reminder_link_org_id_person_id_key ON public.reminder_link (org_id, person_id);
CREATE UNIQUE INDEX reminder_link_token_hash_key ON public.reminder_link (token_hash);
ALTER TABLE public.reminder_link ADD CONSTRAINT reminder_link_org_id_person_id_fkey
  FOREIGN KEY (org_id, person_id) REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public.reminder_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.reminder_link FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.reminder_link USING (org_id = (SELECT app.current_org()))
  WITH CHECK (org_id = (SELECT app.current_org()));
-- Whoever holds a link's secret sees that one link, before any organisation is known.
CREATE POLICY holder ON public.reminder_link FOR SELECT USING (token_hash = (SELECT app.current_token()));

-- A link was meant for whoever reads that mailbox then.
CREATE FUNCTION app.void_reminder_link() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.reminder_link WHERE org_id = NEW.org_id AND person_id = NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER person_voids_reminder_link AFTER UPDATE OF email ON public.person FOR EACH ROW
  WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION app.void_reminder_link();

-- The organisation of a link, which the transaction then stands in; null where there is none.
CREATE FUNCTION auth.find_reminder_link(secret bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid;
BEGIN
  PERFORM set_config('app.token_hash', encode(secret, 'hex'), true);
  SELECT l.org_id INTO org FROM public.reminder_link l WHERE l.token_hash = secret;
  IF org IS NOT NULL THEN PERFORM set_config('app.org_id', org::text, true); END IF;
  RETURN org;
END $$;

-- Whose reminders a transaction can end: those of whoever holds the link, or of the member who is signed in.
CREATE FUNCTION app.current_reminded() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    (SELECT l.person_id FROM public.reminder_link l WHERE l.org_id = app.current_org()
       AND l.token_hash = app.current_token()),
    (SELECT m.person_id FROM public.member m WHERE m.org_id = app.current_org()
       AND m.user_id = app.current_user_id() AND m.removed_at IS NULL)) $$;
CREATE FUNCTION app.are_reminders_over() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.reminders_ended_at IS NOT NULL FROM public.person p
  WHERE p.org_id = app.current_org() AND p.id = app.current_reminded() $$;
-- Ends one's own reminders, or takes that back; never another's. Saying it twice changes nothing.
CREATE FUNCTION app.set_reminders(is_over boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.person p SET reminders_ended_at = CASE WHEN is_over THEN now() END
    WHERE p.org_id = app.current_org() AND p.id = app.current_reminded()
      AND (p.reminders_ended_at IS NOT NULL) <> is_over;
END $$;
