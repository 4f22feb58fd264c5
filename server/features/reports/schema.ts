import { z } from "zod";
import { PERIODS } from "@/server/domain/timeline/period";

// An address may hold anything: what is no day, or no day yet, counts as unsaid.
const on = z.iso.date().optional().catch(undefined);

export const ReadReport = z.object({
  on,
  /** A named snapshot's id, or months as in `3m`; what does not fit counts as unsaid. */
  since: z.string().max(40).optional().catch(undefined),
});
export const ExportReport = z.object({
  part: z.enum(["ownership", "findings", "indices"]),
  on,
  /** How far back the figures go. */
  period: z.enum(PERIODS).default("all").catch("all"),
});
export const ExportRuns = z.object({ on });
