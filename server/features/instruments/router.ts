import { inOrg, router } from "@/server/api/procedure";
import { discardDraft, forkInstrument, publishDraft, saveDraft } from "./drafts";
import { listInstruments, readDraft, readInstrument } from "./pages";
import { ForkInstrument, KnownDraft, OneDraft, OneInstrument, SaveDraft } from "./schema";

export const instruments = router({
  list: inOrg("instrument.manage").query(({ ctx }) => listInstruments(ctx)),
  read: inOrg("instrument.manage")
    .input(OneInstrument)
    .query(({ ctx, input }) => readInstrument(ctx, input)),
  draft: inOrg("instrument.manage")
    .input(OneDraft)
    .query(({ ctx, input }) => readDraft(ctx, input)),
  fork: inOrg("instrument.manage")
    .input(ForkInstrument)
    .mutation(({ ctx, input }) => forkInstrument(ctx, input)),
  save: inOrg("instrument.manage", { unaudited: "saved while typing; publishing is audited" })
    .input(SaveDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  publish: inOrg("instrument.manage")
    .input(KnownDraft)
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
  discard: inOrg("instrument.manage")
    .input(KnownDraft)
    .mutation(({ ctx, input }) => discardDraft(ctx, input)),
});
