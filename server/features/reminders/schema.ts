import { z } from "zod";

export const SetReminders = z.object({ isOver: z.boolean() });
