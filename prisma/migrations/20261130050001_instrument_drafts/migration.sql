-- Instruments of one's own: a draft is one document that is typed in; what is published is written whole,
-- in one transaction, and never changes.

ALTER TABLE public.instrument ADD COLUMN base_id uuid;
ALTER TABLE public.instrument ADD CONSTRAINT instrument_org_id_base_id_fkey FOREIGN KEY (org_id, base_id)
  REFERENCES public.instrument (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX instrument_one_version ON public.instrument (org_id, key, version) WHERE status = 'published';

CREATE TABLE public.instrument_draft (
  org_id uuid NOT NULL, id uuid NOT NULL, base_id uuid NOT NULL, key text NOT NULL,
  content jsonb NOT NULL, created_at timestamptz(3) NOT NULL, created_by_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT instrument_draft_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT instrument_draft_org_id_base_id_fkey FOREIGN KEY (org_id, base_id)
    REFERENCES public.instrument (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT instrument_draft_org_id_created_by_id_fkey FOREIGN KEY (org_id, created_by_id)
    REFERENCES public.person (org_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Two drafts of the next version of one instrument would both want to be that version.
CREATE UNIQUE INDEX instrument_draft_org_id_key_key ON public.instrument_draft (org_id, key);

ALTER TABLE public.instrument_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.instrument_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.instrument_draft USING (org_id = (SELECT app.current_org()))
  WITH CHECK (org_id = (SELECT app.current_org()));

-- Nobody changes what was or may be answered, nor adds to it later.
CREATE TRIGGER instrument_frozen BEFORE UPDATE OR DELETE ON public.instrument
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER quality_frozen BEFORE UPDATE OR DELETE ON public.quality
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER item_frozen BEFORE UPDATE OR DELETE ON public.item
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER anchor_frozen BEFORE UPDATE OR DELETE ON public.anchor
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE FUNCTION app.refuse_late_part() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE whole uuid;
BEGIN
  IF TG_TABLE_NAME = 'anchor' THEN
    SELECT q.instrument_id INTO whole FROM public.quality q WHERE q.org_id = NEW.org_id AND q.id = NEW.quality_id;
  ELSE
    whole := NEW.instrument_id;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM public.instrument i WHERE i.org_id = NEW.org_id AND i.id = whole
                 AND i.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'an instrument is written whole' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quality_whole BEFORE INSERT ON public.quality
  FOR EACH ROW EXECUTE FUNCTION app.refuse_late_part();
CREATE TRIGGER item_whole BEFORE INSERT ON public.item
  FOR EACH ROW EXECUTE FUNCTION app.refuse_late_part();
CREATE TRIGGER anchor_whole BEFORE INSERT ON public.anchor
  FOR EACH ROW EXECUTE FUNCTION app.refuse_late_part();
