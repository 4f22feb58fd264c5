import { z } from "zod";
import { DisplayName } from "@/server/domain/field";
import { InstrumentDraft } from "@/server/domain/instrument/draft";

export const OneInstrument = z.object({ instrument: z.uuid() });
export const ForkInstrument = OneInstrument.extend({ name: DisplayName });
export const OneDraft = z.object({ draft: z.uuid() });
export const KnownDraft = OneDraft.extend({ version: z.int() });
export const SaveDraft = KnownDraft.extend({ content: InstrumentDraft });
