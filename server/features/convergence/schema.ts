import { z } from "zod";

const Day = z.iso.date("day");

/** The day shown, and the earlier one whose needles stay as ghosts; what is no day counts as unsaid. */
export const ReadConvergence = z.object({
  on: Day.optional().catch(undefined),
  since: Day.optional().catch(undefined),
});
