import { z } from "zod";
import { mappingSchema } from "@/server/domain/import/mapping";

export const ImportId = z.object({ importId: z.uuid() });
export const StartCheck = z.object({
  importId: z.uuid(),
  version: z.int(),
  mapping: mappingSchema,
});
export const StartCommit = z.object({ importId: z.uuid(), version: z.int() });
