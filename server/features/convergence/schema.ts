import { z } from "zod";

const Day = z.iso.date("day");

/** The day shown, and the earlier one whose needles stay as ghosts. */
export const ReadConvergence = z.object({ on: Day.optional(), since: Day.optional() });
