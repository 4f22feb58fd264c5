import { z } from "zod";

export const CycleId = z.object({ cycleId: z.uuid() });
